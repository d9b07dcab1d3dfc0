package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Range;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.randomfeatures.OptimalRidge;
import io.github.offprint.solver.randomfeatures.RandomFeatureRegression;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The theory of one task: errors against the number of features.
 *
 * @param features k of all curves
 * @param test test errors, a curve for each ridge
 * @param train training errors, a curve for each ridge
 * @param sparse k of the envelope, which costs a search for each
 * @param best test error at the best ridge for each k
 */
record FeatureCurves(
    Numbers features, List<Numbers> test, List<Numbers> train, Numbers sparse, Numbers best) {

  private static final int ENVELOPE = 16;

  /**
   * Solves for all of them.
   *
   * @param testMse the error that the test curves and the envelope show
   */
  static FeatureCurves of(
      Spectrum spectrum,
      double samples,
      List<Double> ridges,
      double noise,
      Range range,
      ToDoubleFunction<RandomFeatureRegression> testMse) {
    Numbers features = range.numbers();
    Numbers sparse =
        new Range(range.from(), range.to(), Math.min(ENVELOPE, range.count()), range.spacing())
            .numbers();
    List<List<RandomFeatureRegression>> theory =
        ridges.stream()
            .map(
                ridge ->
                    features.stream()
                        .mapToObj(
                            k -> new RandomFeatureRegression(spectrum, samples, k, ridge, noise))
                        .toList())
            .toList();
    return new FeatureCurves(
        features,
        theory.stream().map(t -> numbers(t, testMse)).toList(),
        theory.stream().map(t -> numbers(t, RandomFeatureRegression::trainMse)).toList(),
        sparse,
        Numbers.of(
            sparse.size(),
            i -> OptimalRidge.of(spectrum, samples, sparse.at(i), noise, testMse).testMse()));
  }

  private static Numbers numbers(
      List<RandomFeatureRegression> theory, ToDoubleFunction<RandomFeatureRegression> error) {
    return Numbers.of(theory.size(), i -> error.applyAsDouble(theory.get(i)));
  }

  /**
   * The test error in a world of N inputs of which n were learned from: the theory's error is that
   * over all inputs, N E_te = (N-n) E + n E_tr.
   */
  static ToDoubleFunction<RandomFeatureRegression> outside(double samples, double world) {
    return theory -> (world * theory.testMse() - samples * theory.trainMse()) / (world - samples);
  }

  /** The largest amount by which the envelope ever rises from one k to the next: 0 by theorem 1. */
  double largestRise() {
    double rise = 0;
    for (int i = 1; i < best.size(); i++) {
      rise = Math.max(rise, best.at(i) - best.at(i - 1));
    }
    return rise;
  }
}
