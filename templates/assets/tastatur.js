/* The theme's menu for small screens hangs on labels of boxes that are not drawn, which no key can press.
   They become buttons; what a button opens is left with Escape, and closes when the focus goes elsewhere. */
(function () {
  "use strict";
  var NAMES = { __drawer: "Menü", __toc: "Inhaltsverzeichnis" };
  var drawer = document.getElementById("__drawer");
  var menu = document.querySelector(".md-sidebar--primary");
  if (!drawer || !menu) { return; }

  function swap(label, named) {
    var box = document.getElementById(label.htmlFor);
    var button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    // no such attribute on buttons, but the theme's rules for the label go by it
    button.setAttribute("for", label.htmlFor);
    button.append.apply(button, Array.from(label.childNodes));
    if (named) { button.setAttribute("aria-label", NAMES[label.htmlFor]); }
    label.replaceWith(button);
    function tell() { button.setAttribute("aria-expanded", String(box.checked)); }
    box.addEventListener("change", tell);
    tell();
    button.addEventListener("click", function (event) {
      set(box, !box.checked);
      // a click without coordinates came from the keyboard, which goes on inside
      if (box.checked && event.detail === 0) { enter(box); }
    });
    return button;
  }

  function set(box, wanted) {
    if (box.checked === wanted) { return; }
    box.checked = wanted;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function enter(box) {
    var inside = box === drawer ? menu : box.parentNode.querySelector(".md-nav");
    var first = Array.from(inside.querySelectorAll("a[href]")).find(function (link) { return link.getClientRects().length; });
    if (first) { first.focus({ preventScroll: true }); }
  }

  var opener = null;
  document.querySelectorAll('.md-header label[for="__drawer"]').forEach(function (label) { opener = swap(label, true); });
  document.querySelectorAll('.md-sidebar--primary label[for="__toc"]').forEach(function (label) {
    swap(label, label.classList.contains("md-nav__title"));
  });
  if (!opener) { return; }
  menu.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !drawer.checked) { return; }
    set(drawer, false);
    opener.focus();
  });
  menu.addEventListener("focusout", function (event) {
    var next = event.relatedTarget;
    if (next && !menu.contains(next) && next !== opener) { set(drawer, false); }
  });
})();
