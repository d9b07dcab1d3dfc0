package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Spread;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.randomfeatures.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Theory and experiment for one task.
 *
 * @param title above the panel
 * @param ridges one colour for each
 * @param curves the theory
 * @param features k of the experiment
 * @param trials the experiment: for each trial and each k, a fit for each ridge
 */
record FeaturePanel(
    String title,
    List<Double> ridges,
    FeatureCurves curves,
    List<Integer> features,
    List<List<List<Fit>>> trials) {

  private static final double FADED = 0.45;

  /** The colours of the ridges: whole decades around them. */
  static ColorScale colors(List<Double> ridges) {
    double low = ridges.stream().mapToDouble(r -> r).min().orElseThrow();
    double high = ridges.stream().mapToDouble(r -> r).max().orElseThrow();
    double from = StrictMath.floor(StrictMath.log10(low));
    double to = Math.max(from + 1, StrictMath.ceil(StrictMath.log10(high)));
    return new ColorScale(
        ColorScale.Ramp.SEQUENTIAL,
        io.github.offprint.figure.Scale.LOG,
        StrictMath.pow(10, from),
        StrictMath.pow(10, to));
  }

  Panel panel(Axis x, Axis y, boolean legend) {
    ColorScale colors = colors(ridges);
    List<Mark> marks = new ArrayList<>();
    for (int r = 0; r < ridges.size(); r++) {
      Ink ink = Ink.graded(colors, ridges.get(r)).withOpacity(FADED);
      marks.add(new Curve("", curves.features(), curves.train().get(r), Stroke.dotted(ink)));
      marks.add(bars(r, Fit::trainMse, ink));
    }
    for (int r = 0; r < ridges.size(); r++) {
      Ink ink = Ink.graded(colors, ridges.get(r));
      marks.add(new Curve("", curves.features(), curves.test().get(r), Stroke.solid(ink)));
      marks.add(bars(r, Fit::testMse, ink));
    }
    marks.add(new Curve("", curves.sparse(), curves.best(), best()));
    Panel panel = Panel.of(x, y).titled(title).with(marks);
    return legend ? panel.with(legend()).withLegend(Panel.LegendPlace.TOP_RIGHT) : panel;
  }

  /** What the marks stand for, in ink of no ridge. */
  private static List<Mark> legend() {
    Ink ink = Ink.of(Ink.Part.FOREGROUND);
    return List.of(
        new LegendEntry(
            "experiment", LegendKey.dotOnBar(Marker.dot(ink), Stroke.solid(ink).withWidth(1.2))),
        new LegendEntry("train (theory)", LegendKey.line(Stroke.dotted(ink))),
        new LegendEntry("test (theory)", LegendKey.line(Stroke.solid(ink))),
        new LegendEntry("optimal ridge", LegendKey.line(best())));
  }

  private static Stroke best() {
    return Stroke.dashed(Ink.of(Ink.Part.ACCENT)).withWidth(2.4);
  }

  private Mark bars(int ridge, ToDoubleFunction<Fit> error, Ink ink) {
    List<Spread> spreads = spreads(ridge, error);
    int size = spreads.size();
    return new ErrorBars(
        "",
        Numbers.of(features),
        Numbers.of(size, i -> spreads.get(i).mean()),
        Numbers.of(size, i -> spreads.get(i).at(-1)),
        Numbers.of(size, i -> spreads.get(i).at(1)),
        new Marker(Marker.Shape.CIRCLE, 4.5, ink, true));
  }

  /**
   * These findings and the values of this panel: those of {@link FeatureCurves#addTo}, and
   *
   * <ul>
   *   <li>{@code maxRelativeDeviation…}: the largest |experiment/theory - 1| of a test error;
   *   <li>{@code meanRelativeDeviation…}: the average of experiment/theory - 1 over all of them;
   *   <li>{@code maxDeviationInErrors…}: the largest |experiment - theory| of a test error in
   *       standard errors of the experiment, whose size is the square root of the number of trials
   *       to one deviation.
   * </ul>
   *
   * @param ending of the names
   */
  Findings addTo(Findings findings, String ending) {
    double[] relative = deviations((spread, theory) -> spread.mean() / theory - 1);
    double[] inErrors = deviations((spread, theory) -> (spread.mean() - theory) / spread.error());
    return curves
        .addTo(findings, ending)
        .possibly("maxRelativeDeviation" + ending, largest(relative))
        .value("meanRelativeDeviation" + ending, DoubleStream.of(relative).average().orElseThrow())
        .possibly("maxDeviationInErrors" + ending, largest(inErrors));
  }

  private double[] deviations(ToDoubleBiFunction<Spread, Double> deviation) {
    return IntStream.range(0, ridges.size())
        .boxed()
        .flatMapToDouble(
            r -> {
              List<Spread> spreads = spreads(r, Fit::testMse);
              return IntStream.range(0, features.size())
                  .mapToDouble(
                      i ->
                          deviation.applyAsDouble(
                              spreads.get(i), curves.testMse(features.get(i), ridges.get(r))));
            })
        .toArray();
  }

  private static double largest(double[] deviations) {
    return DoubleStream.of(deviations).map(Math::abs).max().orElseThrow();
  }

  /** Over the trials, for each k. */
  List<Spread> spreads(int ridge, ToDoubleFunction<Fit> error) {
    List<Spread> spreads = new ArrayList<>();
    for (int k = 0; k < features.size(); k++) {
      int at = k;
      spreads.add(
          Spread.of(trials.stream().map(t -> t.get(at).get(ridge)).mapToDouble(error).toArray()));
    }
    return spreads;
  }
}
