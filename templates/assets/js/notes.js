// Where there is a margin, footnotes stand in it, each beside its mark. They remain one list at the
// end of the article, and only their place on the screen changes: nothing is read twice.
(function () {
  "use strict";

  var body = document.querySelector("main .body");
  var notes = body ? Array.from(body.querySelectorAll(".footnotes > ol > li")) : [];
  var GAP = 14;
  var TOO_WIDE = "pre, table, figure, .math-display";
  var NEIGHBOURS = ".margin-note, .column-margin, .sidenote, .wide, .full, .column-page, .column-screen";
  var marks = {};

  if (!notes.length || !window.ResizeObserver) return;
  body.querySelectorAll(".footnote-mark a").forEach(function (link) {
    var id = decodeURIComponent(link.hash.slice(1));
    if (!marks[id]) marks[id] = link;
  });

  // the height at which a mark stands; of one that is folded away, that of what hides it
  function height(mark, origin) {
    var shown = mark;
    while (!shown.getClientRects().length) shown = shown.parentElement;
    return shown.getBoundingClientRect().top - origin;
  }

  // what reaches into the margin already: from where to where, from above to below
  function obstacles(frame, column) {
    var reaching = body.querySelectorAll(NEIGHBOURS);
    return Array.from(reaching).map(function (part) {
      return part.getBoundingClientRect();
    }).filter(function (box) {
      return box.right > frame.left + column + 1;
    }).map(function (box) {
      return [box.top - frame.top, box.bottom - frame.top];
    }).sort(function (a, b) { return a[0] - b[0]; });
  }

  function place() {
    var frame = body.getBoundingClientRect();
    var section = body.querySelector(".footnotes");
    var taken = obstacles(frame, section.getBoundingClientRect().width);
    var free = 0;
    notes.forEach(function (note) {
      var mark = marks[note.id];
      if (!mark || note.querySelector(TOO_WIDE)) return;
      note.classList.add("beside");
      var size = note.getBoundingClientRect().height;
      var top = Math.max(free, height(mark, frame.top) - 4);
      taken.forEach(function (range) {
        if (top < range[1] + GAP && top + size > range[0] - GAP) top = range[1] + GAP;
      });
      note.style.setProperty("--note-top", Math.round(top) + "px");
      free = top + size + GAP;
    });
    body.style.setProperty("--notes-end", Math.round(free) + "px");
  }

  place();
  new ResizeObserver(place).observe(body);
  body.addEventListener("toggle", place, true);
  if (document.fonts) document.fonts.ready.then(place);
})();
