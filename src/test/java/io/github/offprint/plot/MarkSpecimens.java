package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Bins;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.GuideLine;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Inset;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Note;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One small figure for each mark, written as an experiment would. */
final class MarkSpecimens {

  private MarkSpecimens() {}

  static Map<String, Figure> all() {
    Map<String, Figure> all = new LinkedHashMap<>();
    all.put("histograms", histograms());
    all.put("lying-bars", lyingBars());
    all.put("bars-with-errors", barsWithErrors());
    all.put("errors-both-ways", errorsBothWays());
    all.put("series", series());
    all.put("guides", guides());
    all.put("notes", notes());
    all.put("inset", inset());
    all.put("words", words());
    return all;
  }

  private static Numbers gaussians(int count, double mean, double deviation, long seed) {
    Random random = new Random(seed);
    return Numbers.of(count, i -> mean + deviation * random.nextGaussian());
  }

  /** Densities under the curve that they approach, and counts on two logarithmic axes. */
  static Figure histograms() {
    Bins bins = Bins.even(-4, 6, 40);
    Numbers x = Numbers.of(201, i -> -4 + i / 20.0);
    Numbers density = Numbers.of(201, i -> 0.3989423 * StrictMath.exp(-x.at(i) * x.at(i) / 2));
    Panel densities =
        Panel.of(Axis.linear("weight $w$"), Axis.linear("density"))
            .with(
                Histogram.counts("before", gaussians(4000, 0, 1, 1), bins, Ink.series(0))
                    .asDensity(),
                Histogram.counts("after", gaussians(4000, 2, 1.4, 2), bins, Ink.series(1))
                    .asDensity(),
                new Curve("$\\mathcal{N}(0, 1)$", x, density, Stroke.dashed(Ink.series(0))))
            .withLegend(LegendPlace.TOP_RIGHT);
    Numbers logarithms = gaussians(3000, 0, 1.5, 3);
    Numbers sizes = Numbers.of(3000, i -> StrictMath.exp(logarithms.at(i)));
    Panel counts =
        Panel.of(Axis.log("cluster size"), Axis.log("clusters"))
            .with(Histogram.counts("", sizes, Bins.fittingLogarithms(sizes), Ink.series(2)));
    return Figure.row(760, 320, false, densities, counts);
  }

  /** Bars along the x axis, which leave room for long names. */
  static Figure lyingBars() {
    List<String> names = List.of("syntax", "capitals", "plural nouns", "family relations");
    Numbers places = Numbers.of(names.size(), i -> i);
    Numbers accuracy = Numbers.of(0.31, 0.48, 0.66, 0.83);
    Bars bars = Bars.of("", places, accuracy, 0.7, Ink.series(0)).lying();
    Numbers least = Numbers.of(0.27, 0.45, 0.62, 0.8);
    Numbers most = Numbers.of(0.35, 0.51, 0.7, 0.86);
    return Figure.of(
            Panel.of(Axis.linear("accuracy"), Axis.kinds("", names))
                .with(bars, bars.whiskers(least, most)))
        .sized(480, 260);
  }

  /** Bars side by side, each with its error bar. */
  static Figure barsWithErrors() {
    List<String> kernels = List.of("NTK", "NNGP", "Laplace");
    Numbers x = Numbers.of(0, 1, 2);
    List<Bars> rows =
        Bars.sideBySide(
            List.of(
                Bars.of("theory", x, Numbers.of(0.9, 0.55, 0.4), 0.7, Ink.series(0)),
                Bars.of("experiment", x, Numbers.of(0.85, 0.6, 0.38), 0.7, Ink.series(1))));
    Bars measured = rows.get(1);
    Numbers least = Numbers.of(3, i -> measured.upper().at(i) - 0.06);
    Numbers most = Numbers.of(3, i -> measured.upper().at(i) + 0.06);
    return Figure.of(
            Panel.of(Axis.kinds("kernel", kernels), Axis.linear("test error"))
                .with(rows)
                .with(measured.whiskers(least, most))
                .withLegend(LegendPlace.TOP_RIGHT))
        .sized(440, 300);
  }

  /** Points that are uncertain in both coordinates. */
  static Figure errorsBothWays() {
    Numbers x = Numbers.of(1, 2, 3, 4, 5, 6);
    Numbers y = Numbers.of(1.2, 1.9, 3.3, 3.8, 5.2, 5.9);
    ErrorBars measured =
        new ErrorBars(
                "measured",
                x,
                y,
                Numbers.of(6, i -> y.at(i) - 0.5),
                Numbers.of(6, i -> y.at(i) + 0.5),
                Marker.dot(Ink.series(1)))
            .across(Numbers.of(6, i -> x.at(i) - 0.3), Numbers.of(6, i -> x.at(i) + 0.3));
    return Figure.of(
            Panel.of(Axis.linear("predicted"), Axis.linear("found"))
                .with(GuideLine.linear("$y = x$", 1, 3, 3), measured)
                .withLegend(LegendPlace.TOP_LEFT))
        .sized(440, 340);
  }

