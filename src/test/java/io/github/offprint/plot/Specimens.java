package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Days;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Figures with invented numbers that between them use every mark, scale and arrangement. */
final class Specimens {

  private static final Stroke STROKE = Stroke.solid(Ink.series(1));

  private Specimens() {}

  static Map<String, Figure> all() {
    Map<String, Figure> all = new LinkedHashMap<>();
    all.put("ridges", ridges());
    all.put("learning-curves", learningCurves());
    all.put("stack", stack());
    all.put("lattice", lattice());
    all.put("scatter", scatter());
    all.put("lettering", lettering());
    all.put("bars", bars());
    all.put("rows", rows());
    all.putAll(MarkSpecimens.all());
    all.putAll(LayoutSpecimens.all());
    all.put("axes", axes());
    all.put("formulas", formulas());
    return all;
  }

  private static Numbers powers(double from, double to, int count) {
    double ratio = StrictMath.log10(to / from);
    return Numbers.of(count, i -> from * StrictMath.pow(10, ratio * i / (count - 1)));
  }

  private static Numbers map(Numbers x, java.util.function.DoubleUnaryOperator f) {
    return Numbers.of(x.size(), i -> f.applyAsDouble(x.at(i)));
  }

  /** Two panels with a shared axis, curves coloured by a number, and the key to the colours. */
  static Figure ridges() {
    Figure row =
        Figure.row(
            900,
            300,
            true,
            ridgePanel("Gaussian features @ Gaussian data", 1.0, 250, LegendPlace.NONE),
            ridgePanel("Random ReLU features @ images", 0.8, 300, LegendPlace.TOP_RIGHT));
    return row.withColorBar("ridge $\\delta$", ridgeColors());
  }

