window.offprintSay = (function () {
"use strict";
var element = document.getElementById("offprint-words");
var words = element ? JSON.parse(element.textContent) : {};
return function (name, english) { return words[name] || english; };
})();
(function () {
"use strict";
var say = window.offprintSay;
var root = document.documentElement;
var dark = matchMedia("(prefers-color-scheme: dark)");
function shownTheme() {
return root.dataset.theme || (dark.matches ? "dark" : "light");
}
var themeSwitch = document.querySelector(".theme-switch");
function show(choice) {
if (choice === "light" || choice === "dark") root.dataset.theme = choice;
else delete root.dataset.theme;
var paper = getComputedStyle(document.body).backgroundColor;
document.querySelectorAll('meta[name="theme-color"]').forEach(function (meta) {
meta.content = paper;
});
if (themeSwitch) themeSwitch.setAttribute("aria-pressed", String(shownTheme() === "dark"));
}
function switchTheme() {
var next = shownTheme() === "dark" ? "light" : "dark";
var system = dark.matches ? "dark" : "light";
try {
if (next === system) localStorage.removeItem("offprint-theme");
else localStorage.setItem("offprint-theme", next);
} catch (e) { /* storage is forbidden: the choice holds for this page */ }
show(next === system ? "" : next);
}
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
var contents = document.querySelector(".toc details");
if (contents) {
var besideText = matchMedia("(min-width: 80rem)");
var place = function () { contents.open = besideText.matches; };
place();
besideText.addEventListener("change", place);
}
function reveal(line) {
var frame = contents.getBoundingClientRect();
var box = line.getBoundingClientRect();
if (box.bottom > frame.bottom) contents.scrollTop += box.bottom - frame.bottom + 40;
else if (box.top < frame.top) contents.scrollTop -= frame.top - box.top + 40;
}
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
function closeMenus(event) {
document.querySelectorAll("details.menu[open]").forEach(function (menu) {
if (event.key ? event.key !== "Escape" : menu.contains(event.target)) return;
if (event.key && menu.contains(document.activeElement)) menu.firstElementChild.focus();
menu.open = false;
});
}
document.addEventListener("keydown", closeMenus);
document.addEventListener("click", closeMenus);
document.querySelectorAll(".body pre").forEach(function (pre) {
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
if (document.fonts) document.fonts.ready.then(reach);
document.addEventListener("toggle", reach, true);
document.querySelectorAll(".math-display").forEach(function (formula) {
var html = formula.querySelector(".katex-html");
if (html) formula.style.setProperty("--ems", (html.scrollWidth / parseFloat(getComputedStyle(html).fontSize)).toFixed(1));
});
document.querySelectorAll('.body a[href^="http"]').forEach(function (link) {
if (link.textContent === link.getAttribute("href")) link.classList.add("bare");
});
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
place.style.minHeight = place.getBoundingClientRect().height + "px";
lightbox.replaceChildren(close, drawing);
lightbox.onclick = function (event) {
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
function height(mark, origin) {
var shown = mark;
while (!shown.getClientRects().length) shown = shown.parentElement;
return shown.getBoundingClientRect().top - origin;
}
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
(function () {
"use strict";
var say = window.offprintSay;
var REACH = 40; // a point answers within so many pixels
var AREA = 12; // bars, bands and cells answer where no point is nearer than this
var LARGEST = 16e6; // bytes of numbers that are worth fetching for a mouse
var note = document.createElement("div");
note.className = "figure-note";
note.setAttribute("role", "status");
note.setAttribute("aria-hidden", "true");
var clear = function () {}; // ends what is being shown
var follow = function () {}; // puts the note where its point is now
var scales = {
linear: [function (v) { return v; }, function (p) { return p; }],
log: [
function (v) { return v > 0 ? Math.log10(v) : NaN; },
function (p) { return Math.pow(10, p); }
],
symlog: [
function (v, axis) {
var size = Math.abs(v) / axis.with.threshold;
return Math.sign(v) * (size > 1 ? 1 + Math.log10(size) : size);
},
function (p, axis) {
var size = Math.abs(p);
return Math.sign(p) * axis.with.threshold * (size > 1 ? Math.pow(10, size - 1) : size);
}
]
};
scales.calendar = scales.linear; // days since 1970
function number(value) {
if (typeof value === "number") return value;
return value === "inf" ? Infinity : value === "-inf" ? -Infinity : NaN;
}
function shown(value) {
if (!isFinite(value)) return isNaN(value) ? say("noValue", "no value") : value > 0 ? "∞" : "−∞";
var exact = Number.isInteger(value) && Math.abs(value) < 1e15;
var rounded = exact ? value : Number(value.toPrecision(6));
var size = Math.abs(rounded);
var plain = exact || size === 0 || size >= 1e-4 && size < 1e9;
var parts = (plain ? String(rounded) : rounded.toExponential()).replace(/-/g, "−").split("e");
return parts[0] + (parts[1] ? " × 10" + raised(parts[1].replace("+", "")) : "");
}
function raised(text) {
return text.replace(/./g, function (c) { return c === "−" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]; });
}
function shownOn(axis, value) {
var name = (axis.names || []).find(function (n) { return Math.abs(n[0] - value) < 0.5; });
if (name) return name[1];
if (axis.scale !== "calendar" || !isFinite(value)) return shown(value);
var time = new Date(Math.round(value * 1440) * 6e4).toISOString();
return Number.isInteger(value) ? time.slice(0, 10) : time.slice(0, 16).replace("T", " ");
}
function place(axis, value) {
var forward = scales[axis.scale][0];
var low = forward(axis.from, axis);
var part = (forward(value, axis) - low) / (forward(axis.to, axis) - low);
return axis.start + part * axis.length;
}
function unplace(axis, place) {
var forward = scales[axis.scale][0];
var low = forward(axis.from, axis);
var length = forward(axis.to, axis) - low;
var step = Math.pow(10, Math.floor(Math.log10(length / 2000)));
var at = low + (place - axis.start) / axis.length * length;
return scales[axis.scale][1](Math.round(at / step) * step, axis);
}
function within(box, at) {
return at.x >= box[0] - 1 && at.x <= box[0] + box[2] + 1
&& at.y >= box[1] - 1 && at.y <= box[1] + box[3] + 1;
}
function panel(element) {
var facts = JSON.parse(element.dataset.panel);
if (!scales[facts.x.scale] || !scales[facts.y.scale]) return null;
facts.x.start = facts.box[0];
facts.x.length = facts.box[2];
facts.y.start = facts.box[1] + facts.box[3];
facts.y.length = -facts.box[3];
facts.x.name = facts.x.label || "x";
facts.y.name = facts.y.label || "y";
facts.series = Array.from(element.querySelectorAll("[data-series]"), function (group) {
return { element: group, name: group.dataset.name || "", points: [] };
});
return facts;
}
function fill(series, facts, found) {
var columns = found.columns;
var first = columns[Object.keys(columns)[0]] || [];
var kind = columns.value ? cell
: columns.height ? bin
: columns.x && columns.y ? dot
: columns.lower && (columns.x || columns.y) ? bar : null;
var at = function (name, i) { return number(columns[name][i]); };
var gap = true;
series.line = found.kind === "Curve";
series.area = kind !== dot;
if (!kind) return;
var lattice = kind === cell ? latticeOf(series, columns) : null;
first.forEach(function (_, i) {
var point = kind(facts, at, i, columns, lattice);
point.gap = gap;
gap = !within(facts.box, point); // nor has its axis a place for NaN
if (!gap) series.points.push(point);
});
}
function dot(facts, at, i, columns) {
return {
x: place(facts.x, at("x", i)), y: place(facts.y, at("y", i)),
rows: function () {
var rows = [[facts.x.name, shownOn(facts.x, at("x", i))]];
if (columns["x lower"]) rows.push(range(facts.x, at("x lower", i), at("x upper", i)));
rows.push([facts.y.name, shownOn(facts.y, at("y", i))]);
if (columns.lower) rows.push(range(facts.y, at("lower", i), at("upper", i)));
return rows;
}
};
}
function range(axis, from, to) {
return [say("between", "between"), shownOn(axis, from) + " " + say("and", "and") + " " + shownOn(axis, to)];
}
function bar(facts, at, i, columns) {
var upright = !!columns.x;
var along = upright ? facts.x : facts.y;
var up = upright ? facts.y : facts.x;
var middle = place(along, at(upright ? "x" : "y", i));
var end = place(up, at("upper", i));
var start = place(up, at("lower", i));
if (!isFinite(start)) start = up.start;
return {
x: upright ? middle : end, y: upright ? end : middle,
box: upright
? [middle, Math.min(end, start), 0, Math.abs(end - start)]
: [Math.min(end, start), middle, Math.abs(end - start), 0],
rows: function () {
var rows = [[along.name, shownOn(along, at(upright ? "x" : "y", i))]];
if (at("lower", i) === 0) rows.push([up.name, shownOn(up, at("upper", i))]);
else rows.push([up.name, range(up, at("lower", i), at("upper", i)).join(" ")]);
return rows;
}
};
}
function bin(facts, at, i) {
var left = place(facts.x, at("from", i));
var right = place(facts.x, at("to", i));
var top = place(facts.y, at("height", i));
var foot = place(facts.y, 0);
if (!isFinite(foot)) foot = facts.y.start;
return {
x: (left + right) / 2, y: top,
box: [left, Math.min(top, foot), right - left, Math.abs(foot - top)],
rows: function () {
return [
[facts.x.name, say("range", "{from} to {to}").replace("{from}", shownOn(facts.x, at("from", i))).replace("{to}", shownOn(facts.x, at("to", i)))],
[facts.y.name, shown(at("height", i))]
];
}
};
}
function latticeOf(series, columns) {
var image = series.element.querySelector("image");
var side = function (name) { return Number(image.getAttribute(name)); };
var width = side("width") / (columns.column[columns.column.length - 1] + 1);
var height = side("height") / (columns.row[columns.row.length - 1] + 1);
return [side("x"), side("y") + side("height") - height, width, height];
}
function cell(facts, at, i, columns, lattice) {
var left = lattice[0] + at("column", i) * lattice[2];
var top = lattice[1] - at("row", i) * lattice[3];
var right = left + lattice[2];
var bottom = top + lattice[3];
return {
x: (left + right) / 2, y: (top + bottom) / 2, cell: true,
box: [left, top, lattice[2], lattice[3]],
rows: function () {
return [
[facts.x.name, covered(facts.x, left, right)],
[facts.y.name, covered(facts.y, bottom, top)],
[say("value", "value"), shown(at("value", i))]
];
}
};
}
function covered(axis, from, to) {
if (axis.names) return shownOn(axis, unplace(axis, (from + to) / 2));
return say("range", "{from} to {to}").replace("{from}", shownOn(axis, unplace(axis, from))).replace("{to}", shownOn(axis, unplace(axis, to)));
}
function nearest(series, at, target) {
var best = { distance: Infinity };
series.points.forEach(function (point, i) {
var box = point.box || [point.x, point.y, 0, 0];
var dx = Math.max(0, box[0] - at.x, at.x - box[0] - box[2]);
var dy = Math.max(0, box[1] - at.y, at.y - box[1] - box[3]);
var distance = Math.hypot(dx, dy);
var chosen = i;
if (series.line && !point.gap && i > 0) {
var onLine = toSegment(series.points[i - 1], point, at);
if (onLine.distance < distance) {
distance = onLine.distance;
chosen = onLine.part < 0.5 ? i - 1 : i;
}
}
if (distance < best.distance) best = { distance: distance, index: chosen };
});
if (series.area && best.distance < Infinity) {
best.distance = series.element.contains(target) ? AREA : Math.max(best.distance, AREA);
}
return best;
}
function toSegment(a, b, at) {
var dx = b.x - a.x;
var dy = b.y - a.y;
var part = ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1);
part = Math.max(0, Math.min(1, part));
return { part: part, distance: Math.hypot(at.x - a.x - part * dx, at.y - a.y - part * dy) };
}
function write(title, rows) {
note.textContent = "";
if (title) note.append(line("strong", title));
rows.forEach(function (row) {
var text = line("span", row[0] + ": ");
text.append(line("b", row[1]));
note.append(text);
});
}
function line(kind, text) {
var element = document.createElement(kind);
element.textContent = text;
return element;
}
function stand(x, y) {
var width = note.offsetWidth;
var height = note.offsetHeight;
var room = document.documentElement.clientWidth - 8;
var left = x + 14 + width > room ? x - 14 - width : x + 14;
var top = y - 10 - height < 8 ? y + 14 : y - 10 - height;
left = Math.max(8, Math.min(left, room - width));
top = Math.max(8, Math.min(top, window.innerHeight - 8 - height));
note.style.transform = "translate(" + Math.round(left) + "px," + Math.round(top) + "px)";
}
function enliven(svg, numbers) {
var panels = Array.from(svg.querySelectorAll("[data-panel]"), panel).filter(Boolean);
var groups = Array.from(svg.querySelectorAll("[data-series]"));
var entries = Array.from(svg.querySelectorAll("[data-legend]"));
var colors = svg.querySelector("[data-colors]");
var mark = document.createElementNS(svg.namespaceURI, "path");
mark.setAttribute("class", "figure-mark");
var current = null;
var all = []; // the series that the arrow keys walk through, once the numbers are there
function filled() {
if (all.length) return;
panels.forEach(function (facts, i) {
var told = (numbers.found.panels || [])[facts.index];
var inset = panels.findIndex(function (p) { return p.index === facts.index; }) < i;
facts.series = told && !inset ? facts.series : [];
facts.series.forEach(function (series) {
var found = told.series[series.element.dataset.series];
if (found) fill(series, facts, found);
if (series.points.length) all.push(series);
});
});
}
function keyOf(group) {
return group.dataset.name || group.dataset.grade || group.dataset.legend || group;
}
function single(key) {
var fade = function (group) { group.classList.toggle("faded", keyOf(group) !== key); };
var kin = function (group) { return keyOf(group) === key; };
panels.forEach(function (facts) {
var own = facts.series.map(function (series) { return series.element; });
if (own.some(kin)) own.forEach(fade);
});
if (entries.some(kin)) entries.forEach(fade);
}
function unfade() {
groups.concat(entries).forEach(function (group) { group.classList.remove("faded"); });
}
function end() {
if (clear !== end) return;
unfade();
mark.remove();
note.classList.remove("shown");
note.textContent = "";
note.setAttribute("aria-hidden", "true");
current = null;
clear = follow = function () {};
}
function begin() {
if (clear !== end) clear();
clear = end;
follow = function () {};
}
function show(series, index) {
begin();
var point = series.points[index];
if (!current || current.series !== series || current.index !== index) {
current = { series: series, index: index };
write(series.name, point.rows().concat(grade(series)));
unfade();
single(keyOf(series.element));
mark.setAttribute("d", outline(point));
svg.append(mark);
appear();
}
follow = function () {
var matrix = svg.getScreenCTM();
if (!matrix) return end();
var there = new DOMPoint(point.x, point.y).matrixTransform(matrix);
if (there.y < 0 || there.y > window.innerHeight) end();
else stand(there.x, there.y);
};
follow();
}
function grade(series) {
var value = series.element.dataset.grade;
if (series.name || !value) return [];
return [[colors ? colors.dataset.colors : say("colour", "colour"), shown(Number(value))]];
}
function outline(point) {
if (!point.cell) return "M" + (point.x - 5) + " " + point.y + "a5 5 0 1 0 10 0a5 5 0 1 0-10 0";
var box = point.box;
return "M" + box[0] + " " + box[1] + "h" + box[2] + "v" + box[3] + "h" + -box[2] + "z";
}
function appear() {
var home = svg.closest("dialog") || document.body;
if (note.parentNode !== home) home.append(note);
note.classList.add("shown");
}
function showEntry(group) {
end();
begin();
single(keyOf(group));
}
function showName(event) {
var group = event.target.closest("[data-name]");
end();
if (!group) return;
begin();
single(keyOf(group));
write(group.dataset.name, []);
appear();
stand(event.clientX, event.clientY);
}
function point(event) {
var at = new DOMPoint(event.clientX, event.clientY);
at = at.matrixTransform(svg.getScreenCTM().inverse());
var entry = entries.find(function (group) {
var box = group.getBBox();
return within([box.x, box.y, box.width, box.height], at);
});
if (entry) return showEntry(entry);
if (!numbers.found) return showName(event);
filled();
var best = { distance: REACH };
var facts = panels.filter(function (facts) { return within(facts.box, at); }).pop();
(facts ? facts.series : []).forEach(function (series) {
var found = nearest(series, at, event.target);
if (found.distance < best.distance) {
best = { distance: found.distance, index: found.index, series: series };
}
});
if (best.series) show(best.series, best.index);
else end();
}
var last = null;
var tapped = false; // the tap has told something, and is not meant for a link around the figure
function pointed(event) {
var before = current;
last = event;
point(event);
if (!numbers.found) numbers.ask(function () { if (last === event) point(event); });
if (event.type === "pointerdown") {
tapped = event.pointerType === "touch" && (numbers.awaited || current !== before);
}
}
function clicked(event) {
if (!tapped) return;
event.preventDefault();
event.stopPropagation();
}
function left(event) {
if (event.pointerType === "touch") return; // a finger leaves as soon as it has tapped
last = null;
end();
}
function walk(event) {
if (event.key === "Escape" || !current || !svg.getClientRects().length) return;
var series = current.series;
var index = current.index;
var step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
var turn = { ArrowUp: -1, ArrowDown: 1 }[event.key];
if (step) {
index = Math.max(0, Math.min(series.points.length - 1, index + step));
} else if (turn) {
var x = series.points[index].x;
series = all[(all.indexOf(series) + turn + all.length) % all.length];
index = closest(series.points, x);
} else if (event.key === "Home" || event.key === "End") {
index = event.key === "Home" ? 0 : series.points.length - 1;
} else {
return;
}
event.preventDefault();
note.removeAttribute("aria-hidden");
show(series, index);
mark.scrollIntoView({ block: "nearest", inline: "nearest" });
}
function closest(points, x) {
var best = 0;
points.forEach(function (point, i) {
if (Math.abs(point.x - x) < Math.abs(points[best].x - x)) best = i;
});
return best;
}
function focused() {
if (!stop.matches(":focus-visible") || !svg.getClientRects().length) return;
numbers.ask(function () {
filled();
if (document.activeElement !== stop || !all.length) return;
begin();
note.removeAttribute("aria-hidden");
show(all[0], 0);
});
}
svg.addEventListener("pointermove", pointed);
svg.addEventListener("pointerdown", pointed);
svg.addEventListener("pointerleave", left);
svg.addEventListener("click", clicked);
var stop = svg.closest("a, button, [tabindex]");
if (stop) {
stop.addEventListener("focus", focused);
stop.addEventListener("keydown", walk);
stop.addEventListener("blur", end);
}
}
function numbersAt(address) {
var asked = null;
var numbers = {
found: null,
awaited: false,
ask: function (then) {
numbers.awaited = numbers.awaited || !asked;
asked = asked || fetch(address).then(function (answer) {
if (!answer.ok || Number(answer.headers.get("content-length")) > LARGEST) throw answer;
return answer.json();
}).then(function (found) { numbers.found = found; })
.finally(function () { numbers.awaited = false; });
asked.then(then, function () {});
}
};
return numbers;
}
document.querySelectorAll("figure").forEach(function (figure) {
var link = figure.querySelector('a[href$=".json"]');
var numbers = link && numbersAt(link.href);
if (numbers) {
figure.querySelectorAll("svg").forEach(function (svg) { enliven(svg, numbers); });
}
});
document.body.append(note);
document.addEventListener("keydown", function (event) { if (event.key === "Escape") clear(); });
document.addEventListener("pointerdown", function (event) {
if (!event.target.closest || !event.target.closest("figure svg")) clear();
});
addEventListener("scroll", function () { follow(); }, { passive: true, capture: true });
addEventListener("resize", function () { follow(); }, { passive: true });
})();
(function () {
"use strict";
var LINKS = "a.ref, .cite a, a[role=doc-noteref]";
var shown = null;
var timer = 0;
function target(link) {
var hash = link.getAttribute("href") || "";
return hash.charAt(0) === "#" ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}
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
box.setAttribute("aria-hidden", "true"); // those who listen follow the link
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
link.addEventListener("pointerleave", later);
link.addEventListener("focus", function () { if (link.matches(":focus-visible")) show(link); });
link.addEventListener("blur", hide);
link.addEventListener("click", hide);
});
document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
})();
(function () {
"use strict";
var say = window.offprintSay;
var script = document.currentScript;
var place = document.querySelector(".site-header-row");
if (!script || !place || !window.HTMLDialogElement) return;
var folder = new URL("search/", script.src);
var root = new URL("../", script.src);
var MOST = 12;
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
function marked(text, terms) {
var plain = terms.map(function (term) {
return term.replace(/^\\/, "").split("_")[0].replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}).filter(Boolean);
var box = document.createElement("span");
if (!plain.length) {
box.textContent = text;
return box;
}
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
