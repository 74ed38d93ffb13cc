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
})();
