/* Small things on every page. Nothing here is needed to read it. */
(function () {
  "use strict";
  // the style sheet unfolds what is folded; browsers that cannot are helped here, and all is folded again
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (item) { item.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (item) { item.open = false; });
    folded = [];
  });
  // the theme's script switches colours and marks where one reads: it comes when the page has been drawn
  var theme = document.querySelector("script[data-thema-src]");
  function fetchTheme() {
    var script = document.createElement("script");
    script.src = theme.getAttribute("data-thema-src");
    // it waits for the document to be read, which it has been
    script.onload = function () { window.document$.next(document); };
    document.body.appendChild(script);
  }
  if (theme) {
    window.addEventListener("load", function () {
      window.requestAnimationFrame(function () { window.requestAnimationFrame(fetchTheme); });
    });
  }
})();
