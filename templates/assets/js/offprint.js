// Comforts for readers. Every page can be read without this file.
(function () {
  "use strict";

  var say = window.offprintSay;

  var root = document.documentElement;
  var dark = matchMedia("(prefers-color-scheme: dark)");

  function shownTheme() {
    return root.dataset.theme || (dark.matches ? "dark" : "light");
  }

  var themeSwitch = document.querySelector(".theme-switch");

  // shows the reader's choice, or what the system has where there is none
  function show(choice) {
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
    else delete root.dataset.theme;
    var paper = getComputedStyle(document.body).backgroundColor;
    document.querySelectorAll('meta[name="theme-color"]').forEach(function (meta) {
      meta.content = paper;
    });
    if (themeSwitch) themeSwitch.setAttribute("aria-pressed", String(shownTheme() === "dark"));
  }

  // the choice holds for all pages; choosing what the system has follows the system again
  function switchTheme() {
    var next = shownTheme() === "dark" ? "light" : "dark";
    var system = dark.matches ? "dark" : "light";
    try {
      if (next === system) localStorage.removeItem("offprint-theme");
      else localStorage.setItem("offprint-theme", next);
    } catch (e) { /* storage is forbidden: the choice holds for this page */ }
    show(next === system ? "" : next);
  }

  // the choice may have been made elsewhere: on a page to which the reader goes back, in another tab
  function showStored() {
    try {
      show(localStorage.getItem("offprint-theme"));
    } catch (e) { /* storage is forbidden: nothing is remembered */ }
  }

  if (themeSwitch) {
    themeSwitch.hidden = false;
    themeSwitch.addEventListener("click", switchTheme);
    show(root.dataset.theme);
    dark.addEventListener("change", function () { show(root.dataset.theme); });
    addEventListener("pageshow", function (event) { if (event.persisted) showStored(); });
    addEventListener("storage", function (event) {
      if (event.key === "offprint-theme" || event.key === null) showStored();
    });
  }

  // beside the text the contents stand open; above it they are a drawer
  var contents = document.querySelector(".toc details");
  if (contents) {
    var besideText = matchMedia("(min-width: 80rem)");
    var place = function () { contents.open = besideText.matches; };
    place();
    besideText.addEventListener("change", place);
  }

  // long contents scroll by themselves; the page does not
  function reveal(line) {
    var frame = contents.getBoundingClientRect();
    var box = line.getBoundingClientRect();
    if (box.bottom > frame.bottom) contents.scrollTop += box.bottom - frame.bottom + 40;
    else if (box.top < frame.top) contents.scrollTop -= frame.top - box.top + 40;
  }

  // the contents follow the reader
  var lines = Array.from(document.querySelectorAll(".toc a"));
  var headings = lines.map(function (line) {
    return document.getElementById(decodeURIComponent(line.hash.slice(1)));
  });
  if (lines.length && "IntersectionObserver" in window) {
    var follow = function () {
      var current = -1;
      headings.forEach(function (heading, i) {
        if (heading && heading.getBoundingClientRect().top < innerHeight / 3) current = i;
      });
      lines.forEach(function (line, i) {
        if (i === current) line.setAttribute("aria-current", "true");
        else line.removeAttribute("aria-current");
      });
      if (current >= 0) reveal(lines[current]);
    };
    var observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -66% 0px" });
    headings.forEach(function (heading) { if (heading) observer.observe(heading); });
  }

  // menus of the header close when they are left
  function closeMenus(event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (event.key ? event.key !== "Escape" : menu.contains(event.target)) return;
      if (event.key && menu.contains(document.activeElement)) menu.firstElementChild.focus();
      menu.open = false;
    });
  }
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("click", closeMenus);

  // code says its language and can be copied
  document.querySelectorAll(".body pre, .cite-post pre").forEach(function (pre) {
    var box = document.createElement("div");
    var language = /(?:^| )language-(\S+)/.exec(pre.firstElementChild ? pre.firstElementChild.className : "");
    box.className = "code-box";
    if (language) box.dataset.language = language[1];
    pre.replaceWith(box);
    box.append(pre);
    if (!navigator.clipboard) return;
    var button = document.createElement("button");
    button.className = "copy-button";
    button.type = "button";
    button.textContent = say("copy", "Copy");
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(pre.textContent).then(function () {
        button.textContent = say("copied", "Copied");
        setTimeout(function () { button.textContent = say("copy", "Copy"); }, 1500);
      });
    });
    box.append(button);
  });

  // what scrolls sideways can be scrolled with the keyboard, in every browser
  var scrollers = Array.from(document.querySelectorAll(".body :is(pre, .table, .math-display, .katex-display, .drawing)"));
  function reach() {
    var wider = scrollers.map(function (part) { return part.scrollWidth > part.clientWidth; });
    scrollers.forEach(function (part, i) {
      if (wider[i]) part.tabIndex = 0;
      else if (!part.hasAttribute("role")) part.removeAttribute("tabindex");
    });
  }
  reach();
  addEventListener("resize", reach);
  // letters of formulas arrive late, and what was folded away has no width
  if (document.fonts) document.fonts.ready.then(reach);
  document.addEventListener("toggle", reach, true);

  // paper is told how wide a formula is, in units of its letters, and which links are their own address
  document.querySelectorAll(".math-display").forEach(function (formula) {
    var html = formula.querySelector(".katex-html");
    if (html) formula.style.setProperty("--ems", (html.scrollWidth / parseFloat(getComputedStyle(html).fontSize)).toFixed(1));
  });
  document.querySelectorAll('.body a[href^="http"]').forEach(function (link) {
    if (link.textContent === link.getAttribute("href")) link.classList.add("bare");
  });

  // a drawing fills the window; without this its link leads to the drawing alone
  var lightbox;
  function enlarge(link) {
    var place = link.closest(".drawing");
    var drawing = place.querySelector(".for-wide svg");
    var home = drawing.parentNode;
    if (!lightbox) {
      lightbox = document.createElement("dialog");
      lightbox.className = "lightbox";
      document.body.append(lightbox);
    }
    var close = document.createElement("button");
    close.type = "button";
    close.textContent = say("close", "Close");
    lightbox.setAttribute("aria-label", say("enlarge", "Enlarge {}").split("{}").reduce(function (text, part) { return text.replace(part, ""); }, link.getAttribute("aria-label")));
    // nothing on the page moves while the drawing is away
    place.style.minHeight = place.getBoundingClientRect().height + "px";
    lightbox.replaceChildren(close, drawing);
    lightbox.onclick = function (event) {
      // a finger on the drawing asks for its numbers
      var mouse = event.pointerType === "mouse" && drawing.contains(event.target);
      if (mouse || event.target === close || event.target === lightbox) lightbox.close();
    };
    lightbox.onclose = function () {
      home.append(drawing);
      place.style.minHeight = "";
      link.focus({ preventScroll: true });
    };
    lightbox.showModal();
  }
  document.querySelectorAll("a.enlarge").forEach(function (link) {
    link.addEventListener("click", function (event) {
      var elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (event.defaultPrevented || elsewhere || !window.HTMLDialogElement) return;
      event.preventDefault();
      enlarge(link);
    });
  });
})();
