/* How the search compares: words folded, spellings made one, compounds taken apart, one slip forgiven.
   It knows no page and no element; `prepare` takes the data, `find` a question. What it asks of an index
   (words, `load`, `together`, `length`, `kind`, `page`, `sentence`) that of a large dossier has, too: suchteile.js. */
(function () {
  "use strict";
  var MONTHS = ["januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];
  // words that stand in questions and tell nothing
  var IDLE = new Set("der die das des dem den ein eine einer eines einem einen und oder in im ins an am auf aus bei beim mit nach von vom vor zu zum zur uber fur um wer was wann wo wie ist war sind hat gab es".split(" "));
  var ENDING = /(?:innen|ens|ern|en|er|es|em|e|s|(?<=[elr])n)$/;
  var FIELDS = { title: 10, word: 6, line: 3, text: 1 };
  // what a page is weighs only where the words weigh the same
  var KINDS = { person: 7, treffen: 6, plan: 5, thema: 4, begriff: 3, ort: 2, quelle: 2, seite: 1 };

  function fold(text) {
    return text.toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/\p{M}/gu, "")
      .replace(/([aou])e/g, "$1").replace(/['’ʼ]/g, "");
  }

  /* Days as readers write them: 21.12.2025, 2025-12-21 and "21. 12." become day, month by name, year. */
  function spelled(text) {
    return text
      .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, function (all, y, m, d) { return day(all, d, m, y); })
      .replace(/\b(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})\b)?/g, function (all, d, m, y) {
        return day(all, d, m, y && y.length === 2 ? "20" + y : y || "");
      });
  }

  function day(all, d, m, y) {
    var month = MONTHS[Number(m) - 1];
    return month ? " " + Number(d) + " " + month + " " + y + " " : all;
  }

  function words(text) {
    return fold(spelled(text)).match(/[\p{L}\p{N}]+/gu) || [];
  }

  function stem(word) {
    var cut = word.length > 5 ? word.replace(ENDING, "") : word;
    return cut.length > 3 ? cut : word;
  }

  /* One key for the spellings of a foreign name; the same as in generator/german/transliteration.py. */
  function keys(data) {
    var steps = data.umschrift.map(function (step) { return [new RegExp(step[0], "g"), step[1]]; });
    var known = new Map();
    return function (word) {
      if (!known.has(word)) {
        var key = word.toLowerCase().replace(/./gu, function (c) { return data.buchstaben[c] || c; });
        key = key.normalize("NFKD").replace(/\p{M}/gu, "");
        steps.forEach(function (step) { key = key.replace(step[0], step[1]); });
        known.set(word, key.replace(/[^a-zA-Z]/g, "").toLowerCase().replace(/(.)\1+/g, "$1"));
      }
      return known.get(word);
    };
  }

  /* Whether one letter added, left out, changed or swapped makes `a` of `b`. */
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1) { return false; }
    var i = 0;
    while (i < a.length && a[i] === b[i]) { i += 1; }
    if (a.length === b.length) {
      return a.slice(i + 1) === b.slice(i + 1)
        || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
    }
    return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
  }

  /* How well a word of a page answers a word of the question, 0 to 10. */
  function likeness(asked, word) {
    var q = asked.word;
    if (q === word.word) { return 10; }
    if (asked.number || word.number) { return 0; }
    if (asked.stem === word.stem) { return 9; }
    if (q.length > 1 && word.word.startsWith(q)) { return 6 + 2 * q.length / word.word.length; }
    if (asked.stem.length > 3 && word.word.startsWith(asked.stem)) { return 5; }
    if (q.length > 3 && word.word.endsWith(q)) { return 6; }
    if (asked.key.length > 2 && asked.key === word.key) { return 7; }
    if (q.length > 3 && word.word.indexOf(asked.stem) > 0) { return 4; }
    if (word.word.length > 4 && (q.startsWith(word.word) || q.endsWith(word.word))) { return 3; }
    if (q.length > 3 && word.word.length > 3 && near(q, word.word)) { return 4; }
    if (q.length > 4 && asked.key.length > 3 && word.key.length > 3 && near(asked.key, word.key)) { return 3; }
    if (q.length > 4 && word.word.length > q.length && near(q, word.word.slice(0, q.length))) { return 2; }
    return 0;
  }

  /* A word as `likeness` compares it; where it stands comes later: pages with the best field, sentences. */
  function item(word, key) {
    return { word: word, stem: stem(word), key: key, number: /^\d/.test(word), at: null, in: [] };
  }

  /* Every word of the data with its pages (best field) and its sentences. */
  function gather(key) {
    var all = new Map();
    function entry(word) {
      if (!all.has(word)) {
        var made = item(word, "");
        made.at = new Map();
        all.set(word, made);
      }
      return all.get(word);
    }
    function put(text, pages, weight, sentence) {
      var joined = (text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) || []).map(function (w) { return fold(w.replace(/-/g, "")); });
      new Set(words(text).concat(joined)).forEach(function (word) { // "n-tv" is asked for as "ntv"
        var item = entry(word);
        pages.forEach(function (page) { item.at.set(page, Math.max(item.at.get(page) || 0, weight)); });
        if (sentence !== undefined) { item.in.push(sentence); }
      });
      // a name's key comes from its letters as written: folding takes marks and "oe" apart
      (text.match(/\p{L}+/gu) || []).forEach(function (raw) {
        var item = all.get(fold(raw));
        if (item && !item.key) { item.key = key(raw); }
      });
    }
    /* Names of one place or body are found where one of them stands. */
    function join(names) {
      var items = names.map(function (name) { return entry(fold(name)); });
      var at = new Map();
      items.forEach(function (item) {
        item.at.forEach(function (weight, page) { at.set(page, Math.max(at.get(page) || 0, weight)); });
      });
      var within = Array.from(new Set([].concat.apply([], items.map(function (item) { return item.in; }))));
      items.forEach(function (item) { item.at = at; item.in = within; });
    }
    return { all: all, put: put, join: join };
  }

  function prepare(pages, data) {
    var key = keys(data);
    var found = gather(key);
    pages.forEach(function (row, n) {
      found.put(row[2], [n], FIELDS.title);
      data.woerter[n].forEach(function (text) { found.put(text, [n], FIELDS.word); });
      row[3].forEach(function (text) { found.put(text, [n], FIELDS.line); });
    });
    data.saetze.forEach(function (row, n) { found.put(row[0], [row[1]].concat(row[3]), FIELDS.text, n); });
    data.auch.forEach(found.join);
    var texts = pages.map(function (row, n) { return " " + words([row[2]].concat(data.woerter[n], row[3]).join(" ")).join(" ") + " "; });
    return {
      key: key, words: Array.from(found.all.values()),
      load: function (alike) { return Promise.resolve(alike); },
      together: function (exact, page) {
        return texts[page].indexOf(" " + exact.map(function (word) { return word.word; }).join(" ") + " ") >= 0;
      },
      length: function (page) { return words(pages[page][2]).length; },
      kind: function (page) { return pages[page][1]; },
      page: function (n) { return Promise.resolve(pages[n]); },
      sentence: function (n) {
        var row = data.saetze[n];
        var home = pages[row[1]];
        return Promise.resolve({ text: row[0], path: home[0], lines: home[3], number: row[2] });
      }
    };
  }

  function ask(index, question) {
    var plain = words(question);
    var telling = plain.filter(function (word) { return !IDLE.has(word); });
    var raw = new Map((question.match(/\p{L}+/gu) || []).map(function (w) { return [fold(w), w]; }));
    return (telling.length ? telling : plain).map(function (word) {
      return { word: word, stem: stem(word), key: index.key(raw.get(word) || word), number: /^\d/.test(word) };
    });
  }

  /* The words of the index that answer a word of the question, with how well. */
  function alike(index, asked) {
    return index.words.map(function (word) { return [word, likeness(asked, word)]; })
      .filter(function (pair) { return pair[1]; });
  }

  /* For a word of the question: pages and sentences it is found in, with how well, and pages by title. */
  function matches(asked, answers) {
    var found = { pages: new Map(), titles: new Set(), own: new Set(), sentences: new Map(), exact: null };
    answers.forEach(function (pair) {
      var word = pair[0], like = pair[1];
      if (word.word === asked.word) { found.exact = word; }
      word.at.forEach(function (weight, page) {
        found.pages.set(page, Math.max(found.pages.get(page) || 0, like * weight));
        if (weight === FIELDS.title) { found.titles.add(page); }
        if (weight > FIELDS.text) { found.own.add(page); }
      });
      if (like > 4) { word.in.forEach(function (n) { found.sentences.set(n, Math.max(found.sentences.get(n) || 0, like)); }); }
    });
    return found;
  }

  /* What a page scores: the mean of its words, more for a title that says no more and for words in a row. */
  function score(index, found, page) {
    var sum = found.reduce(function (total, one) { return total + (one.pages.get(page) || 0); }, 0) / found.length;
    var named = found.filter(function (one) { return one.titles.has(page); }).length;
    var exact = found.map(function (one) { return one.exact; });
    var together = exact.length > 1 && exact.every(Boolean) && index.together(exact, page) ? 15 : 0;
    return sum + 0.2 * sum * Math.min(1, named / (index.length(page) || 1)) + together + KINDS[index.kind(page)];
  }

  function best(found, worth) {
    return Array.from(found).sort(function (a, b) { return worth(b) - worth(a) || a - b; });
  }

  /* Pages with all words; where no page has all, those with most of them. */
  function rank(index, found) {
    var hits = new Map();
    found.forEach(function (one) { one.pages.forEach(function (_, page) { hits.set(page, (hits.get(page) || 0) + 1); }); });
    var most = Math.max.apply(null, [0].concat(Array.from(hits.values())));
    var kept = Array.from(hits.keys()).filter(function (page) { return hits.get(page) === most; });
    var scores = new Map(kept.map(function (page) { return [page, score(index, found, page)]; }));
    return best(kept, function (page) { return scores.get(page); });
  }

  function sentences(found) {
    var first = Array.from(found[0].sentences.keys());
    var all = first.filter(function (n) { return found.every(function (one) { return one.sentences.has(n); }); });
    return best(all, function (n) { return found.reduce(function (sum, one) { return sum + one.sentences.get(n); }, 0); });
  }

  /* Promises numbers of `pages`, best first: those that the question is about, and those whose sentences only
     mention it; and the numbers of sentences with all words of the question. */
  function find(index, question) {
    var asked = ask(index, question);
    if (!asked.length) { return Promise.resolve({ pages: [], mentions: [], sentences: [] }); }
    return Promise.all(asked.map(function (one) { return index.load(alike(index, one)); })).then(function (answers) {
      var found = asked.map(function (one, n) { return matches(one, answers[n]); });
      var pages = rank(index, found);
      function own(page) { return found.every(function (one) { return !one.pages.has(page) || one.own.has(page); }); }
      return {
        pages: pages.filter(own), sentences: sentences(found),
        mentions: pages.filter(function (page) { return !own(page); })
      };
    });
  }

  window.dossier.search = { prepare: prepare, find: find, keys: keys, item: item, words: words };
})();
