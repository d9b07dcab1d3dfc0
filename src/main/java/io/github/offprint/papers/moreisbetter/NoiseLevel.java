package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Spread;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.randomfeatures.Fit;
import io.github.offprint.solver.randomfeatures.FittingRatio;
import io.github.offprint.solver.randomfeatures.OptimalRidge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Test error against fitting ratio at one amount of noise.
 *
 * @param theorem for many samples
 * @param noiseVariance σ²
 * @param task the theory at the number of samples that is simulated
 * @param ridges of the simulation
 * @param trials for each data set a fit for each ridge
 */
record NoiseLevel(
    FittingRatio theorem,
    double noiseVariance,
    FittedTask task,
    double[] ridges,
    List<List<Fit>> trials) {

  /** The optimum of the theorem. */
  Mark optimum(Ink ink) {
    return new Rule(
        "", Rule.Direction.VERTICAL, theorem.optimum(), Stroke.dotted(ink).withWidth(1.4));
  }

  /** Theory, optimum and simulation, in units of the error without ridge. */
  List<Mark> marks(Numbers ratios, Ink ink) {
    double unit = withoutRidge();
    String name =
        String.format(
            Locale.ROOT, "$\\sigma_{\\mathrm{rel}}^2 = %s$", plain(theorem.relativeNoise()));
    Numbers line = line(ratios);
    List<Spread> test = spreads(Fit::testMse);
    List<Spread> train = spreads(Fit::trainMse);
    int size = ridges.length;
    List<Mark> marks = new ArrayList<>();
    marks.add(new Curve(name, ratios, line, Stroke.solid(ink)));
    marks.add(
        new ErrorBars(
            name,
            Numbers.of(size, r -> train.get(r).mean() / test.get(r).mean()),
            Numbers.of(size, r -> test.get(r).mean() / unit),
            Numbers.of(size, r -> test.get(r).at(-1) / unit),
            Numbers.of(size, r -> test.get(r).at(1) / unit),
            Marker.dot(ink)));
    return marks;
  }

  private double withoutRidge() {
    return task.testMse(0, noiseVariance);
  }

  /** The theory at these fitting ratios. */
  private Numbers line(Numbers ratios) {
    double unit = withoutRidge();
    return Numbers.of(
        ratios.size(), i -> task.testMse(task.ridge(ratios.at(i)), noiseVariance) / unit);
  }

  /**
   * These findings and the values of this noise, whose names end in it: Noise50, or Noise2Point5.
   *
   * <ul>
   *   <li>{@code bestRatio…}: the best fitting ratio of the theorem, for many samples;
   *   <li>{@code bestRatioHere…}: that of the theory at the number of samples that is simulated;
   *   <li>{@code bestMse…}: the test error there in units of that without ridge: 1 if overfitting
   *       is obligatory;
   *   <li>{@code lowestMse…}: the least of the curve in these units.
   * </ul>
   *
   * @param ratios of the curve
   */
  Findings addTo(Findings findings, Numbers ratios) {
    String ending = "Noise" + plain(theorem.relativeNoise()).replace(".", "Point");
    OptimalRidge best = task.best(noiseVariance);
    return findings
        .value("bestRatio" + ending, theorem.optimum())
        .value("bestRatioHere" + ending, task.ratio(best.ridge(), noiseVariance))
        .value("bestMse" + ending, best.testMse() / withoutRidge())
        .value("lowestMse" + ending, line(ratios).stream().min().orElseThrow());
  }

  /** The largest |simulation/theory - 1| of the test error. */
  double worst() {
    return worst((spread, theory) -> spread.mean() / theory - 1);
  }

  /** The largest |simulation - theory| of the test error in standard errors. */
  double worstInErrors() {
    return worst((spread, theory) -> (spread.mean() - theory) / spread.error());
  }

  private double worst(ToDoubleBiFunction<Spread, Double> deviation) {
    List<Spread> test = spreads(Fit::testMse);
    double worst = 0;
    for (int r = 0; r < ridges.length; r++) {
      double theory = task.testMse(ridges[r], noiseVariance);
      worst = Math.max(worst, Math.abs(deviation.applyAsDouble(test.get(r), theory)));
    }
    return worst;
  }

  private List<Spread> spreads(ToDoubleFunction<Fit> error) {
    List<Spread> spreads = new ArrayList<>();
    for (int r = 0; r < ridges.length; r++) {
      int at = r;
      spreads.add(Spread.of(trials.stream().map(t -> t.get(at)).mapToDouble(error).toArray()));
    }
    return spreads;
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(number)
        .round(new java.math.MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }
}
