/* Evidence at the marker: hover, focus or touch shows what the list of notes says. Nothing here is needed
   to read the page; without this file the markers are plain links and the notes stand at the end. */
(function () {
  "use strict";
  var bubble = null;
  var owner = null;
  var timer = 0;

  function note(link) {
    return document.getElementById("n" + link.getAttribute("data-beleg"));
  }

  function fill(link) {
    var box = document.createElement("div");
    box.className = "beleg-blase";
    box.id = "beleg-blase";
    box.setAttribute("role", "tooltip");
    Array.prototype.forEach.call(note(link).childNodes, function (node) {
      box.appendChild(node.cloneNode(true));
    });
    box.addEventListener("mouseenter", function () { window.clearTimeout(timer); });
    box.addEventListener("mouseleave", later);
    return box;
  }

  function place(link) {
    var at = link.getBoundingClientRect();
    var room = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(at.left, room - bubble.offsetWidth - 8));
    var above = at.bottom + bubble.offsetHeight + 12 > window.innerHeight && at.top > bubble.offsetHeight + 12;
    var top = above ? at.top - bubble.offsetHeight - 6 : at.bottom + 4;
    bubble.style.left = (left + window.pageXOffset) + "px";
    bubble.style.top = (top + window.pageYOffset) + "px";
  }

  function show(link) {
    window.clearTimeout(timer);
    if (owner === link) { return; }
    hide();
    if (!note(link)) { return; }
    bubble = fill(link);
    owner = link;
    document.body.appendChild(bubble);
    link.setAttribute("aria-describedby", "beleg-blase");
    place(link);
  }

  function hide() {
    window.clearTimeout(timer);
    if (!bubble) { return; }
    bubble.remove();
    owner.removeAttribute("aria-describedby");
    bubble = null;
    owner = null;
  }

  function later() {
    window.clearTimeout(timer);
    timer = window.setTimeout(hide, 250);
  }

  function markerOf(target) {
    return target && target.closest ? target.closest(".beleg a[data-beleg]") : null;
  }

  var touched = false;
  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch" || event.pointerType === "pen";
    var inside = bubble && bubble.contains(event.target);
    if (bubble && !inside && !markerOf(event.target)) { hide(); }
  });
  document.addEventListener("mouseover", function (event) {
    var link = markerOf(event.target);
    if (link && !touched) { show(link); }
  });
  document.addEventListener("mouseout", function (event) {
    if (markerOf(event.target) && !touched) { later(); }
  });
  document.addEventListener("focusin", function (event) {
    var link = markerOf(event.target);
    if (link && !touched) { show(link); } else if (bubble && !bubble.contains(event.target)) { hide(); }
  });
  document.addEventListener("focusout", function (event) {
    if (markerOf(event.target) && !touched) { later(); }
  });
  document.addEventListener("click", function (event) {
    var link = markerOf(event.target);
    if (!link || !touched) { return; }
    // the first touch shows the sentence with a link to its source, a second one follows the marker
    if (owner !== link) {
      event.preventDefault();
      show(link);
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { hide(); }
  });
  // the theme's search is a dialogue without a name
  var search = document.querySelector(".md-search[role='dialog']");
  if (search && !search.hasAttribute("aria-label")) { search.setAttribute("aria-label", "Suche"); }

  // the style sheet unfolds what is folded; browsers that cannot are helped here, and all is folded again
  var folded = [];
  window.addEventListener("beforeprint", function () {
    hide();
    folded = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (item) { item.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (item) { item.open = false; });
    folded = [];
  });
})();