  /** Twelve series: each has a colour, a pattern and a shape, and all are different. */
  static Figure series() {
    Panel lines = Panel.of(Axis.linear("time"), Axis.linear("value")).titled("Lines");
    Panel points = Panel.of(Axis.linear("time"), Axis.linear("value")).titled("Points");
    Numbers t = Numbers.of(50, i -> i / 5.0);
    Numbers few = Numbers.of(10, i -> i);
    for (int k = 0; k < 12; k++) {
      double level = k;
      Numbers y = Numbers.of(50, i -> level + 0.4 * StrictMath.sin(t.at(i)));
      Numbers fewY = Numbers.of(10, i -> level + 0.4 * StrictMath.sin(few.at(i)));
      lines = lines.with(new Curve("series " + k, t, y, Stroke.series(k)));
      points = points.with(new Dots("series " + k, few, fewY, Marker.series(k)));
    }
    return Figure.row(760, 440, true, lines, points).withLegend(Side.BELOW);
  }

  /** Power laws to compare slopes with. */
  static Figure guides() {
    Numbers n = Numbers.of(40, i -> StrictMath.pow(10, 1 + i / 13.0));
    Numbers error = Numbers.of(40, i -> 3 / n.at(i) + 0.3 / StrictMath.sqrt(n.at(i)));
    return Figure.of(
            Panel.of(Axis.log("samples $n$"), Axis.log("test error"))
                .with(
                    GuideLine.power("", -1, 10, 0.3),
                    GuideLine.power("", -0.5, 10, 0.12),
                    new Curve("", n, error, Stroke.solid(Ink.series(0)).withWidth(2.2)),
                    Note.of("$n^{-1}$", Spot.data(70, 0.028)).in(Ink.of(Ink.Part.MUTED)),
                    Note.of("$n^{-1/2}$", Spot.data(3000, 0.0095)).in(Ink.of(Ink.Part.MUTED))))
        .sized(480, 340);
  }

  /** Remarks with and without arrows, at data and at places of the frame. */
  static Figure notes() {
    Numbers k = Numbers.of(200, i -> i / 100.0 + 0.01);
    Numbers risk = Numbers.of(200, i -> 0.3 + 0.04 / (0.02 + StrictMath.abs(k.at(i) - 1)));
    return Figure.of(
            Panel.of(Axis.linear("parameters per sample $k / n$"), Axis.linear("test error"))
                .with(
                    new Curve("", k, risk, Stroke.solid(Ink.series(0))),
                    Note.of("interpolation threshold", Spot.data(1.5, 1.9))
                        .pointingTo(Spot.data(1, 2.25)),
                    Note.of("overparameterised", Spot.frame(0.8, 0.3))
                        .pointingTo(Spot.data(1.9, 0.36)),
                    Note.of("$\\delta = 10^{-6}$", Spot.frame(0.03, 0.94))
                        .anchored(Canvas.Anchor.LEFT)))
        .sized(520, 340);
  }

  /** A closer look at a part of a panel. */
  static Figure inset() {
    Numbers t = Numbers.of(1000, i -> i / 100.0);
    Random random = new Random(4);
    Numbers loss =
        Numbers.of(1000, i -> StrictMath.exp(-t.at(i)) + 0.004 * random.nextGaussian() + 0.02);
    Numbers theory = Numbers.of(1000, i -> StrictMath.exp(-t.at(i)) + 0.02);
    List<Curve> curves =
        List.of(
            new Curve("experiment", t, loss, Stroke.solid(Ink.series(0)).withWidth(1)),
            new Curve("theory", t, theory, Stroke.dashed(Ink.series(1))));
    Panel closer = Panel.of(Axis.linear("").from(6, 8), Axis.linear("").from(0, 0.05)).with(curves);
    return Figure.of(
            Panel.of(Axis.linear("time $t$"), Axis.linear("loss"))
                .with(curves)
                .with(Inset.of(closer, 0.4, 0.38, 0.57, 0.58).magnifying())
                .withLegend(LegendPlace.BOTTOM_LEFT))
        .sized(520, 360);
  }

  /** Sixty words in a cloud of points: none covers another. */
  static Figure words() {
    Numbers x = gaussians(1500, 0, 1, 5);
    Numbers y = gaussians(1500, 0, 1, 6);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      names.add(WORDS[i % WORDS.length] + (i < WORDS.length ? "" : "s"));
    }
    Numbers someX = Numbers.of(60, i -> 1.2 * x.at(i));
    Numbers someY = Numbers.of(60, i -> 1.2 * y.at(i));
    return Figure.of(
            Panel.of(
                    Axis.linear("embedding direction 1").from(-4.5, 4.5),
                    Axis.linear("embedding direction 2").from(-4.5, 4.5))
                .with(
                    new Dots("", x, y, Marker.dot(Ink.series(5)).sized(2)),
                    new Dots("", someX, someY, Marker.dot(Ink.of(Ink.Part.FOREGROUND)).sized(4)),
                    new Words(names, someX, someY, Ink.of(Ink.Part.MUTED))))
        .sized(560, 520);
  }

  private static final String[] WORDS = {
    "actress",
    "starring",
    "songwriter",
    "johnny",
    "bobby",
    "kevin",
    "religion",
    "democracy",
    "scholar",
    "moral",
    "belief",
    "yard",
    "southwest",
    "northeast",
    "route",
    "adjacent",
    "meter",
    "process",
    "factor",
    "increase",
    "require",
    "mechanism",
    "component",
    "album",
    "novel",
    "theory",
    "matrix",
    "kernel",
    "river",
    "mountain",
    "island",
    "village",
    "church",
    "army",
    "general",
    "battle"
  };
}
