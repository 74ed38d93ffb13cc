/* The search in the head of every page. Its data are read when the field is first used. */
(function () {
  "use strict";
  var dossier = window.dossier;
  var make = dossier.make;
  var NAMES = { person: "Person", treffen: "Treffen", plan: "Planfassung", thema: "Streitpunkt", begriff: "Glossar", ort: "Ort", quelle: "Quelle", seite: "Seite" };
  var PAGES = 10;
  var MENTIONS = 3; // at least so many, even where many pages are about it
  var SENTENCES = 5;
  var GLASS = '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="6.2" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="m14.8 14.8 6 6" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>';
  var index = null;

  var box = make("search", "suche");
  var open = make("button", "suche-knopf");
  open.type = "button";
  open.setAttribute("aria-label", "Suche öffnen");
  open.setAttribute("aria-expanded", "false");
  open.setAttribute("aria-controls", "suche-feld");
  open.innerHTML = GLASS;
  var form = make("form", "suche-form");
  form.id = "suche-feld";
  var field = make("input", "suche-eingabe");
  field.type = "search";
  field.name = "q";
  field.placeholder = "Suche: Name, Ort, Tag …";
  field.autocomplete = "off";
  field.spellcheck = false;
  field.setAttribute("aria-label", "Suche");
  field.setAttribute("aria-keyshortcuts", "Control+K");
  var panel = make("div", "suche-treffer");
  panel.id = "suche-treffer";
  panel.hidden = true;
  field.setAttribute("aria-controls", panel.id);
  form.append(field);
  box.append(open, form, panel);
  (document.querySelector(".md-header__inner") || document.body).append(box);

  function ready() {
    if (!index) {
      index = Promise.all([dossier.pages(), dossier.load("assets/suchindex.js", "dossierSuche")])
        .then(function (both) { return dossier.search[both[1].worte ? "open" : "prepare"](both[0], both[1]); });
    }
    return index;
  }

  function address(path, anchor) {
    return new URL(path, dossier.root).href + (anchor ? "#" + anchor : "");
  }

  function hit(kind, title, lines, href) {
    var item = make("li");
    var link = make("a");
    link.href = href;
    link.append(make("span", "marke", kind), make("span", "titel", title));
    lines.forEach(function (line) { link.append(make("span", "zeile", line)); });
    item.append(link);
    return item;
  }

  /* A list under its heading; nothing where nothing is in it. */
  function list(heading, kind, items) {
    if (!items.length) { return []; }
    var found = make("ol", kind);
    found.setAttribute("role", "list");
    found.append.apply(found, items);
    return heading ? [make("p", "suche-zahl", heading), found] : [found];
  }

  function counted(number, one, many) { return number + " " + (number === 1 ? one : many); }

  function told(found) {
    var number = found.pages.length + found.mentions.length;
    if (!number) { return "Nichts gefunden. Vielleicht hilft ein kürzeres Wort."; }
    var more = found.sentences.length ? ", " + counted(found.sentences.length, "Belegsatz", "Belegsätze") : "";
    return counted(number, "Seite", "Seiten") + more;
  }

  /* What is shown of a question's answer: rows of pages and sentences. */
  function fetched(known, found) {
    var left = Math.max(MENTIONS, PAGES - found.pages.length);
    return Promise.all([
      Promise.all(found.pages.slice(0, PAGES).map(known.page)),
      Promise.all(found.mentions.slice(0, left).map(known.page)),
      Promise.all(found.sentences.slice(0, SENTENCES).map(known.sentence))
    ]);
  }

  function draw(found, shown) {
    function page(row) { return hit(NAMES[row[1]], row[2], row[3], address(row[0])); }
    function sentence(row) { return hit("Belegsatz", row.text, row.lines, address(row.path, "b" + row.number)); }
    // an answer that comes while the keyboard is already in the one before
    var within = panel.contains(document.activeElement);
    panel.replaceChildren.apply(panel, [make("p", "suche-zahl", told(found))].concat(
      list("", "seiten", shown[0].map(page)),
      list("Erwähnt auf", "seiten", shown[1].map(page)),
      list("In den Belegsätzen", "saetze", shown[2].map(sentence))
    ));
    panel.hidden = false;
    if (within) { (panel.querySelector("a") || field).focus(); }
    dossier.speak(told(found));
  }

  function search() {
    var asked = field.value.trim();
    if (!asked) { close(); return; }
    function wanted() { return field.value.trim() === asked; }
    ready().then(function (known) {
      if (!wanted()) { return null; }
      return dossier.search.find(known, asked).then(function (found) {
        return wanted() && fetched(known, found).then(function (shown) { if (wanted()) { draw(found, shown); } });
      });
    }).catch(function () {
      panel.replaceChildren(make("p", "suche-zahl", "Die Suche konnte ihre Daten nicht laden."));
      panel.hidden = false;
    });
  }

  function close() { panel.hidden = true; }

  function unfold(wanted) {
    box.classList.toggle("suche-offen", wanted);
    open.setAttribute("aria-expanded", String(wanted));
    open.setAttribute("aria-label", wanted ? "Suche schließen" : "Suche öffnen");
    if (wanted) { field.focus(); } else { close(); }
  }

  function move(step) {
    var links = Array.from(panel.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement) + step;
    if (at < 0) { field.focus(); } else if (links[at]) { links[at].focus(); }
  }

  var timer = 0;
  field.addEventListener("focus", function () { ready().catch(function () {}); if (field.value.trim() && panel.hidden) { search(); } });
  field.addEventListener("input", function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(search, 120);
  });
  open.addEventListener("click", function () { unfold(!box.classList.contains("suche-offen")); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = panel.querySelector("a");
    if (first && !panel.hidden) { first.click(); } else { search(); }
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" && !panel.hidden) { event.preventDefault(); move(1); }
    if (event.key === "ArrowUp" && document.activeElement !== field) { event.preventDefault(); move(-1); }
    if (event.key === "Escape") {
      event.preventDefault();
      var folded = panel.hidden && box.classList.contains("suche-offen");
      if (folded) { unfold(false); open.focus(); } else { field.focus(); close(); }
    }
  });
  box.addEventListener("focusout", function (event) {
    // a click on the panel itself moves the focus nowhere
    if (event.relatedTarget && !box.contains(event.relatedTarget)) { close(); }
  });
  document.addEventListener("pointerdown", function (event) { if (!box.contains(event.target)) { close(); } });
  document.addEventListener("keydown", function (event) {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) { return; }
    event.preventDefault();
    if (open.offsetParent) { unfold(true); } else { field.focus(); field.select(); }
  });
  window.addEventListener("pageshow", function () { close(); });
})();
