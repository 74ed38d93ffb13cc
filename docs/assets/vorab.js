/* Runs before anything is drawn: what the theme's script remembers, and the colours the reader chose. */
(function () {
  "use strict";
  var own = document.currentScript;
  var scope = new URL("..", own.src);

  window.__md_scope = scope;
  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (sum, sign) { return (sum << 5) - sum + sign.charCodeAt(0); }, 0);
  };
  window.__md_get = function (name, store, base) {
    try {
      return JSON.parse((store || localStorage).getItem((base || scope).pathname + "." + name));
    } catch (refused) {
      return null;
    }
  };
  window.__md_set = function (name, value, store, base) {
    try {
      (store || localStorage).setItem((base || scope).pathname + "." + name, JSON.stringify(value));
    } catch (refused) { /* a browser that keeps nothing shows what its own setting says */ }
  };

  /* The colours the reader chose; else those for the browser's light or dark setting. */
  function colours() {
    var either = "(prefers-color-scheme)";
    var kept = window.__md_get("__palette");
    if (kept && kept.color && kept.color.media !== either) { return kept.color; }
    return JSON.parse(own.getAttribute("data-farben")).find(function (one) {
      return one.media && one.media !== either && window.matchMedia(one.media).matches;
    }) || {};
  }

  // an observer is heard before the browser draws what it was told of
  new MutationObserver(function (_, observer) {
    if (!document.body) { return; }
    observer.disconnect();
    Object.entries(colours()).forEach(function (entry) {
      if (entry[1]) { document.body.setAttribute("data-md-color-" + entry[0], entry[1]); }
    });
  }).observe(document.documentElement, { childList: true });
})();
