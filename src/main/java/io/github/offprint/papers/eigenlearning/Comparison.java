package io.github.offprint.papers.eigenlearning;

import io.github.offprint.figure.Numbers;
import io.github.offprint.papers.eigenlearning.LearningCurves.Setting;
import io.github.offprint.solver.eigenlearning.DomainRegression.Outcome;
import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Theory and experiment for parities of one degree.
 *
 * @param measure what of them: {@code learnability} or {@code testMse}
 * @param degree of the parities
 * @param curve theory at the sample sizes of the curve
 * @param theory theory at the sample sizes of the experiment
 * @param mean experiment, average over data sets
 * @param lower mean less one standard deviation
 * @param upper mean plus one standard deviation
 */
record Comparison(
    String measure,
    int degree,
    Numbers curve,
    Numbers theory,
    Numbers mean,
    Numbers lower,
    Numbers upper) {

  /** What is compared, and where theory and experiment have it. */
  record Measure(
      String name, ToDoubleFunction<KernelRegression> theory, ToDoubleFunction<Outcome> outcome) {}

  static final Measure LEARNABILITY =
      new Measure("learnability", KernelRegression::learnability, Outcome::learnability);
  static final Measure TEST_MSE =
      new Measure("testMse", KernelRegression::testMse, Outcome::testMse);

  /**
   * One comparison for each degree of the setting.
   *
   * @param outcomes by sample size, trial and target
   */
  static List<Comparison> all(
      Setting setting, List<List<List<Outcome>>> outcomes, Measure measure) {
    return IntStream.range(0, setting.degrees().size())
        .mapToObj(target -> of(setting, outcomes, measure, target))
        .toList();
  }

  private static Comparison of(
      Setting setting, List<List<List<Outcome>>> outcomes, Measure measure, int target) {
    int degree = setting.degrees().get(target);
    Spectrum spectrum = setting.cube().spectrum(setting.kernel(), setting.cubeDimension(), degree);
    List<Spread> spreads = outcomes.stream().map(o -> spread(o, measure, target)).toList();
    int sizes = spreads.size();
    return new Comparison(
        measure.name(),
        degree,
        theory(setting, spectrum, measure, setting.curve().numbers()),
        theory(setting, spectrum, measure, Numbers.of(setting.sampleSizes())),
        Numbers.of(sizes, i -> spreads.get(i).mean()),
        Numbers.of(sizes, i -> spreads.get(i).mean() - spreads.get(i).deviation()),
        Numbers.of(sizes, i -> spreads.get(i).mean() + spreads.get(i).deviation()));
  }

  private static Numbers theory(
      Setting setting, Spectrum spectrum, Measure measure, Numbers samples) {
    return Numbers.of(
        samples.size(),
        i ->
            measure
                .theory()
                .applyAsDouble(
                    new KernelRegression(
                        spectrum, samples.at(i), setting.ridge(), setting.noise())));
  }

  private static Spread spread(List<List<Outcome>> trials, Measure measure, int target) {
    return Spread.of(
        trials.stream().map(t -> t.get(target)).mapToDouble(measure.outcome()).toArray());
  }
}
