/* The index of a large dossier: all words at once, where they stand and what is shown in parts as they are
   asked for. The parts are written by generator/finding/parts.py; they are scripts, for pages from disk may load
   nothing else. */
(function () {
  "use strict";
  var dossier = window.dossier;
  var VALUES = new Map(Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", function (c, n) { return [c, n]; }));
  var KINDS = ["person", "treffen", "plan", "thema", "begriff", "ort", "quelle", "seite"];
  var WEIGHTS = [1, 3, 6, 10]; // sentence, line, word, title
  var MOST = 12; // parts read for one word of a question, those of the likest words first

  /* Whole numbers of five bits a digit, the lowest first. */
  function numbers(text) {
    var found = [], sum = 0, bits = 0;
    for (var i = 0; i < text.length; i += 1) {
      var value = VALUES.get(text[i]);
      sum += (value & 31) * Math.pow(2, bits);
      if (value > 31) { bits += 5; } else { found.push(sum); sum = bits = 0; }
    }
    return found;
  }

  function rising(text) {
    var last = 0;
    return numbers(text).map(function (step) { last += step; return last; });
  }

  /* The words of all parts: each begins like the one before it for as many letters as its first digit says. */
  function vocabulary(parts, item) {
    var found = [];
    parts.forEach(function (listed, part) {
      var before = "";
      listed.split(" ").forEach(function (entry, at) {
        var cut = entry.indexOf(".");
        var word = before.slice(0, VALUES.get(entry[0])) + entry.slice(1, cut < 0 ? undefined : cut);
        before = word;
        var made = item(word, cut < 0 ? "" : entry.slice(cut + 1) || word);
        made.part = part + 1;
        made.place = at;
        found.push(made);
      });
    });
    return found;
  }

  /* Puts into a word where it stands: pages with the best field, places on a page, sentences. */
  function fill(word, packed) {
    var three = packed.split(".");
    var own = numbers(three[0]), page = 0;
    word.at = new Map();
    word.places = new Map();
    rising(three[1]).forEach(function (n) { word.at.set(n, WEIGHTS[0]); });
    for (var i = 0; i < own.length; i += 2) {
      page += own[i];
      word.at.set(page, Math.max(word.at.get(page) || 0, WEIGHTS[own[i + 1] & 3]));
      if (own[i + 1] > 3) { word.places.set(page, (word.places.get(page) || []).concat(own[i + 1] >> 2)); }
    }
    word.in = rising(three[2]);
  }

  function part(kind, number) {
    return dossier.load("assets/suche/" + kind.toLowerCase() + "-" + number + ".js", "dossier" + kind + number);
  }

  /* Of words with their likeness those whose parts are read, filled. */
  function load(alike) {
    var wanted = new Set();
    alike.sort(function (a, b) { return b[1] - a[1]; }).forEach(function (pair) {
      if (wanted.size < MOST) { wanted.add(pair[0].part); }
    });
    return Promise.all(Array.from(wanted, function (number) { return part("Worte", number); })).then(function (rows) {
      var byNumber = new Map(Array.from(wanted, function (number, at) { return [number, rows[at]]; }));
      return alike.filter(function (pair) {
        var word = pair[0];
        if (!word.at && byNumber.has(word.part)) { fill(word, byNumber.get(word.part)[word.place]); }
        return word.at;
      });
    });
  }

  /* Whether words, each with its places, stand on a page in a row. */
  function together(exact, page) {
    var places = exact.map(function (word) { return word.places.get(page) || []; });
    return places[0].some(function (first) {
      return places.every(function (one, at) { return one.indexOf(first + at) >= 0; });
    });
  }

  /* Number from 1 of the part that holds `wanted`; `starts` are the first of each. */
  function within(starts, wanted) {
    var low = 0, high = starts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= wanted) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  function open(pages, data) {
    var firsts = pages.von.map(function (row) { return row[0]; });
    return {
      key: dossier.search.keys(data), words: vocabulary(data.worte, dossier.search.item), load: load, together: together,
      length: function (page) { return VALUES.get(data.laengen[page]); },
      kind: function (page) { return KINDS[VALUES.get(data.arten[page])]; },
      page: function (n) {
        var number = within(firsts, n);
        return part("Seiten", number).then(function (rows) { return rows[n - firsts[number - 1]]; });
      },
      sentence: function (n) {
        var number = within(data.saetze, n);
        return part("Saetze", number).then(function (rows) {
          var row = rows.saetze[n - data.saetze[number - 1]];
          var home = rows.quellen[row[1]];
          return { text: row[0], path: home[0], lines: home[1], number: row[2] };
        });
      }
    };
  }

  dossier.search.open = open;
})();
