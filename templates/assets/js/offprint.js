// Comforts for readers. Every page can be read without this file.
(function () {
  "use strict";

  var root = document.documentElement;
  var dark = matchMedia("(prefers-color-scheme: dark)");

  function shownTheme() {
    return root.dataset.theme || (dark.matches ? "dark" : "light");
  }

  // the choice holds for all pages; choosing what the system has follows the system again
  function switchTheme() {
    var next = shownTheme() === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    try {
      if (next === (dark.matches ? "dark" : "light")) localStorage.removeItem("offprint-theme");
      else localStorage.setItem("offprint-theme", next);
    } catch (e) { /* storage is forbidden: the choice holds for this page */ }
  }

  var themeSwitch = document.querySelector(".theme-switch");
  if (themeSwitch) {
    themeSwitch.hidden = false;
    themeSwitch.addEventListener("click", switchTheme);
  }

  // beside the text the contents stand open; above it they are a drawer
  var contents = document.querySelector(".toc details");
  if (contents) {
    var besideText = matchMedia("(min-width: 76rem)");
    var place = function () { contents.open = besideText.matches; };
    place();
    besideText.addEventListener("change", place);
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
    };
    var observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -66% 0px" });
    headings.forEach(function (heading) { if (heading) observer.observe(heading); });
  }

  // code can be copied
  document.querySelectorAll(".body pre").forEach(function (pre) {
    if (!navigator.clipboard) return;
    var box = document.createElement("div");
    var button = document.createElement("button");
    box.className = "code-box";
    button.className = "copy-button";
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(pre.textContent).then(function () {
        button.textContent = "Copied";
        setTimeout(function () { button.textContent = "Copy"; }, 1500);
      });
    });
    pre.replaceWith(box);
    box.append(pre, button);
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
    close.textContent = "Close";
    lightbox.setAttribute("aria-label", link.getAttribute("aria-label").replace("Enlarge ", ""));
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
