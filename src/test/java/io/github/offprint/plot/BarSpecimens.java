package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Bins;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;

/** Bars compare a few kinds of things; histograms show how many numbers are distributed. */
final class BarSpecimens {

  private BarSpecimens() {}

  /** Several numbers for each kind: on top of each other if their sum matters, or side by side. */
  static Figure bars() {
    List<String> kernels = List.of("NTK 1", "NTK 4", "NNGP 1", "tanh");
    Numbers x = Numbers.of(0, 1, 2, 3);
    List<Bars> modes = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      double share = 1.5 / (k + 1);
      Numbers heights = Numbers.of(4, i -> share * (1 + 0.2 * StrictMath.sin(3 * i + share)));
      modes.add(Bars.of("mode " + k, x, heights, 0.7, Ink.series(k)));
    }
    Stroke dashed = Stroke.dashed(Ink.of(Ink.Part.FOREGROUND));
    Panel stack =
        Panel.of(Axis.kinds("kernel", kernels), Axis.linear("learnability").from(0, 4))
            .with(Bars.stacked(modes))
            .with(new Rule("$n = 3$", Rule.Direction.HORIZONTAL, 3, dashed));
    Panel row =
        Panel.of(Axis.kinds("kernel", kernels), Axis.linear("learnability"))
            .with(Bars.sideBySide(modes))
            .withLegend(LegendPlace.RIGHT);
    return Figure.row(760, 320, false, stack, row);
  }

  /** Bars that were measured have their own error bars. */
  static Figure barsWithErrors() {
    List<String> kernels = List.of("NTK", "NNGP", "Laplace");
    Numbers x = Numbers.of(0, 1, 2);
    Bars theory = Bars.of("theory", x, Numbers.of(0.9, 0.55, 0.4), 0.7, Ink.series(0));
    Bars experiment = Bars.of("experiment", x, Numbers.of(0.85, 0.6, 0.38), 0.7, Ink.series(1));
    List<Bars> row = Bars.sideBySide(List.of(theory, experiment));
    Numbers least = Numbers.of(0.8, 0.52, 0.33);
    Numbers most = Numbers.of(0.91, 0.67, 0.44);
    return Figure.of(
            Panel.of(Axis.kinds("kernel", kernels), Axis.linear("test error"))
                .with(row)
                .with(row.get(1).whiskers(least, most))
                .withLegend(LegendPlace.TOP_RIGHT))
        .sized(440, 300);
  }

  /** Lying bars leave room for long names. */
  static Figure lyingBars() {
    List<String> names = List.of("syntax", "capitals", "plural nouns", "family relations");
    Numbers accuracy = Numbers.of(0.31, 0.48, 0.66, 0.83);
    Bars bars = Bars.of("", Numbers.of(0, 1, 2, 3), accuracy, 0.7, Ink.series(0)).lying();
    Numbers least = Numbers.of(0.27, 0.45, 0.62, 0.8);
    Numbers most = Numbers.of(0.35, 0.51, 0.7, 0.86);
    return Figure.of(
            Panel.of(Axis.linear("accuracy"), Axis.kinds("", names))
                .with(bars, bars.whiskers(least, most)))
        .sized(480, 260);
  }

  /** Samples counted in bins, as a density beside the curve that they should approach. */
  static Figure histograms() {
    Draws draws = Draws.of(1);
    Numbers before = Numbers.of(4000, i -> draws.gaussian());
    Numbers after = Numbers.of(4000, i -> 2 + 1.4 * draws.gaussian());
    Bins bins = Bins.even(-4, 7, 44);
    Numbers x = Numbers.of(221, i -> -4 + i / 20.0);
    Numbers density = Numbers.of(221, i -> 0.3989423 * StrictMath.exp(-x.at(i) * x.at(i) / 2));
    return Figure.of(
            Panel.of(Axis.linear("weight $w$"), Axis.linear("density"))
                .with(
                    Histogram.counts("before", before, bins, Ink.series(0)).asDensity(),
                    Histogram.counts("after", after, bins, Ink.series(1)).asDensity(),
                    new Curve("$\\mathcal{N}(0, 1)$", x, density, Stroke.dashed(Ink.series(0))))
                .withLegend(LegendPlace.TOP_RIGHT))
        .sized(520, 320);
  }

  /** Sizes over many powers of ten want logarithmic axes and bins to match. */
  static Figure heavyTails() {
    Draws draws = Draws.of(3);
    Numbers sizes = Numbers.of(3000, i -> StrictMath.exp(1.5 * draws.gaussian()));
    Bins bins = Bins.fittingLogarithms(sizes);
    return Figure.of(
            Panel.of(Axis.log("cluster size"), Axis.log("clusters"))
                .with(Histogram.counts("", sizes, bins, Ink.series(2))))
        .sized(440, 300);
  }
}
