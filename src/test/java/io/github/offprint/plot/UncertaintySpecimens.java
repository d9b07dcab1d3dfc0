package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.GuideLine;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Whiskers;
import io.github.offprint.solver.random.Draws;

/** How sure a number is belongs into its figure. All ends are given in the units of the axes. */
final class UncertaintySpecimens {

  private UncertaintySpecimens() {}

  /** Measured points with their standard errors, beside the theory that they should lie on. */
  static Figure errorBars() {
    Numbers d = Numbers.of(2, 5, 10, 20, 50, 100);
    Numbers theory = Numbers.of(6, i -> 1 / d.at(i));
    Draws draws = Draws.of(1);
    Numbers mean = Numbers.of(6, i -> theory.at(i) * (1 + 0.1 * draws.gaussian()));
    Numbers low = Numbers.of(6, i -> mean.at(i) - 0.15 * theory.at(i));
    Numbers high = Numbers.of(6, i -> mean.at(i) + 0.15 * theory.at(i));
    return Figure.of(
            Panel.of(Axis.log("dimension $d$"), Axis.log("mean of $\\cos^2 \\theta$"))
                .with(
                    new Curve("theory $1/d$", d, theory, Stroke.series(0)),
                    new ErrorBars("measured", d, mean, low, high, Marker.dot(Ink.series(1))))
                .withLegend(LegendPlace.TOP_RIGHT))
        .sized(480, 320);
  }

  /** Points that are uncertain in both coordinates. */
  static Figure errorsBothWays() {
    Numbers x = Numbers.of(1, 2, 3, 4, 5, 6);
    Numbers y = Numbers.of(1.2, 1.9, 3.3, 3.8, 5.2, 5.9);
    Numbers low = Numbers.of(6, i -> y.at(i) - 0.5);
    Numbers high = Numbers.of(6, i -> y.at(i) + 0.5);
    Numbers left = Numbers.of(6, i -> x.at(i) - 0.3);
    Numbers right = Numbers.of(6, i -> x.at(i) + 0.3);
    return Figure.of(
            Panel.of(Axis.linear("predicted"), Axis.linear("found"))
                .with(
                    GuideLine.linear("$y = x$", 1, 3, 3),
                    new ErrorBars("measured", x, y, low, high, Marker.dot(Ink.series(1)))
                        .across(left, right))
                .withLegend(LegendPlace.TOP_LEFT))
        .sized(440, 340);
  }

  /** The range around a curve, such as the middle nine tenths of all trials. */
  static Figure bands() {
    Numbers n = Numbers.of(60, i -> StrictMath.pow(10, 1 + i / 20.0));
    Panel panel = Panel.of(Axis.log("samples $n$"), Axis.log("test error"));
    for (int k = 0; k < 3; k++) {
      double slope = -0.3 * (k + 1);
      Numbers middle = Numbers.of(60, i -> StrictMath.pow(n.at(i), slope));
      Numbers low = Numbers.of(60, i -> 0.8 * middle.at(i));
      Numbers high = Numbers.of(60, i -> 1.25 * middle.at(i));
      String name = "$k = " + (k + 1) + "$";
      panel =
          panel.with(
              new Band("", n, low, high, Ink.series(k).withOpacity(0.2)),
              new Curve(name, n, middle, Stroke.series(k)));
    }
    return Figure.of(panel.withLegend(LegendPlace.BOTTOM_LEFT)).sized(480, 320);
  }

  /** Bars with caps around something that is drawn already, here around a curve. */
  static Figure whiskers() {
    Numbers epoch = Numbers.of(1, 2, 3, 4, 5, 6, 7, 8);
    Numbers loss = Numbers.of(8, i -> 1 / (1 + 0.5 * i));
    Numbers least = Numbers.of(8, i -> 0.9 * loss.at(i) - 0.03);
    Numbers most = Numbers.of(8, i -> 1.1 * loss.at(i) + 0.03);
    Stroke bar = Stroke.solid(Ink.of(Ink.Part.MUTED)).withWidth(1.2);
    return Figure.of(
            Panel.of(Axis.linear("epoch"), Axis.linear("loss").from(0, 1.3))
                .with(
                    Whiskers.upright("least and most of 20 runs", epoch, least, most, bar),
                    new Curve("median", epoch, loss, Stroke.series(0)))
                .withLegend(LegendPlace.TOP_RIGHT))
        .sized(480, 300);
  }
}
