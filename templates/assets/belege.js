/* Evidence: hover, focus or touch at a marker shows the sentence, where it is from, and a button that copies
   both. Without this file the markers are plain links and the notes stand at the end of the page. */
(function () {
  "use strict";
  var dossier = window.dossier;
  var bubble = dossier.bubble;
  var make = dossier.make;

  /* The note at the end of the page; on a source's own page the sentence itself. */
  function note(link) {
    var own = link.getAttribute("href");
    return document.getElementById("n" + link.getAttribute("data-beleg"))
      || (own.charAt(0) === "#" ? document.getElementById(own.slice(1)) : null);
  }

  function copies(item, parts) {
    parts.forEach(function (part) {
      var found = item.querySelector(part);
      if (found) { this.append(found.cloneNode(true), " "); }
    }, this);
    return this;
  }

  function fill(link, item) {
    var box = make("div", "blase beleg-blase");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Beleg " + link.getAttribute("data-beleg"));
    var text = copies.call(make("div"), item, [".zitat", ".herkunft"]);
    text.id = "beleg-blase";
    // the marker itself leads where the link does: one stop less for the keyboard
    text.querySelectorAll("a").forEach(function (same) { same.tabIndex = -1; });
    box.append(text, button(item.querySelector(".zitat").textContent, link.href));
    return box;
  }

  function show(link) {
    bubble.keep();
    var item = note(link);
    if (bubble.owns(link) || !item) { return; }
    var box = fill(link, item);
    bubble.show(link, box, link.closest(".beleg"), box.firstChild);
    dossier.page(dossier.pathOf(link.href)).catch(function () {});
  }

  /* What a publisher wrote stands in quotation marks, what is retold does not. */
  function quoted(sentence, from) {
    if (!from || from.indexOf("nacherzählt") === 0 || /^„[^„“]*“$/.test(sentence)) { return sentence; }
    return "„" + sentence.replace(/„/g, "‚").replace(/[“”]/g, "‘") + "“";
  }

  /* Sentence, publisher, title, day and address, as one writes a source down. */
  function citation(sentence, href, row) {
    var path = dossier.pathOf(href);
    var from = row ? row[4] : "";
    // an address on this disk helps nobody else
    var address = dossier.root.protocol === "file:" ? path + "#" + href.split("#")[1] : href;
    return [quoted(sentence.trim(), from), from, address].filter(Boolean).join(" – ");
  }

  function button(sentence, href) {
    var holder = make("div", "beleg-kopie");
    var press = make("button", "kopieren", "Beleg kopieren");
    press.type = "button";
    press.addEventListener("click", function () {
      dossier.page(dossier.pathOf(href)).catch(function () { return null; }).then(function (row) {
        var text = citation(sentence, href, row);
        copy(text).then(function () { done(press); }, function () { offer(holder, text); });
      });
    });
    holder.append(press);
    return holder;
  }

  function copy(text) {
    var board = navigator.clipboard;
    return board && board.writeText ? board.writeText(text) : Promise.reject();
  }

  function done(press) {
    press.textContent = "Kopiert ✓";
    dossier.speak("Beleg in die Zwischenablage kopiert.");
    window.setTimeout(function () { press.textContent = "Beleg kopieren"; }, 2500);
  }

  /* Where the clipboard is closed, as on some pages from disk: the text, marked for copying by hand. */
  function offer(holder, text) {
    var field = holder.querySelector("textarea") || make("textarea");
    field.readOnly = true;
    field.rows = 4;
    field.value = text;
    field.setAttribute("aria-label", "Beleg zum Kopieren");
    var hint = holder.querySelector(".neben") || make("p", "neben", "Markiert – mit Strg+C (am Mac ⌘C) kopieren.");
    holder.append(field, hint);
    field.focus();
    field.select();
    field.scrollTop = 0;
    dossier.speak("Der Beleg ist markiert. Mit Steuerung und C kopieren.");
  }

  /* On a source page the sentence that was jumped to has the button beside it. */
  function atTarget() {
    var old = document.querySelector("ol.saetze .beleg-kopie");
    if (old) { old.remove(); }
    var id = decodeURIComponent(location.hash.slice(1));
    var item = id && document.getElementById(id);
    if (!item || !item.matches("ol.saetze > li")) { return; }
    item.querySelector(".zitat").insertAdjacentElement("afterend", button(item.querySelector(".zitat").textContent, location.href));
  }

  function markerOf(target) {
    return target && target.closest ? target.closest(".beleg a[data-beleg]") : null;
  }

  document.addEventListener("mouseover", function (event) {
    var link = markerOf(event.target);
    if (link && !dossier.touch.now) { show(link); }
  });
  document.addEventListener("mouseout", function (event) {
    if (markerOf(event.target) && !dossier.touch.now) { bubble.later(); }
  });
  document.addEventListener("focusin", function (event) {
    var link = markerOf(event.target);
    if (link && !dossier.touch.now) { show(link); }
  });
  document.addEventListener("click", function (event) {
    var link = markerOf(event.target);
    // the first touch shows the sentence with a link to its source, a second one follows the marker
    if (!link || !dossier.touch.now || bubble.owns(link) || !note(link)) { return; }
    event.preventDefault();
    show(link);
  });
  window.addEventListener("hashchange", atTarget);
  atTarget();
})();
