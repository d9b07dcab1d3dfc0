// Figures answer to the mouse, to a finger and to the arrow keys: they tell the numbers of the
// nearest point, and the other series fade. Nothing is missing without this file: the numbers are
// in the figure's JSON file, from which they are read here, and never guessed from pixels.
(function () {
  "use strict";

  var say = window.offprintSay;

  var REACH = 40; // a point answers within so many pixels
  var AREA = 12; // bars, bands and cells answer where no point is nearer than this
  var LARGEST = 16e6; // bytes of numbers that are worth fetching for a mouse

  // one note for the whole page; it is read aloud only to those who use the keyboard
  var note = document.createElement("div");
  note.className = "figure-note";
  note.setAttribute("role", "status");
  note.setAttribute("aria-hidden", "true");
  var clear = function () {}; // ends what is being shown
  var follow = function () {}; // puts the note where its point is now

  // how numbers are laid out along axes: there and back
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

  // numbers that JSON lacks are written as words
  function number(value) {
    if (typeof value === "number") return value;
    return value === "inf" ? Infinity : value === "-inf" ? -Infinity : NaN;
  }

  // six digits, as on the page; whole numbers in full
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

  // what stands at a number of an axis: its name, its date or itself
  function shownOn(axis, value) {
    var name = (axis.names || []).find(function (n) { return Math.abs(n[0] - value) < 0.5; });
    if (name) return name[1];
    if (axis.scale !== "calendar" || !isFinite(value)) return shown(value);
    var time = new Date(Math.round(value * 1440) * 6e4).toISOString();
    return Number.isInteger(value) ? time.slice(0, 10) : time.slice(0, 16).replace("T", " ");
  }

  // where a number stands on the sheet, and which number stands there
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
    // the sheet is exact to a hundredth of a pixel
    var step = Math.pow(10, Math.floor(Math.log10(length / 2000)));
    var at = low + (place - axis.start) / axis.length * length;
    return scales[axis.scale][1](Math.round(at / step) * step, axis);
  }

  function within(box, at) {
    return at.x >= box[0] - 1 && at.x <= box[0] + box[2] + 1
      && at.y >= box[1] - 1 && at.y <= box[1] + box[3] + 1;
  }

  // a panel of a drawing and its series
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

  // gives a series its points: where each is marked, where it answers if that is an area, and what
  // is to be said of it
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

  // from a lower to an upper end at one place of the other axis
  function bar(facts, at, i, columns) {
    var upright = !!columns.x;
    var along = upright ? facts.x : facts.y;
    var up = upright ? facts.y : facts.x;
    var middle = place(along, at(upright ? "x" : "y", i));
    var end = place(up, at("upper", i));
    var start = place(up, at("lower", i));
    // on a logarithmic axis what stands on zero reaches to the edge
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

  // a bar of a histogram
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

  // left, top, width and height of the lower left cell
  function latticeOf(series, columns) {
    var image = series.element.querySelector("image");
    var side = function (name) { return Number(image.getAttribute(name)); };
    var width = side("width") / (columns.column[columns.column.length - 1] + 1);
    var height = side("height") / (columns.row[columns.row.length - 1] + 1);
    return [side("x"), side("y") + side("height") - height, width, height];
  }

  // a cell of a heat map
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

  // what a cell covers of an axis
  function covered(axis, from, to) {
    if (axis.names) return shownOn(axis, unplace(axis, (from + to) / 2));
    return say("range", "{from} to {to}").replace("{from}", shownOn(axis, unplace(axis, from))).replace("{to}", shownOn(axis, unplace(axis, to)));
  }

  // the point of a series that is meant by a place of the sheet, and how far off it is
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

  // beside a place in the window, inside it; moved by a transform, which shifts no layout
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
        // a panel inside a panel has no place of its own in the file
        var inset = panels.findIndex(function (p) { return p.index === facts.index; }) < i;
        facts.series = told && !inset ? facts.series : [];
        facts.series.forEach(function (series) {
          var found = told.series[series.element.dataset.series];
          if (found) fill(series, facts, found);
          if (series.points.length) all.push(series);
        });
      });
    }

    // series of one name, or of the number that their colour stands for, belong together
    function keyOf(group) {
      return group.dataset.name || group.dataset.grade || group.dataset.legend || group;
    }

    // in the panels that have some of them, what does not belong to them fades
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

    // which number the colour of a nameless series stands for
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

    // a dialog covers whatever is not in it
    function appear() {
      var home = svg.closest("dialog") || document.body;
      if (note.parentNode !== home) home.append(note);
      note.classList.add("shown");
    }

    // what the legend says needs no note
    function showEntry(group) {
      end();
      begin();
      single(keyOf(group));
    }

    // without numbers at least the name of what is under the mouse
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

    // the arrow keys walk along a series and from one series to the next
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

  // the numbers of a figure, fetched when a reader first wants them
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
