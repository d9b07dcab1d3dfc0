// Figures answer to the mouse, to a finger and to the arrow keys: they tell the numbers of the
// nearest point, and the other series fade. Nothing is missing without this file: the numbers are
// in the figure's JSON file, from which they are read here, and never guessed from pixels.
(function () {
  "use strict";

  var REACH = 40; // a point answers within so many pixels
  var AREA = 12; // bars, bands and cells answer where no point is nearer than this
  var LARGEST = 16e6; // bytes of numbers that are worth fetching for a mouse
  var SVG = "http://www.w3.org/2000/svg";

  // one note for the whole page; it is read aloud only to those who use the keyboard
  var note = document.createElement("div");
  note.className = "figure-note";
  note.setAttribute("role", "status");
  note.setAttribute("aria-hidden", "true");
  var clear = function () {}; // ends what is being shown
  var follow = function () {}; // puts the note where its point is now

  var scales = {
    linear: { forward: function (v) { return v; }, backward: function (p) { return p; } },
    log: {
      forward: function (v) { return v > 0 ? Math.log10(v) : NaN; },
      backward: function (p) { return Math.pow(10, p); }
    }
  };

  // numbers that JSON lacks are written as words
  function number(value) {
    if (typeof value === "number") return value;
    return value === "inf" ? Infinity : value === "-inf" ? -Infinity : NaN;
  }

  // six digits, as on the page; whole numbers in full
  function shown(value) {
    if (!isFinite(value)) return isNaN(value) ? "no value" : value > 0 ? "∞" : "−∞";
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

  // what stands at a number of an axis: a name if it has one
  function shownOn(axis, value) {
    var name = (axis.names || []).find(function (n) { return Math.abs(n[0] - value) < 0.5; });
    return name ? name[1] : shown(value);
  }

  // where a number stands on the sheet, and which number stands there
  function place(axis, value) {
    var scale = scales[axis.scale];
    var low = scale.forward(axis.from);
    var part = (scale.forward(value) - low) / (scale.forward(axis.to) - low);
    return axis.start + part * axis.length;
  }

  function unplace(axis, place) {
    var scale = scales[axis.scale];
    var low = scale.forward(axis.from);
    var length = scale.forward(axis.to) - low;
    var at = low + (place - axis.start) / axis.length * length;
    // the sheet is exact to a hundredth of a pixel
    var step = Math.pow(10, Math.floor(Math.log10(length / 2000)));
    return scale.backward(Math.round(at / step) * step);
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
    facts.series = Array.from(element.querySelectorAll("[data-series]"), function (group) {
      return { element: group, index: Number(group.dataset.series), name: group.dataset.name || "" };
    });
    return facts;
  }

  // gives a series its points: where they stand on the sheet, and what is to be said of them
  function fill(series, facts, found) {
    var columns = found.columns;
    var y = columns.y || columns.upper;
    series.points = [];
    series.line = found.kind === "Curve";
    series.area = !columns.y;
    if (columns.value) {
      fillCells(series, facts, columns);
    } else if (columns.x && y) {
      var gap = true;
      columns.x.forEach(function (raw, i) {
        var point = {
          x: place(facts.x, number(raw)), y: place(facts.y, number(y[i])), gap: gap,
          rows: function () { return pointRows(facts, columns, i); }
        };
        if (series.area) {
          var low = place(facts.y, number(columns.lower[i]));
          point.low = isFinite(low) ? low : facts.y.start;
        }
        gap = !within(facts.box, point); // so is one that its axis cannot show
        if (!gap) series.points.push(point);
      });
    }
  }

  function pointRows(facts, columns, i) {
    var value = function (name) { return columns[name] ? number(columns[name][i]) : NaN; };
    var on = function (axis, number) { return shownOn(axis, number); };
    var rows = [[facts.x.label || "x", on(facts.x, value("x"))]];
    if (columns.y) rows.push([facts.y.label || "y", on(facts.y, value("y"))]);
    else rows.push([facts.y.label || "y", shown(value("upper") - value("lower"))]);
    if (columns.lower && (columns.y || value("lower") !== 0)) {
      rows.push(["from", on(facts.y, value("lower"))], ["to", on(facts.y, value("upper"))]);
    }
    return rows;
  }

  function fillCells(series, facts, columns) {
    var image = series.element.querySelector("image");
    var box = ["x", "y", "width", "height"].map(function (side) {
      return Number(image.getAttribute(side));
    });
    var wide = columns.column[columns.column.length - 1] + 1;
    var high = columns.row[columns.row.length - 1] + 1;
    var width = box[2] / wide;
    var height = box[3] / high;
    series.cell = [width / 2, height / 2];
    columns.value.forEach(function (value, i) {
      var left = box[0] + width * columns.column[i];
      var top = box[1] + height * (high - 1 - columns.row[i]);
      series.points.push({
        x: left + width / 2, y: top + height / 2,
        rows: function () {
          return [
            [facts.x.label || "x", span(facts.x, left, left + width)],
            [facts.y.label || "y", span(facts.y, top + height, top)],
            ["value", shown(number(value))]
          ];
        }
      });
    });
  }

  // what a cell covers of an axis
  function span(axis, from, to) {
    if (axis.names) return shownOn(axis, unplace(axis, (from + to) / 2));
    return shown(unplace(axis, from)) + " to " + shown(unplace(axis, to));
  }

  // the point of a series that is meant by a place of the sheet, and how far off it is
  function nearest(series, at, target) {
    var best = { distance: Infinity };
    var hit = series.area && series.element.contains(target);
    series.points.forEach(function (point, i) {
      var dx = at.x - point.x;
      var dy = at.y - point.y;
      if (series.cell) {
        dx = Math.max(0, Math.abs(dx) - series.cell[0]);
        dy = Math.max(0, Math.abs(dy) - series.cell[1]);
      } else if (series.area) {
        dy = Math.max(0, point.y - at.y, at.y - point.low);
      }
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
      best.distance = hit ? AREA : Math.max(best.distance, AREA);
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
    var groups = Array.from(svg.querySelectorAll("[data-series],[data-legend]"));
    var mark = document.createElementNS(SVG, "path");
    mark.setAttribute("class", "figure-mark");
    var current = null;
    var all = []; // the series that the arrow keys walk through, once the numbers are there

    function filled() {
      if (all.length) return;
      panels.forEach(function (facts) {
        facts.series.forEach(function (series) {
          fill(series, facts, numbers.found.panels[facts.index].series[series.index]);
          if (series.points.length) all.push(series);
        });
      });
    }

    // lets what does not belong to a series or to its name fade
    function single(name, element) {
      var kin = groups.filter(function (group) {
        var own = group.dataset.name || group.dataset.legend;
        return group === element || name && own === name;
      });
      var any = kin.some(function (group) { return group.dataset.series; });
      svg.classList.toggle("pointed", any);
      groups.forEach(function (group) { group.classList.toggle("on", kin.includes(group)); });
    }

    function end() {
      svg.classList.remove("pointed");
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
        write(series.name, point.rows());
        single(series.name, series.element);
        mark.setAttribute("d", outline(series, point));
        svg.append(mark);
        note.classList.add("shown");
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

    function outline(series, point) {
      if (!series.cell) return "M" + (point.x - 5) + " " + point.y + "a5 5 0 1 0 10 0a5 5 0 1 0-10 0";
      var w = series.cell[0];
      var h = series.cell[1];
      return "M" + (point.x - w) + " " + (point.y - h) + "h" + 2 * w + "v" + 2 * h + "h" + -2 * w + "z";
    }

    // what the legend says needs no note
    function showEntry(group) {
      end();
      begin();
      single(group.dataset.legend, group);
    }

    // without numbers at least the name of what is under the mouse
    function showName(event) {
      var group = event.target.closest("[data-name]");
      end();
      if (!group) return;
      begin();
      single(group.dataset.name, group);
      write(group.dataset.name, []);
      note.classList.add("shown");
      stand(event.clientX, event.clientY);
    }

    function point(event) {
      var at = new DOMPoint(event.clientX, event.clientY);
      at = at.matrixTransform(svg.getScreenCTM().inverse());
      var entry = groups.find(function (group) {
        var box = group.dataset.legend && group.getBBox();
        return box && within([box.x, box.y, box.width, box.height], at);
      });
      if (entry) return showEntry(entry);
      if (!numbers.found) return showName(event);
      filled();
      var best = { distance: REACH };
      panels.filter(function (facts) { return within(facts.box, at); }).forEach(function (facts) {
        facts.series.forEach(function (series) {
          var found = nearest(series, at, event.target);
          if (found.distance < best.distance) {
            best = { distance: found.distance, index: found.index, series: series };
          }
        });
      });
      if (best.series) show(best.series, best.index);
      else end();
    }

    var last = null;
    function pointed(event) {
      last = event;
      point(event);
      if (!numbers.found) numbers.ask(function () { if (last === event) point(event); });
    }

    function left(event) {
      last = null;
      if (event.pointerType === "mouse") end();
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
    var stop = svg.closest("a, button, [tabindex]");
    if (stop) {
      stop.addEventListener("focus", focused);
      stop.addEventListener("keydown", walk);
      stop.addEventListener("blur", function () { if (clear === end) end(); });
    }
  }

  // the numbers of a figure, fetched when a reader first wants them
  function numbersAt(address) {
    var asked = null;
    var numbers = {
      found: null,
      ask: function (then) {
        asked = asked || fetch(address).then(function (answer) {
          if (!answer.ok || Number(answer.headers.get("content-length")) > LARGEST) throw answer;
          return answer.json();
        }).then(function (found) { numbers.found = found; });
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
