package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.ColorScale.Ramp;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;

/** Marks, scales and keys together, as a paper would have them. */
final class PaperSpecimens {

  private PaperSpecimens() {}

  /** Theory, its spread and simulated points in three series on two logarithmic axes. */
  static Figure learningCurves() {
    Numbers n = Numbers.of(80, i -> StrictMath.pow(2, 2 + i / 8.0));
    Numbers trials = Numbers.of(10, i -> StrictMath.pow(2, 2 + i));
    Draws draws = Draws.of(1);
    Panel panel =
        Panel.of(Axis.log("training samples $n$"), Axis.log("test error $\\mathcal{E}(f)$"));
    for (int k = 0; k < 3; k++) {
      double slope = -0.3 * (k + 1);
      Ink ink = Ink.series(k);
      String name = "$k = " + (k + 1) + "$";
      Numbers theory = Numbers.of(80, i -> 2 * StrictMath.pow(n.at(i), slope));
      Numbers low = Numbers.of(80, i -> 0.85 * theory.at(i));
      Numbers high = Numbers.of(80, i -> 1.15 * theory.at(i));
      Numbers found =
          Numbers.of(
              10, i -> 2 * StrictMath.pow(trials.at(i), slope) * (1 + 0.03 * draws.gaussian()));
      Numbers least = Numbers.of(10, i -> 0.85 * found.at(i));
      Numbers most = Numbers.of(10, i -> 1.15 * found.at(i));
      panel =
          panel.with(
              new Band("", n, low, high, ink.withOpacity(0.15)),
              new Curve(name, n, theory, Stroke.solid(ink)),
              new ErrorBars(name, trials, found, least, most, Marker.series(k)));
    }
    return Figure.of(panel.withLegend(LegendPlace.BOTTOM_LEFT).titled("Eigenlearning on the cube"));
  }

  /**
   * Theory and experiment for five ridges in two panels with one y axis, one legend and one key to
   * the colours.
   */
  static Figure ridges() {
    ColorScale colors = new ColorScale(Ramp.SEQUENTIAL, Scale.LOG, 1e-3, 10);
    Numbers k = Numbers.of(120, i -> StrictMath.pow(10, 1 + 3 * i / 119.0));
    Ink any = Ink.of(Ink.Part.FOREGROUND);
    List<Panel> panels = new ArrayList<>();
    for (double floor : new double[] {1, 0.8}) {
      List<Mark> marks = new ArrayList<>();
      for (double ridge : new double[] {1e-3, 1e-2, 1e-1, 1, 10}) {
        Ink ink = Ink.graded(colors, ridge);
        double bump = 2 / (10 + 3 * StrictMath.log10(ridge));
        Numbers risk =
            Numbers.of(
                120,
                i -> {
                  double distance = StrictMath.log(k.at(i) / 250);
                  double peak = bump * StrictMath.exp(-distance * distance / 0.6);
                  return floor * (ridge < 10 ? 0.9 : 1.2) + 7 / k.at(i) + peak;
                });
        Numbers some = Numbers.of(24, i -> k.at(5 * i));
        Numbers found = Numbers.of(24, i -> risk.at(5 * i));
        Numbers low = Numbers.of(24, i -> 0.93 * found.at(i));
        Numbers high = Numbers.of(24, i -> 1.08 * found.at(i));
        Numbers train = Numbers.of(120, i -> 1.7 * ridge * floor / (ridge + 0.3) + 9 / k.at(i));
        marks.add(new Curve("", k, risk, Stroke.solid(ink)));
        marks.add(new Curve("", k, train, Stroke.dotted(ink).faded()));
        marks.add(new ErrorBars("", some, found, low, high, Marker.dot(ink).sized(4)));
      }
      Numbers best = Numbers.of(120, i -> 0.84 * floor + 7 / k.at(i));
      Stroke accent = Stroke.dashed(Ink.of(Ink.Part.ACCENT)).withWidth(2.4);
      marks.add(new Curve("optimal ridge", k, best, accent));
      panels.add(
          Panel.of(
                  Axis.log("number of random features $k$").from(10, 1e4),
                  Axis.log("MSE").from(0.4, 4))
              .titled(floor == 1 ? "Gaussian features" : "Random ReLU features")
              .with(marks));
    }
    Marker dot = Marker.dot(any).sized(4);
    Panel keyed =
        panels
            .get(1)
            .with(
                new LegendEntry("experiment", LegendKey.dotOnBar(dot, Stroke.solid(any))),
                new LegendEntry("train (theory)", LegendKey.line(Stroke.dotted(any))),
                new LegendEntry("test (theory)", LegendKey.line(Stroke.solid(any))))
            .withLegend(LegendPlace.TOP_RIGHT);
    return Figure.row(900, 300, true, panels.get(0), keyed).withColorBar("ridge $\\delta$", colors);
  }
}
