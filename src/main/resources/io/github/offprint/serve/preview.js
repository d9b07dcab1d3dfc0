// Keeps a page of the preview up to date. Only what has changed is exchanged, so that readers stay
// where they are. Never part of a site.
(function () {
  "use strict";

  var script = document.currentScript;
  var version = script.dataset.version; // that this page shows
  var baseline = null; // the page as it was sent, before any script touched it
  var status = 200;
  var busy = false;
  var waiting = null;
  var state = { version: version, problems: [], running: {} };

  // these hold other blocks; whatever else has changed is exchanged as a whole
  var CONTAINERS = /^(BODY|MAIN|ARTICLE|SECTION|DIV|HEADER|FOOTER|ASIDE|NAV|OL|UL)$/;

  document.documentElement.style.overflowAnchor = "none";

  function read() {
    return fetch(location.href, { cache: "no-store" }).then(function (answer) {
      return answer.text().then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html");
        var own = page.querySelector('script[src$="/_offprint/preview.js"]');
        var shown = own ? own.dataset.version : "";
        if (own) own.remove();
        return { page: page, version: shown, status: answer.status };
      });
    });
  }

  function words(element) {
    return Array.from(element.childNodes).filter(function (node) {
      return node.nodeType === Node.TEXT_NODE && node.data.trim();
    }).map(function (node) { return node.data; }).join("\u0000");
  }

  // scripts wrap blocks and add things at the end, but keep the order of what was sent
  function stands(old, live) {
    return live && (live.tagName === old.tagName || live.querySelector(":scope > " + old.tagName));
  }

  function canDescend(old, live, fresh) {
    return CONTAINERS.test(old.tagName)
      && old.tagName === fresh.tagName && old.tagName === live.tagName
      && old.id === fresh.id && words(old) === words(fresh)
      && live.children.length >= old.children.length
      && Array.from(old.children).every(function (child, i) { return stands(child, live.children[i]); });
  }

  // copies attributes that differ between two versions of an element
  function relabel(old, live, fresh) {
    Array.from(old.attributes).forEach(function (a) {
      if (!fresh.hasAttribute(a.name)) live.removeAttribute(a.name);
    });
    Array.from(fresh.attributes).forEach(function (a) {
      if (old.getAttribute(a.name) !== a.value) live.setAttribute(a.name, a.value);
    });
  }

  // makes live, which was old, into fresh; new elements are put into the list added
  function exchange(old, live, fresh, added) {
    if (old.isEqualNode(fresh)) return;
    if (!canDescend(old, live, fresh)) {
      put(live, fresh, added);
      return;
    }
    relabel(old, live, fresh);
    var before = Array.from(old.children);
    var after = Array.from(fresh.children);
    var lives = Array.from(live.children).slice(0, before.length);
    var first = 0;
    var most = Math.min(before.length, after.length);
    while (first < most && before[first].isEqualNode(after[first])) first++;
    var last = 0;
    while (last < most - first
        && before[before.length - 1 - last].isEqualNode(after[after.length - 1 - last])) last++;
    var gone = before.length - last;
    var come = after.length - last;
    if (gone - first === come - first) {
      for (var i = first; i < gone; i++) exchange(before[i], lives[i], after[i], added);
      return;
    }
    // as many as there are in both are held side by side, from the front; the others come or go
    var shared = Math.min(gone, come);
    for (var j = first; j < shared; j++) exchange(before[j], lives[j], after[j], added);
    for (var k = shared; k < gone; k++) lives[k].remove();
    var next = lives[gone] || live.children[shared] || null;
    for (var m = shared; m < come; m++) {
      var element = imported(after[m]);
      live.insertBefore(element, next);
      added.push(element);
    }
  }

  // a parsed script does not run; a made one does
  function imported(fresh) {
    var element = document.importNode(fresh, true);
    element.querySelectorAll("script").forEach(function (old) {
      var made = document.createElement("script");
      Array.from(old.attributes).forEach(function (a) { made.setAttribute(a.name, a.value); });
      made.textContent = old.textContent;
      old.replaceWith(made);
    });
    return element;
  }

  function put(live, fresh, added) {
    var element = imported(fresh);
    keepOpen(live, element);
    var focus = pathTo(live, document.activeElement);
    live.replaceWith(element);
    added.push(element);
    if (focus) {
      var again = focus.reduce(function (at, i) { return at && at.children[i]; }, element);
      if (again) again.focus({ preventScroll: true });
    }
  }

  function keepOpen(live, element) {
    var boxes = element.querySelectorAll("details");
    if (live.tagName === "DETAILS" && element.tagName === "DETAILS") element.open = live.open;
    live.querySelectorAll("details").forEach(function (box, i) {
      if (boxes[i]) boxes[i].open = box.open;
    });
  }

  function pathTo(root, element) {
    var path = [];
    if (!element || !root.contains(element)) return null;
    for (var at = element; at !== root; at = at.parentNode) {
      path.unshift(Array.prototype.indexOf.call(at.parentNode.children, at));
    }
    return path;
  }

  // the theme's script sees new elements only, so that nothing else is bound twice
  function enliven(added) {
    var source = document.querySelector('script[src$="/assets/offprint.js"]');
    if (!added.length || !source) return Promise.resolve();
    return fetch(source.src).then(function (answer) { return answer.text(); }).then(function (text) {
      var find = function (selector) {
        var found = [];
        added.forEach(function (root) {
          if (root.matches(selector)) found.push(root);
          found.push.apply(found, root.querySelectorAll(selector));
        });
        return found;
      };
      var some = new Proxy(document, {
        get: function (target, name) {
          if (name === "querySelectorAll") return find;
          if (name === "querySelector") return function (s) { return find(s)[0] || null; };
          var value = target[name];
          return typeof value === "function" ? value.bind(target) : value;
        }
      });
      try {
        new Function("document", text)(some);
      } catch (e) {
        console.warn(e); // an author's script that cannot do with a part of a page
      }
    });
  }

  // what the reader looks at: the first block in the window that stays
  function anchor() {
    var blocks = document.querySelectorAll("main p, main figure, main h1, main h2, main h3, main pre, main li, main table");
    var seen = Array.from(blocks).filter(function (b) { return b.getBoundingClientRect().bottom > 0; });
    var tops = seen.map(function (block) { return block.getBoundingClientRect().top; });
    return function () {
      var i = seen.findIndex(function (block) { return block.isConnected; });
      if (i < 0 || window.scrollY === 0) return;
      window.scrollBy({ top: seen[i].getBoundingClientRect().top - tops[i], behavior: "instant" });
    };
  }

  function headChanged(old, fresh) {
    var code = function (page) {
      return Array.from(page.head.querySelectorAll("script:not([type]), script[src], style"), function (e) {
        return e.outerHTML;
      }).join("\n");
    };
    return code(old) !== code(fresh) || old.documentElement.lang !== fresh.documentElement.lang;
  }

  function exchangeHead(old, fresh) {
    document.title = fresh.title;
    var sheets = Array.from(document.head.querySelectorAll("link[rel=stylesheet]"), function (link) {
      return link.getAttribute("href").replace(/\?.*/, "");
    });
    fresh.head.querySelectorAll("link[rel=stylesheet]").forEach(function (link) {
      if (sheets.indexOf(link.getAttribute("href")) < 0) document.head.append(document.importNode(link));
    });
  }

  function show(sent) {
    if (sent.status !== status || !baseline || !baseline.body || headChanged(baseline, sent.page)) {
      location.reload();
      return Promise.resolve();
    }
    var stay = anchor();
    var added = [];
    // notes in the margin are placed all together
    var notes = function (page) {
      var list = page.querySelector(".footnotes");
      return list ? list.outerHTML : "";
    };
    var body = document.querySelector("main .body");
    var freshBody = sent.page.querySelector("main .body");
    if (body && freshBody && notes(baseline) !== notes(sent.page)) {
      put(body, freshBody, added);
      baseline.querySelector("main .body").replaceWith(baseline.importNode(freshBody, true));
    }
    exchangeHead(baseline, sent.page);
    exchange(baseline.body, document.body, sent.page.body, added);
    baseline = sent.page;
    version = sent.version;
    dim();
    stay();
    return enliven(added).then(function () {
      stay();
      document.dispatchEvent(new CustomEvent("offprint:shown", { detail: version }));
    });
  }

  // the style and the script of the theme: new rules without a new page, new code with one
  var assets = {};
  function assetsChanged() {
    var links = Array.from(document.querySelectorAll('link[rel=stylesheet], script[src$="/assets/offprint.js"]'));
    return Promise.all(links.map(function (link) {
      var address = (link.href || link.src).replace(/\?.*/, "");
      if (new URL(address).origin !== location.origin) return false;
      return fetch(address, { method: "HEAD", cache: "no-store" }).then(function (answer) {
        var tag = answer.headers.get("etag");
        var changed = assets[address] && assets[address] !== tag;
        assets[address] = tag;
        if (changed && link.tagName === "LINK") swap(link, address, tag);
        return changed && link.tagName === "SCRIPT";
      });
    })).then(function (changes) { return changes.some(Boolean); });
  }

  // the old rules hold until the new ones are there
  function swap(link, address, tag) {
    var fresh = link.cloneNode();
    fresh.href = address + "?" + encodeURIComponent(tag);
    fresh.onload = function () { link.remove(); };
    link.after(fresh);
  }

  function update() {
    if (busy) return;
    if (state.version === version) return;
    busy = true;
    var asked = state.version;
    read().then(show).then(assetsChanged).then(function (reload) {
      if (reload) location.reload();
    }, function (e) { console.warn(e); }).then(function () {
      busy = false;
      if (state.version !== asked) update();
      else version = asked;
    });
  }

  // problems and progress stand in a box of their own, which no style of the page reaches
  var box = document.createElement("offprint-preview");
  var inside = box.attachShadow({ mode: "open" });
  var hidden = "";

  function element(kind, name, text) {
    var made = document.createElement(kind);
    made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function report() {
    var problems = state.problems;
    var key = JSON.stringify(problems);
    var list = element("section", "problems");
    inside.querySelectorAll("section, .running").forEach(function (old) { old.remove(); });
    if (problems.length && hidden !== key) {
      var serious = problems.filter(function (p) { return p.severity !== "note"; }).length;
      list.setAttribute("role", "alert");
      var line = element("h2", "", serious === 1 ? "1 problem" : serious ? serious + " problems" : "Notes");
      var button = element("button", "", "Hide");
      button.type = "button";
      button.onclick = function () { hidden = key; report(); };
      line.append(button);
      list.append(line);
      problems.forEach(function (problem) {
        var item = element("p", problem.severity);
        item.append(element("code", "", problem.place), element("b", "", problem.severity),
          element("span", "", problem.what));
        if (problem.remedy) item.append(element("i", "", problem.remedy));
        list.append(item);
      });
      if (serious || hidden !== key) inside.append(list);
    }
    var runs = Object.keys(state.running);
    if (runs.length) {
      var running = element("div", "running");
      running.setAttribute("role", "status");
      runs.forEach(function (id) {
        var percent = Math.round(state.running[id] * 100);
        running.append(element("span", "", "computing " + id + (percent ? " " + percent + " %" : "…")));
      });
      inside.append(running);
    }
    if (!box.isConnected) document.documentElement.append(box);
  }

  // figures that are computed anew look pale until they are there
  function dim() {
    document.querySelectorAll("[data-offprint-computing]").forEach(function (figure) {
      if (!(figure.id in state.running)) {
        delete figure.dataset.offprintComputing;
        figure.style.opacity = "";
        figure.removeAttribute("aria-busy");
      }
    });
    Object.keys(state.running).forEach(function (id) {
      var figure = document.getElementById(id);
      if (!figure) return;
      figure.dataset.offprintComputing = Math.round(state.running[id] * 100);
      figure.style.opacity = "0.45";
      figure.setAttribute("aria-busy", "true");
    });
  }

  var style = document.createElement("style");
  style.textContent =
    ":host { position: fixed; inset: auto 0 0 0; z-index: 2147483000; font: 14px/1.45 system-ui, sans-serif; }" +
    "section { background: #2b1114; color: #fff; max-height: 45vh; overflow: auto; padding: 12px 20px; border-top: 3px solid #ff5c5c; }" +
    "h2 { font-size: 15px; margin: 0 0 6px; display: flex; justify-content: space-between; }" +
    "button { font: inherit; color: inherit; background: none; border: 1px solid #fff8; border-radius: 4px; padding: 1px 10px; cursor: pointer; }" +
    "p { margin: 6px 0; } code { font: 13px ui-monospace, monospace; color: #ffc9c9; margin-right: 8px; }" +
    "b { color: #ff8f8f; margin-right: 8px; } .warning b { color: #ffd36b; } .note b { color: #9ad1ff; }" +
    "i { display: block; opacity: .85; }" +
    ".running { background: #10243a; color: #fff; padding: 5px 20px; display: flex; gap: 16px; flex-wrap: wrap; }" +
    "@media print { :host { display: none; } }";
  inside.append(style);

  function begin() {
    var events = new EventSource("/_offprint/events");
    events.onmessage = function (event) {
      state = JSON.parse(event.data);
      report();
      dim();
      update();
    };
    addEventListener("pagehide", function () { events.close(); });
    addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
  }

  // what was sent is read once more, because scripts may have touched what is there
  read().then(function (sent) {
    baseline = sent.page;
    status = sent.status;
    if (sent.version !== version) location.reload();
    else assetsChanged().then(begin);
  }, begin);
})();
