package io.github.offprint.browser;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import java.util.List;

/** Figures of each kind that a reader can point at, with numbers that are easy to check. */
public final class SampleExperiment implements Experiment<SampleExperiment.Sample> {

  /** Which figure. */
  public enum Kind {
    /** Two wide panels with logarithmic axes, and the legend in the second one. */
    CURVES,
    /** Cells of a heat map. */
    CELLS,
    /** Bars over names. */
    BARS
  }

  /**
   * Its parameters.
   *
   * @param kind of figure
   */
  public record Sample(@Parameter("which figure") Kind kind) {}

  @Override
  public String name() {
    return "sample/figure";
  }

  @Override
  public String summary() {
    return "A figure to point at.";
  }

  @Override
  public Sample defaults() {
    return new Sample(Kind.CURVES);
  }

  @Override
  public Findings run(Sample params, Run run) {
    return Findings.of(
        switch (params.kind()) {
          case CURVES -> curves();
          case CELLS -> cells();
          case BARS -> bars();
        });
  }

  /** On the left {@code y = 1/(3x)} and {@code y = x/7}, on the right the same times two. */
  private static Figure curves() {
    Panel left = curves(1).titled("left");
    Panel right = curves(2).titled("right").withLegend(LegendPlace.TOP_RIGHT);
    return Figure.row(860, 320, true, left, right);
  }

  private static Panel curves(double factor) {
    Numbers x = Numbers.of(7, i -> StrictMath.pow(10, i / 2.0));
    Numbers falling = Numbers.of(7, i -> factor / (3 * x.at(i)));
    Numbers rising = Numbers.of(7, i -> factor * x.at(i) / 7);
    Ink ink = Ink.series(1);
    return Panel.of(Axis.log("samples $n$"), Axis.log("error $\\mathcal{E}_{\\mathrm{test}}$"))
        .with(
            new Curve("$\\kappa = 10^{-3}$", x, falling, Stroke.solid(Ink.series(0))),
            new ErrorBars(
                "measured",
                x,
                rising,
                Numbers.of(7, i -> rising.at(i) / 2),
                Numbers.of(7, i -> rising.at(i) * 2),
                Marker.dot(ink)),
            new Label("a note", 10, 1, Canvas.Anchor.ABOVE, Ink.of(Ink.Part.FOREGROUND)));
  }

  /** Four columns and three rows; the value of a cell is a ninth of its number. */
  private static Figure cells() {
    ColorScale colors = new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LINEAR, 0, 2);
    Panel panel =
        Panel.of(Axis.linear("column"), Axis.linear("row"))
            .with(
                new HeatMap(
                    "lattice",
                    new Extent(0, 4, 0, 3),
                    4,
                    Numbers.of(12, i -> i == 5 ? Double.NaN : i / 9.0),
                    colors));
    return Figure.row(420, 300, false, panel).withColorBar("value", colors);
  }

  /** Bars of height 1.5, 2.5, 3.5 over names, one of them TeX, and a dot on top of the second. */
  private static Figure bars() {
    Numbers x = Numbers.of(0, 1, 2);
    Panel panel =
        Panel.of(Axis.kinds("kernel", List.of("plain", "$\\tanh$", "NTK 4")), Axis.linear("score"))
            .with(Bars.of("height", x, Numbers.of(1.5, 2.5, 3.5), 0.7, Ink.series(0)))
            .with(new Dots("top", Numbers.of(1), Numbers.of(2.5), Marker.dot(Ink.series(1))))
            .withLegend(LegendPlace.TOP_LEFT);
    return Figure.row(420, 300, false, panel);
  }
}
