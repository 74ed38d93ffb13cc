/* Small things on every page. Nothing here is needed to read it. */
(function () {
  "use strict";
  window.addEventListener("beforeprint", function () {
    Array.prototype.forEach.call(document.querySelectorAll("details"), function (item) { item.open = true; });
  });
})();
