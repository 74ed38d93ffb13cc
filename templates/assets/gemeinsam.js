/* What several scripts share: where the site lies, data on demand, one bubble at a time, words spoken. */
(function () {
  "use strict";
  var root = new URL("..", document.currentScript.src);
  var loads = {};
  var open = null;

  /* Sets the variable `name` by the script of data `file`; a script, for pages on disk may load nothing else. */
  function load(file, name) {
    loads[file] = loads[file] || new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = new URL(file, root).href;
      script.onload = function () { done(window[name]); };
      script.onerror = failed;
      document.head.appendChild(script);
    });
    return loads[file];
  }

  /* What is known of all pages: their rows, of a large dossier the first page of each part. */
  function pages() { return load("assets/seiten.js", "dossierSeiten"); }

  function rowOf(rows, path) {
    if (!rows.byPath) {
      rows.byPath = new Map(rows.map(function (row) { return [row[0], row]; }));
    }
    return rows.byPath.get(path);
  }

  /* Promises the row of a page: path, kind, title, lines, citation; nothing where it has none. */
  function page(path) {
    return pages().then(function (rows) {
      if (!rows.von) { return rowOf(rows, path); }
      var number = rows.von.filter(function (first) { return first[1] <= path; }).length;
      if (!number) { return undefined; }
      return load("assets/suche/seiten-" + number + ".js", "dossierSeiten" + number)
        .then(function (part) { return rowOf(part, path); });
    });
  }

  /* The path of an address below the site, without its anchor; null for addresses elsewhere. */
  function pathOf(href) {
    var plain = href.split("#")[0].split("?")[0];
    if (plain.indexOf(root.href) !== 0) { return null; }
    var path = decodeURIComponent(plain.slice(root.href.length));
    return path === "" || path.slice(-1) === "/" ? path + "index.html" : path;
  }

  var speaker = document.createElement("div");
  speaker.className = "nur-gehoert";
  speaker.setAttribute("role", "status");
  document.body.appendChild(speaker);

  function speak(text) {
    speaker.textContent = "";
    window.setTimeout(function () { speaker.textContent = text; }, 50);
  }

  function make(tag, kind, text) {
    var item = document.createElement(tag);
    if (kind) { item.className = kind; }
    if (text) { item.textContent = text; }
    return item;
  }

  function place(box, link) {
    var at = link.getClientRects()[0] || link.getBoundingClientRect();
    var room = document.documentElement.clientWidth;
    var above = at.bottom + box.offsetHeight + 12 > window.innerHeight && at.top > box.offsetHeight + 12;
    box.style.left = Math.max(8, Math.min(at.left, room - box.offsetWidth - 8)) + "px";
    box.style.top = (above ? at.top - box.offsetHeight - 6 : at.bottom + 4) + "px";
  }

  /* Shows `box` at `link`, right behind `after` so that the keyboard reaches what is in it next. */
  function show(link, box, after, describing) {
    hide();
    open = { link: link, box: box, timer: 0 };
    box.addEventListener("mouseenter", keep);
    box.addEventListener("mouseleave", later);
    after.insertAdjacentElement("afterend", box);
    link.setAttribute("aria-describedby", describing.id);
    place(box, link);
  }

  function hide() {
    if (!open) { return; }
    window.clearTimeout(open.timer);
    open.link.removeAttribute("aria-describedby");
    open.box.remove();
    open = null;
  }

  function keep() { if (open) { window.clearTimeout(open.timer); } }

  function later() {
    keep();
    if (open) { open.timer = window.setTimeout(hide, 250); }
  }

  function owns(link) { return !!open && open.link === link; }

  function holds(target) {
    return !!open && target instanceof Node && (open.box.contains(target) || open.link.contains(target));
  }

  /* Whether the last pointer was a finger or a pen, for which nothing hovers. */
  var touch = { now: false };
  document.addEventListener("pointerover", function (event) { touch.now = event.pointerType !== "mouse"; }, true);
  document.addEventListener("pointerdown", function (event) {
    touch.now = event.pointerType !== "mouse";
    if (!holds(event.target)) { hide(); }
  }, true);
  document.addEventListener("keydown", function (event) {
    touch.now = false;
    if (event.key !== "Escape" || !open) { return; }
    // what had the focus inside goes with the bubble; the marker takes it back
    if (open.box.contains(document.activeElement)) {
      var link = open.link;
      link.focus();
    }
    hide();
  }, true);
  document.addEventListener("focusin", function (event) {
    if (!holds(event.target)) { hide(); } else { keep(); }
  });
  document.addEventListener("scroll", function () { if (open) { place(open.box, open.link); } }, { capture: true, passive: true });
  window.addEventListener("resize", hide);
  window.addEventListener("beforeprint", hide);

  window.dossier = {
    root: root, load: load, pages: pages, page: page, pathOf: pathOf, speak: speak, make: make, touch: touch,
    bubble: { show: show, hide: hide, keep: keep, later: later, owns: owns }
  };
})();
