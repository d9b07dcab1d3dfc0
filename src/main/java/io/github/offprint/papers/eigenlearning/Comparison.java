package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Spread;
import io.github.offprint.figure.Numbers;
import io.github.offprint.papers.eigenlearning.LearningCurves.Setting;
import io.github.offprint.solver.eigenlearning.DomainRegression.Outcome;
import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Theory and experiment for modes of one degree.
 *
 * @param degree of the modes
 * @param curve theory at the sample sizes of the curve
 * @param theory theory at the sample sizes of the experiment
 * @param mean experiment, average over data sets
 * @param lower mean less one standard deviation
 * @param upper mean plus one standard deviation
 */
record Comparison(
    int degree, Numbers curve, Numbers theory, Numbers mean, Numbers lower, Numbers upper) {

  private static final int FEWEST_SAMPLES = 16;
  private static final double ROUNDING = 1e-9;

  /** What is compared, and where theory and experiment have it. */
  record Measure(
      String name, ToDoubleFunction<KernelRegression> theory, ToDoubleFunction<Outcome> outcome) {}

  static final Measure LEARNABILITY =
      new Measure("learnability", KernelRegression::learnability, Outcome::learnability);
  static final Measure TEST_MSE =
      new Measure("testMse", KernelRegression::testMse, Outcome::testMse);

  /**
   * One comparison for each degree of a domain.
   *
   * @param outcomes by sample size, trial and target
   */
  static List<Comparison> all(
      Setting setting, Ground ground, List<List<List<Outcome>>> outcomes, Measure measure) {
    return IntStream.range(0, ground.degrees().size())
        .mapToObj(target -> of(setting, ground, outcomes, measure, target))
        .toList();
  }

  private static Comparison of(
      Setting setting,
      Ground ground,
      List<List<List<Outcome>>> outcomes,
      Measure measure,
      int target) {
    int degree = ground.degrees().get(target);
    Theory theory = new Theory(setting, ground.spectrum(setting, degree), measure);
    List<Spread> spreads = outcomes.stream().map(o -> spread(o, measure, target)).toList();
    int sizes = spreads.size();
    return new Comparison(
        degree,
        theory.at(setting.curve().numbers()),
        theory.at(Numbers.of(setting.sampleSizes())),
        Numbers.of(sizes, i -> spreads.get(i).mean()),
        Numbers.of(sizes, i -> spreads.get(i).mean() - spreads.get(i).deviation()),
        Numbers.of(sizes, i -> spreads.get(i).mean() + spreads.get(i).deviation()));
  }

  /** What of the theory is asked for, for one target. */
  private record Theory(Setting setting, Spectrum spectrum, Measure measure) {

    /** The part of the trace that the spectrum lacks, on the sphere, acts as further ridge. */
    Numbers at(Numbers samples) {
      double missing = Math.max(0, 1 - spectrum.trace());
      double ridge = setting.ridge() + (missing > ROUNDING ? missing : 0);
      return Numbers.of(
          samples.size(),
          i ->
              measure
                  .theory()
                  .applyAsDouble(
                      new KernelRegression(spectrum, samples.at(i), ridge, setting.noise())));
    }
  }

  private static Spread spread(List<List<Outcome>> trials, Measure measure, int target) {
    return Spread.of(
        trials.stream().map(t -> t.get(target)).mapToDouble(measure.outcome()).toArray());
  }

  /** The largest |experiment - theory| from 16 samples on, where the theory is meant to hold. */
  static double maxDeviation(Setting setting, List<Comparison> comparisons) {
    return largest(setting, comparisons, (mean, theory) -> Math.abs(mean - theory));
  }

  /** The largest ratio of experiment and theory, the larger over the smaller, likewise. */
  static double maxRatio(Setting setting, List<Comparison> comparisons) {
    return largest(
        setting, comparisons, (mean, theory) -> Math.max(mean, theory) / Math.min(mean, theory));
  }

  private static double largest(
      Setting setting, List<Comparison> comparisons, DoubleBinaryOperator distance) {
    // where nothing is compared there is no deviation, not a deviation of zero
    return comparisons.stream()
        .flatMapToDouble(
            c ->
                IntStream.range(0, setting.sampleSizes().size())
                    .filter(i -> setting.sampleSizes().get(i) >= FEWEST_SAMPLES)
                    .mapToDouble(i -> distance.applyAsDouble(c.mean().at(i), c.theory().at(i))))
        .max()
        .orElse(Double.NaN);
  }
}