  private static ColorScale ridgeColors() {
    return new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LOG, 1e-3, 10);
  }

  private static Panel ridgePanel(String title, double floor, double peak, LegendPlace legend) {
    Numbers k = powers(10, 1e4, 120);
    Numbers points = powers(10, 1e4, 31);
    List<Mark> marks = new ArrayList<>();
    double[] ridges = {1e-3, 1e-2, 1e-1, 1, 10};
    for (double ridge : ridges) {
      Ink ink = Ink.graded(ridgeColors(), ridge);
      double bump = 2 / (1 + 3 * (StrictMath.log10(ridge) + 3));
      marks.add(
          new Curve("", k, map(k, x -> risk(x, floor, peak, bump, ridge)), Stroke.solid(ink)));
      Numbers y = map(points, x -> risk(x, floor, peak, bump, ridge));
      marks.add(
          new ErrorBars(
              "",
              points,
              y,
              map(y, v -> v * 0.93),
              map(y, v -> v * 1.08),
              new Marker(Marker.Shape.CIRCLE, 4, ink, true)));
      Ink faded = ink.withOpacity(0.4);
      Numbers train = map(k, x -> 1.7 * ridge * floor / (ridge + 0.3) + 9 / (x + 3) - 0.02);
      marks.add(new Curve("", k, train, Stroke.dotted(faded)));
    }
    Ink best = Ink.of(Ink.Part.ACCENT);
    marks.add(
        new Curve(
            "optimal ridge",
            k,
            map(k, x -> 0.84 * floor + 8 / (x + 3)),
            Stroke.dashed(best).withWidth(2.4)));
    Ink grey = Ink.of(Ink.Part.FOREGROUND);
    Marker dot = new Marker(Marker.Shape.CIRCLE, 4, grey, true);
    marks.add(
        new LegendEntry("experiment", LegendKey.dotOnBar(dot, Stroke.solid(grey).withWidth(1.2))));
    marks.add(new LegendEntry("train (theory)", LegendKey.line(Stroke.dotted(grey))));
    marks.add(new LegendEntry("test (theory)", LegendKey.line(Stroke.solid(grey))));
    return Panel.of(
            Axis.log("number of random features $k$").from(10, 1e4), Axis.log("MSE").from(0.4, 4))
        .titled(title)
        .with(marks)
        .withLegend(legend);
  }

  private static double risk(double x, double floor, double peak, double bump, double ridge) {
    double distance = StrictMath.log(x / peak);
    double lift = ridge >= 10 ? 0.3 : 0;
    return floor * (0.9 + lift) + 7 / (x + 3) + bump * StrictMath.exp(-distance * distance / 0.6);
  }

  /** Theory and simulated points on two logarithmic axes. */
  static Figure learningCurves() {
    Numbers n = powers(4, 2048, 80);
    Numbers trials = powers(4, 2048, 10);
    Panel panel =
        Panel.of(Axis.log("training samples $n$"), Axis.log("test error $\\mathcal{E}(f)$"));
    double[] slopes = {0.3, 0.6, 1.0};
    Marker.Shape[] shapes = {Marker.Shape.CIRCLE, Marker.Shape.SQUARE, Marker.Shape.DIAMOND};
    Random random = new Random(1);
    for (int i = 0; i < slopes.length; i++) {
      double slope = slopes[i];
      Ink ink = Ink.series(i);
      String name = "$k = " + (i + 1) + "$";
      Numbers y =
          map(trials, x -> 2 * StrictMath.pow(x, -slope) * (1 + 0.1 * random.nextDouble() - 0.05));
      panel =
          panel
              .with(
                  new Band(
                      "",
                      n,
                      map(n, x -> 1.7 * StrictMath.pow(x, -slope)),
                      map(n, x -> 2.3 * StrictMath.pow(x, -slope)),
                      ink.withOpacity(0.15)))
              .with(
                  new Curve(name, n, map(n, x -> 2 * StrictMath.pow(x, -slope)), Stroke.solid(ink)))
              .with(
                  new ErrorBars(
                      name,
                      trials,
                      y,
                      map(y, v -> 0.85 * v),
                      map(y, v -> 1.15 * v),
                      new Marker(shapes[i], 6, ink, true)));
    }
    return Figure.of(panel.withLegend(LegendPlace.BOTTOM_LEFT).titled("Eigenlearning on the cube"));
  }

  /** Panels above each other with one horizontal axis, of different heights. */
  static Figure stack() {
    Numbers t = Numbers.of(400, i -> i * 2.5);
    Panel loss =
        Panel.of(Axis.linear("loss"), Axis.linear("loss"))
            .with(
                new Curve(
                    "",
                    t,
                    map(t, x -> 0.8 + 0.2 / (1 + StrictMath.exp((x - 300) / 40))),
                    Stroke.solid(Ink.series(3))))
            .with(Rule.guide(Rule.Direction.VERTICAL, 300));
    List<Mark> steps = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double start = 250 + 90 * i;
      double top = 60.0 / (i + 1);
      Numbers y = map(t, x -> top / (1 + StrictMath.exp((start - x) / 12)));
      steps.add(new Curve(i == 0 ? "experiment" : "", t, y, Stroke.solid(Ink.series(i))));
      steps.add(
          new Curve(
              i == 0 ? "theory" : "",
              t,
              y,
              Stroke.dotted(Ink.of(Ink.Part.FOREGROUND)).withWidth(1.8)));
    }
    Panel values =
        Panel.of(Axis.linear("training time $t$"), Axis.linear("singular values $s_k^2(t)$"))
            .with(steps)
            .withLegend(LegendPlace.TOP_LEFT)
            .weighing(2);
    return Figure.stack(560, 460, true, loss, values);
  }

  /** Heat maps with both kinds of colours. */
  static Figure lattice() {
    int side = 24;
    Numbers waves =
        Numbers.of(
            side * side,
            i ->
                i == 30
                    ? Double.NaN
                    : StrictMath.sin(i % side * 0.4) * StrictMath.cos(i / side * 0.3));
    ColorScale colors = new ColorScale(ColorScale.Ramp.DIVERGING, Scale.LINEAR, -1, 1);
    Panel left =
        Panel.of(Axis.linear("word $i$"), Axis.linear("context $j$"))
            .titled("$M^\\star_{ij}$")
            .with(new HeatMap("", new Extent(0, side, 0, side), side, waves, colors));
    Panel right =
        Panel.of(Axis.linear("word $i$"), Axis.linear("context $j$"))
            .titled("$\\hat{M}_{ij}$")
            .with(
                new HeatMap(
                    "", new Extent(0, side, 0, side), side, map(waves, v -> 0.6 * v), colors));
    return Figure.row(640, 320, true, left, right).withColorBar("value", colors);
  }

  /** Titled rows parted by a dashed line, panels of different widths, points with names. */
  static Figure rows() {
    Random random = new Random(3);
    double[] u = random.doubles(240).map(v -> 2 * v - 1).toArray();
    Numbers x = Numbers.of(120, i -> u[2 * i] * StrictMath.sqrt(1 - u[2 * i + 1] * u[2 * i + 1]));
    Numbers y = Numbers.of(120, i -> u[2 * i + 1]);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      names.add("word" + i);
    }
    Numbers someX = Numbers.of(16, x::at);
    Numbers someY = Numbers.of(16, y::at);
    Axis up = Axis.linear("direction 1").from(-1.6, 1.6);
    Panel words =
        Panel.of(Axis.linear("direction 3").from(-1.6, 1.6), up)
            .with(new Dots("", x, y, new Marker(Marker.Shape.CIRCLE, 3, Ink.series(5), true)))
            .with(
                new Dots("", someX, someY, Marker.dot(Ink.of(Ink.Part.FOREGROUND))),
                new Words(names, someX, someY, Ink.of(Ink.Part.MUTED)));
    Panel narrow =
        Panel.of(Axis.linear("direction 3").from(-0.8, 0.8), up)
            .weighing(0.5)
            .with(new Dots("", x, map(y, v -> 0), Marker.dot(Ink.series(1))));
    List<Arrangement> rows =
        List.of(
            new Arrangement.Row("above", List.of(narrow, words), true, 1),
            new Arrangement.Row("below", List.of(narrow, words), true, 1));
    return new Figure(
        640, 620, new Arrangement.Stack(rows, false, 1, true), java.util.Optional.empty());
  }

  /** More points than a drawing can hold one by one, and each shape of marker. */
  static Figure scatter() {
    Random random = new Random(7);
    int many = 5000;
    double[] u = random.doubles(4L * many).map(v -> v - 0.5).toArray();
    Numbers x = Numbers.of(many, i -> u[4 * i] + u[4 * i + 1]);
    Numbers y = Numbers.of(many, i -> u[4 * i + 2] + u[4 * i + 3]);
    Panel cloud =
        Panel.of(Axis.linear("embedding direction 1"), Axis.linear("embedding direction 2"))
            .with(
                new Dots("words", x, y, new Marker(Marker.Shape.CIRCLE, 2.5, Ink.series(5), true)))
            .with(
                new Label(
                    "$t = 500$", -0.95, 0.9, Canvas.Anchor.LEFT, Ink.of(Ink.Part.FOREGROUND)));
    Panel shapes = Panel.of(Axis.linear("place"), Axis.linear("row")).weighing(0.7);
    int row = 0;
    for (Marker.Shape shape : Marker.Shape.values()) {
      int at = row++;
      Numbers places = Numbers.of(0, 1, 2, 3);
      shapes =
          shapes.with(
              new Dots(
                  shape.name().toLowerCase(java.util.Locale.ROOT),
                  places,
                  map(places, v -> at),
                  new Marker(shape, 8, Ink.series(at), at % 2 == 0)));
    }
    return Figure.row(760, 360, false, cloud, shapes.withLegend(LegendPlace.RIGHT));
  }

  /** Stacked bars under a rule, and bars side by side, over names. */
  static Figure bars() {
    List<String> kinds = List.of("NTK 1", "NTK 4", "NNGP 1", "tanh");
    Numbers x = Numbers.of(kinds.size(), i -> i);
    List<Bars> shares = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      double share = 1.5 / (k + 1);
      Numbers heights = map(x, i -> share * (1 + 0.2 * StrictMath.sin(3 * i + share)));
      shares.add(Bars.of("mode " + k, x, heights, 0.7, Ink.series(k)));
    }
    Axis across = Axis.kinds("kernel", kinds);
    Panel stack =
        Panel.of(across, Axis.linear("learnability").from(0, 4))
            .with(Bars.stacked(shares))
            .with(
                new Rule(
                    "$n = 3$",
                    Rule.Direction.HORIZONTAL,
                    3,
                    Stroke.dashed(Ink.of(Ink.Part.FOREGROUND))));
    Panel row = Panel.of(across, Axis.linear("learnability")).with(Bars.sideBySide(shares));
    return Figure.row(760, 320, false, stack, row.withLegend(LegendPlace.RIGHT));
  }

  /** Labels of every kind that can be set. */
  static Figure lettering() {
    String[] labels = {
      "AVATAR, To Var \\$5 — naïve Gödel, Ångström",
      "$\\alpha\\beta\\gamma\\delta\\epsilon\\zeta\\eta\\theta\\kappa\\lambda\\mu\\nu\\xi\\pi\\rho\\sigma\\tau\\phi\\chi\\psi\\omega\\Gamma\\Delta\\Theta\\Omega$",
      "$\\sum_{i=1}^{n} \\lambda_i^2 + \\frac{\\delta}{\\kappa} = n, \\quad x_{k_0}^{2^m} - y'$",
      "$\\sqrt{x^2 + y^2} \\le \\sqrt[3]{\\frac{a}{b}}$, $\\hat{f}, \\bar x, \\tilde y, \\dot z, \\vec{v}, \\overline{ab}$",
      "$\\mathcal{L}(\\mathbf{W}) = \\mathbb{E}\\left[ \\left( \\frac{\\partial f}{\\partial t} \\right)^2 \\right]$ at $10^{-3}$",
      "$\\lVert \\nabla f \\rVert \\approx \\left\\| \\frac{u}{v} \\right\\|, \\; \\log x \\in [0, \\infty) \\ne \\max_i a_i \\to -1$",
      "$f(x) = \\int \\exp(-\\tfrac{x^2}{2\\sigma^2})\\, dx \\sim \\mathcal{N}(0, \\sigma^2) \\text{ for all } x$"
    };
    Panel panel = Panel.of(Axis.linear("").from(0, 1), Axis.linear("").from(0, labels.length));
    for (int i = 0; i < labels.length; i++) {
      panel =
          panel.with(
              new Label(
                  labels[i],
                  0.04,
                  labels.length - i - 0.5,
                  Canvas.Anchor.LEFT,
                  Ink.of(Ink.Part.FOREGROUND)));
    }
    return Figure.of(panel);
  }

  /** Axes of every kind: symmetric logarithms, dates, notes at their ends, short logarithms. */
  static Figure axes() {
    Numbers t = Numbers.of(81, i -> (i - 40) / 8.0);
    Numbers wide = map(t, v -> Math.copySign(StrictMath.pow(10, Math.abs(v)) - 1, v) / 100);
    Panel both =
        Panel.of(Axis.linear("$t$"), Axis.symLog("gain", 0.1))
            .with(
                new Curve("", t, wide, Stroke.solid(Ink.series(0))),
                Rule.guide(Rule.Direction.HORIZONTAL, 0));
    Numbers days = Numbers.of(200, i -> Days.of(LocalDate.of(2024, 2, 10)) + i);
    Panel dates =
        Panel.of(Axis.days("day"), Axis.linear("words read"))
            .with(new Curve("", days, map(days, d -> 2e6 * (d - 19_700)), STROKE));
    Numbers hours = Numbers.of(60, i -> Days.of(LocalDate.of(2024, 3, 4)) + 0.4 + i / 48.0);
    Panel times =
        Panel.of(Axis.days("time"), Axis.linear("drift"))
            .with(new Curve("", hours, map(hours, d -> 1e6 + 3 * (d - 19_786)), STROKE));
    Panel shortLog =
        Panel.of(Axis.log("width"), Axis.log("rate"))
            .with(new Curve("loss", Numbers.of(2, 60), Numbers.of(2e-5, 2e-4), STROKE))
            .with(new Curve("none", Numbers.of(3, 5, 9), Numbers.of(3e-5, 0, 1e-4), STROKE));
    Arrangement above = new Arrangement.Row("", List.of(both, dates), false, 1);
    Arrangement below = new Arrangement.Row("", List.of(times, shortLog), false, 1);
    ColorScale colors = new ColorScale(ColorScale.Ramp.DIVERGING, new Scale.SymLog(1), -1e4, 1e4);
    return new Figure(
            760,
            620,
            new Arrangement.Stack(List.of(above, below), false, 1),
            java.util.Optional.empty())
        .withColorBar("gain", colors);
  }

  /** What the labels of papers have in them beyond {@link #lettering}. */
  static Figure formulas() {
    String[] labels = {
      "$\\mathcal{E}_{\\mathrm{test}} = \\dfrac{1}{1 - \\gamma} \\binom{n}{k}$, Erdős, 10--20 \\%",
      "$\\widehat{M} \\widetilde{W} \\underline{x + y} \\hat{\\imath} \\mathring{A} x'^2$",
      "$\\boldsymbol{\\lambda}^\\top \\mathbf{w} + \\boldsymbol{\\nabla} \\varphi \\varGamma \\mathscr{F}$",
      "$\\displaystyle \\sum_{k=1}^{n} \\frac{a_k}{b} = \\lim_{n \\to \\infty} \\int_0^1 f$",
      "$\\operatorname*{arg\\,min}_x \\bigl( \\Bigm| \\biggr] \\overset{d}{\\to} \\underset{x}{\\max}$",
      "$\\left\\langle u \\middle| \\frac{v}{w} \\right\\rangle^2, \\sqrt{x^2} \\ne x^2 \\text{ if } x < 0$"
    };
    Panel panel = Panel.of(Axis.linear("").from(0, 1), Axis.linear("").from(0, labels.length));
    for (int i = 0; i < labels.length; i++) {
      double at = labels.length - i - 0.5;
      Ink ink = Ink.of(Ink.Part.FOREGROUND);
      panel = panel.with(new Label(labels[i], 0.04, at, Canvas.Anchor.LEFT, ink));
    }
    return Figure.of(panel);
  }
}
