/* What a link to a person, a meeting or a version leads to, while it is hovered or has the focus. With a
   finger there is nothing to hover: the link just works. */
(function () {
  "use strict";
  var dossier = window.dossier;
  var bubble = dossier.bubble;
  var make = dossier.make;
  var KINDS = { person: "Person", treffen: "Treffen", plan: "Planfassung" };
  var WAIT = 300; // milliseconds a pointer must rest, so that crossing a page opens nothing
  var here = dossier.pathOf(location.href);
  var timer = 0;

  /* The page a link leads to; links in pictures have no plain `href`. */
  function target(link) {
    return dossier.pathOf(new URL(link.getAttribute("href"), location.href).href);
  }

  function linkOf(place) {
    var link = place && place.closest ? place.closest(".md-content a[href]") : null;
    if (!link || link.closest(".beleg, .blase, .pfad")) { return null; }
    var path = target(link);
    return path && path !== here && /^(personen|treffen|plan)\/(?!index\.html$)/.test(path) ? link : null;
  }

  function fill(row) {
    var box = make("div", "blase vorschau");
    box.id = "vorschau";
    box.setAttribute("role", "tooltip");
    box.append(make("span", "marke", KINDS[row[1]]), make("strong", "", row[2]));
    row[3].forEach(function (line) { box.append(make("span", "zeile", line)); });
    return box;
  }

  function show(link) {
    dossier.page(target(link)).then(function (row) {
      var wanted = link.matches(":hover") || link === document.activeElement;
      if (!row || !KINDS[row[1]] || !wanted || bubble.owns(link)) { return; }
      var box = fill(row);
      bubble.show(link, box, link.closest("svg") || link, box);
    }, function () {});
  }

  function stop() { window.clearTimeout(timer); }

  document.addEventListener("mouseover", function (event) {
    var link = linkOf(event.target);
    if (!link || dossier.touch.now) { return; }
    if (bubble.owns(link)) { bubble.keep(); return; }
    stop();
    timer = window.setTimeout(show, WAIT, link);
  });
  document.addEventListener("mouseout", function (event) {
    if (!linkOf(event.target)) { return; }
    stop();
    if (bubble.owns(linkOf(event.target))) { bubble.later(); }
  });
  document.addEventListener("focusin", function (event) {
    stop();
    var link = linkOf(event.target);
    if (link && !dossier.touch.now && link.matches(":focus-visible")) { show(link); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { stop(); }
  });
})();
