// Shows what a reference, a citation or the mark of a footnote leads to, beside it, when a reader points at it.
// The first touch shows it, the second follows the link. Without this script nothing is lost.
(function () {
  "use strict";
  var LINKS = "a.ref, .cite a, a[role=doc-noteref]";
  var shown = null;
  var timer = 0;
  var touched = false;

  function target(link) {
    var hash = link.getAttribute("href") || "";
    return hash.charAt(0) === "#" ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  }

  // a copy has no ids of its own: what it is painted with is found in the original
  function copy(element) {
    if (element.matches(".line-label")) element = element.parentNode;
    var heading = /^H[1-6]$/.test(element.tagName);
    var node = element.cloneNode(true);
    node.removeAttribute("id");
    node.querySelectorAll("[id]").forEach(function (part) {
      if (!part.closest("svg")) part.removeAttribute("id");
    });
    node.querySelectorAll("a, button, summary, [tabindex]").forEach(function (part) { part.tabIndex = -1; });
    node.querySelectorAll(".anchor, .footnote-back, .backlinks, details, .for-narrow, .provenance").forEach(function (part) { part.remove(); });
    if (!heading) return [node];
    var next = element.nextElementSibling;
    return next && next.tagName === "P" ? [node, next.cloneNode(true)] : [node];
  }

  function hide() {
    clearTimeout(timer);
    if (shown) shown.remove();
    shown = null;
  }

  function show(link) {
    var element = target(link);
    hide();
    var beside = element && element.classList.contains("beside") && getComputedStyle(element).position === "absolute";
    if (!element || beside) return; // a footnote in the margin can be seen already
    var box = document.createElement("div");
    box.className = "preview body";
    if (touched) box.setAttribute("role", "status"); // the link did not lead there yet
    else box.setAttribute("aria-hidden", "true"); // those who listen follow the link
    copy(element).forEach(function (node) { box.appendChild(node); });
    document.body.appendChild(box);
    var place = link.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(place.left, width - box.offsetWidth - 8));
    var below = place.bottom + box.offsetHeight + 8 < window.innerHeight || place.top < box.offsetHeight + 8;
    box.style.left = left + window.scrollX + "px";
    box.style.top = (below ? place.bottom + 4 : place.top - box.offsetHeight - 4) + window.scrollY + "px";
    box.addEventListener("mouseenter", function () { clearTimeout(timer); });
    box.addEventListener("mouseleave", later);
    box.link = link;
    shown = box;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(hide, 250);
  }

  function soon(link) {
    clearTimeout(timer);
    timer = setTimeout(function () { show(link); }, 120);
  }

  document.querySelectorAll(LINKS).forEach(function (link) {
    link.addEventListener("pointerenter", function (event) { if (event.pointerType === "mouse") soon(link); });
    link.addEventListener("pointerleave", function (event) { if (event.pointerType === "mouse") later(); });
    link.addEventListener("focus", function () { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("blur", function () { if (!touched) hide(); });
    link.addEventListener("click", function (event) {
      var again = shown && shown.link === link;
      if (touched && !again && !event.defaultPrevented) show(link);
      if (touched && !again && shown) event.preventDefault();
      else hide();
    });
  });
  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
    if (shown && !shown.contains(event.target) && !event.target.closest(LINKS)) hide();
  }, true);
  document.addEventListener("keydown", function (event) {
    touched = false;
    if (event.key === "Escape") hide();
  });
})();
