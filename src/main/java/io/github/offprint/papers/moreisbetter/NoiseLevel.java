package io.github.offprint.papers.moreisbetter;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    double unit = task.testMse(0, noiseVariance);
    String name =
        String.format(Locale.ROOT, "$\\sigma_{rel}^2 = %s$", plain(theorem.relativeNoise()));
    Numbers line =
        Numbers.of(
            ratios.size(), i -> task.testMse(task.ridge(ratios.at(i)), noiseVariance) / unit);
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

  /** The largest |simulation/theory - 1| of the test error. */
  double worst() {
    List<Spread> test = spreads(Fit::testMse);
    double worst = 0;
    for (int r = 0; r < ridges.length; r++) {
      double theory = task.testMse(ridges[r], noiseVariance);
      worst = Math.max(worst, Math.abs(test.get(r).mean() / theory - 1));
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
