// Searches the site in the reader's own browser. Nothing is loaded before the search is opened.
(function () {
  "use strict";

  var say = window.offprintSay;

  var script = document.currentScript;
  var place = document.querySelector(".site-header-row");
  if (!script || !place || !window.HTMLDialogElement) return;

  var folder = new URL("search/", script.src);
  var root = new URL("../", script.src);
  var MOST = 12;

  // in small letters without accents; what has no spaces in pairs, as SearchWords.java cuts it
  function folded(text) {
    return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  }

  function words(text) {
    var found = [];
    var runs = folded(text).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{Nd}]+/gu) || [];
    runs.forEach(function (run) {
      run.split(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)/u).forEach(function (part) {
        var signs = Array.from(part);
        if (signs.length > 1 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part)) {
          for (var i = 0; i + 1 < signs.length; i++) found.push(signs[i] + signs[i + 1]);
        } else if (part) {
          found.push(part);
        }
      });
    });
    return found;
  }

  // \lambda_k, s_{ij}: with the backslash, index without braces
  var SYMBOL = /(\\[a-zA-Z]+|(?<![\p{L}\\])[a-zA-Z](?=_))(?:_(\{[^{}]*\}?|\\[a-zA-Z]+|[a-zA-Z0-9]))?/gu;

  function question(text) {
    var asked = [];
    var rest = text.replace(SYMBOL, function (all, base, index) {
      var bare = (index || "").replace(/[^a-zA-Z0-9]+/g, "");
      asked.push((base + (bare ? "_" + bare : "")).toLowerCase());
      return " ";
    });
    return asked.concat(words(rest));
  }

  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  var FIELDS = { title: 6, heading: 4, tags: 5, text: 1 };

  // the packed index as lunr keeps its own: an inverted index and a vector for each field
  function lunrIndex(packed) {
    var terms = new Map();
    var lengths = { title: [], heading: [], tags: [], text: [] };
    var sections = [];

    function add(field, section, term, times) {
      var fields = terms.get(term);
      if (!fields) terms.set(term, fields = {});
      var places = fields[field] || (fields[field] = new Map());
      places.set(section, (places.get(section) || 0) + times);
      lengths[field][section] = (lengths[field][section] || 0) + times;
    }

    packed.pages.forEach(function (page, p) {
      var titleWords = words(page[1]);
      var tagWords = words(page[2].join(" "));
      [""].concat(page[3]).forEach(function (heading, h) {
        var parts = heading.split("\n");
        var slug = parts[0].toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
        var s = sections.length;
        sections.push({ page: p, number: h, heading: parts[0], anchor: h ? parts[1] || slug : "" });
        titleWords.forEach(function (word) { add("title", s, word, 1); });
        tagWords.forEach(function (word) { add("tags", s, word, 1); });
        words(parts[0]).forEach(function (word) { add("heading", s, word, 1); });
      });
    });

    var word = "";
    packed.terms.split("\n").forEach(function (line) {
      var space = line.indexOf(" ");
      if (space < 0) return;
      word = word.slice(0, DIGITS.indexOf(line[0])) + line.slice(1, space);
      // who does not know TeX finds \lambda_k as lambda
      var bare = /^\\([a-z]+)/.exec(word);
      var section = -1, number = 0, power = 1;
      for (var i = space + 1; i < line.length; i++) {
        var digit = DIGITS.indexOf(line[i]);
        number += digit % 32 * power;
        if (digit >= 32) {
          power *= 32;
        } else {
          section += 1 + Math.floor(number / 3);
          add("text", section, word, number % 3 + 1);
          if (bare) add("text", section, bare[1], number % 3 + 1);
          number = 0;
          power = 1;
        }
      }
    });

    var all = Array.from(terms.keys()).sort();
    var vectors = new Map();
    var means = {};
    Object.keys(FIELDS).forEach(function (field) {
      var sum = lengths[field].reduce(function (a, b) { return a + b; }, 0);
      means[field] = sum / sections.length || 1;
    });
    var inverted = all.map(function (term, index) {
      var posting = { _index: index, title: {}, heading: {}, tags: {}, text: {} };
      var fields = terms.get(term);
      Object.keys(fields).forEach(function (field) {
        var rare = Math.log(1 + (sections.length - fields[field].size + 0.5) / (fields[field].size + 0.5));
        fields[field].forEach(function (times, section) {
          posting[field][section] = {};
          var ref = field + "/" + section;
          var vector = vectors.get(ref);
          if (!vector) vectors.set(ref, vector = []);
          var share = 0.25 + 0.75 * lengths[field][section] / means[field];
          vector.push(index, FIELDS[field] * rare * 2.2 * times / (1.2 * share + times));
        });
      });
      return [term, posting];
    });
    var index = lunr.Index.load({
      version: lunr.version,
      fields: Object.keys(FIELDS),
      fieldVectors: Array.from(vectors),
      invertedIndex: inverted,
      pipeline: [],
    });
    return { lunr: index, sections: sections, pages: packed.pages, common: new Set(packed.common) };
  }

  function asked(found, terms, distance) {
    return found.lunr.query(function (query) {
      terms.forEach(function (term) {
        var required = lunr.Query.presence.REQUIRED;
        if (distance) {
          var near = term.length > 3 && term[0] !== "\\" ? distance : 0;
          query.term(term, { presence: required, editDistance: near });
          return;
        }
        query.term(term, { presence: required, wildcard: lunr.Query.wildcard.TRAILING });
        query.term(term, { boost: 2 });
      });
    });
  }

  // the best section of each page; the page itself if its title says it all
  function results(found, text) {
    var terms = question(text);
    var telling = terms.filter(function (term) { return !found.common.has(term); });
    var asking = telling.length ? telling : terms;
    if (!asking.length) return { terms: [], shown: [] };
    var hits = asked(found, asking, 0);
    if (!hits.length) hits = asked(found, asking, 1);
    hits = hits.map(function (hit) {
      return { section: Number(hit.ref), score: hit.score };
    });
    hits.sort(function (a, b) { return b.score - a.score || a.section - b.section; });
    var seen = new Map();
    hits.forEach(function (hit) {
      var section = found.sections[hit.section];
      if (!seen.has(section.page)) {
        seen.set(section.page, { page: found.pages[section.page], section: section });
      }
    });
    return { terms: terms, shown: Array.from(seen.values()).slice(0, MOST), all: seen.size };
  }

  // scripts, so that no server is needed to hand them out
  function load(path) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement("script");
      element.src = new URL(path, folder);
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  }

  var index;
  var texts = new Map();
  var arriving = [];
  window.offprintSearch = {
    index: function (packed) { arriving = packed; },
    text: function (sections) { arriving = sections; },
  };

  function ready() {
    index = index || load("lunr.js")
      .then(function () { return load("index.js"); })
      .then(function () { return lunrIndex(arriving); });
    return index;
  }

  // one after the other: each tells its sections when it arrives
  var queue = Promise.resolve();
  function sectionsOf(name) {
    if (!texts.has(name)) {
      queue = queue.then(function () { return load("text/" + name + ".js"); }).then(
        function () { return arriving; },
        function () { return []; });
      texts.set(name, queue);
    }
    return texts.get(name);
  }

  // marks the words of a question, wherever they begin a word
  function marked(text, terms) {
    var plain = terms.map(function (term) {
      return term.replace(/^\\/, "").split("_")[0].replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }).filter(Boolean);
    var box = document.createElement("span");
    if (!plain.length) {
      box.textContent = text;
      return box;
    }
    // letter for letter, so that places in the folded text are places in the text
    var signs = Array.from(text);
    var even = signs.map(function (sign) { return folded(sign).slice(0, sign.length).padEnd(sign.length); }).join("");
    var pattern = new RegExp("(?<![\\p{L}\\p{Nd}])(?:" + plain.join("|") + ")|(?:" + plain.filter(function (p) {
      return /[\u2e80-\uffff]/.test(p);
    }).concat("(?!)").join("|") + ")", "gu");
    var at = 0;
    for (var match of even.matchAll(pattern)) {
      var end = match.index + match[0].length;
      box.append(text.slice(at, match.index));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(match.index, end);
      box.append(mark);
      at = end;
    }
    box.append(text.slice(at));
    return box;
  }

  function snippet(text, terms) {
    var low = folded(text);
    var at = terms.map(function (term) {
      return low.indexOf(term.replace(/^\\/, "").split("_")[0]);
    }).filter(function (place) { return place >= 0; });
    var first = at.length ? Math.min.apply(null, at) : 0;
    var from = first < 60 ? 0 : text.indexOf(" ", first - 60) + 1 || first;
    var part = text.slice(from, from + 170);
    return (from ? "… " : "") + part + (from + 170 < text.length ? " …" : "");
  }

  function quoted(text) {
    return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  }

  // what is seen
  var dialog, field, list, status, current = -1, turn = 0;

  function build() {
    dialog = document.createElement("dialog");
    dialog.className = "search-dialog";
    dialog.setAttribute("aria-label", say("search", "Search"));
    dialog.innerHTML =
      '<form method="dialog" role="search"><input type="search" autocomplete="off" spellcheck="false"' +
      ' role="combobox" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list"' +
      ' aria-label="' + quoted(say("searchSite", "Search this site")) + '" placeholder="' + quoted(say("searchHint", "Words, or TeX such as \\lambda_k")) + '">' +
      '<button type="button" class="search-close">' + quoted(say("close", "Close")) + '</button></form>' +
      '<p class="search-status" role="status" aria-live="polite"></p>' +
      '<ul id="search-results" role="listbox" aria-label="' + quoted(say("results", "Results")) + '"></ul>';
    document.body.append(dialog);
    field = dialog.querySelector("input");
    list = dialog.querySelector("ul");
    status = dialog.querySelector("p");
    field.addEventListener("input", search);
    field.addEventListener("keydown", steer);
    dialog.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); });
    dialog.querySelector("button").addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) dialog.close();
    });
  }

  function open() {
    if (!dialog) build();
    if (dialog.open) return;
    dialog.showModal();
    field.focus();
    field.select();
    ready().catch(function () {
      index = undefined;
      status.textContent = say("noIndex", "The index could not be loaded.");
    });
  }

  function search() {
    var mine = ++turn;
    var text = field.value;
    ready().then(function (found) {
      if (mine === turn) show(results(found, text), text);
    }, function () { index = undefined; });
  }

  function show(answer, text) {
    current = -1;
    list.replaceChildren.apply(list, answer.shown.map(function (hit, i) { return line(hit, i, answer.terms); }));
    field.setAttribute("aria-expanded", String(answer.shown.length > 0));
    field.removeAttribute("aria-activedescendant");
    if (!text.trim()) status.textContent = "";
    else if (!answer.shown.length) status.textContent = say("nothingFound", "Nothing found");
    else status.textContent = answer.all === 1 ? say("onePage", "1 page")
      : say("manyPages", "{} pages").replace("{}", answer.all) + (answer.all > MOST ? say("firstShown", ", the first {} shown").replace("{}", MOST) : "");
    if (answer.shown.length) move(0);
  }

  function line(hit, i, terms) {
    var item = document.createElement("li");
    item.setAttribute("role", "presentation");
    var link = document.createElement("a");
    link.id = "search-result-" + i;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.href = new URL((hit.page[0].indexOf("~/") === 0 ? hit.page[0].slice(2) : "posts/" + hit.page[0]) + "/" + (hit.section.anchor ? "#" + encodeURIComponent(hit.section.anchor) : ""), root);
    var title = document.createElement("span");
    title.className = "search-title";
    title.append(marked(hit.page[1], terms));
    link.append(title);
    if (hit.section.heading) {
      var heading = document.createElement("span");
      heading.className = "search-heading";
      heading.append(marked(hit.section.heading, terms));
      link.append(heading);
    }
    var words = document.createElement("span");
    words.className = "search-snippet";
    link.append(words);
    link.addEventListener("click", function () { dialog.close(); });
    item.append(link);
    sectionsOf(hit.page[0]).then(function (sections) {
      words.replaceChildren(marked(snippet(sections[hit.section.number] || "", terms), terms));
    });
    return item;
  }

  function move(to) {
    var items = list.querySelectorAll("a");
    if (!items.length) return;
    if (items[current]) items[current].setAttribute("aria-selected", "false");
    current = (to + items.length) % items.length;
    items[current].setAttribute("aria-selected", "true");
    items[current].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", items[current].id);
  }

  function steer(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(current + 1);
    else if (event.key === "ArrowUp") move(current - 1);
    else if (event.key === "Enter" && list.children[current]) list.children[current].querySelector("a").click();
    else return;
    event.preventDefault();
  }

  var button = document.createElement("button");
  button.type = "button";
  button.className = "search-open";
  button.setAttribute("aria-label", say("search", "Search"));
  button.setAttribute("aria-keyshortcuts", "/");
  button.title = say("search", "Search") + " ( / )";
  button.innerHTML = '<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor"' +
    ' stroke-width="1.5" aria-hidden="true"><circle cx="8.75" cy="8.75" r="5.5"></circle><path d="m13 13 4 4"></path></svg>';
  button.addEventListener("click", open);
  place.insertBefore(button, place.querySelector(".theme-switch"));

  document.addEventListener("keydown", function (event) {
    var busy = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || busy || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
})();
