package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Findings;
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
 * @param task what is learned
 * @param features k of all curves
 * @param ridges a curve for each
 * @param test test errors, by ridge
 * @param train training errors, by ridge
 * @param sparse k of the envelope, which costs a search for each
 * @param best test error at the best ridge for each k
 */
record FeatureCurves(
    Task task,
    Numbers features,
    List<Double> ridges,
    List<Numbers> test,
    List<Numbers> train,
    Numbers sparse,
    Numbers best) {

  private static final int ENVELOPE = 16;

  /**
   * What is learned.
   *
   * @param spectrum of kernel and target
   * @param samples n
   * @param noise σ²
   * @param testMse the error that the test curves and the envelope show
   */
  record Task(
      Spectrum spectrum,
      double samples,
      double noise,
      ToDoubleFunction<RandomFeatureRegression> testMse) {

    RandomFeatureRegression with(double features, double ridge) {
      return new RandomFeatureRegression(spectrum, samples, features, ridge, noise);
    }

    double best(double features) {
      return OptimalRidge.of(spectrum, samples, features, noise, testMse).testMse();
    }
  }

  /** Solves for all of them. */
  static FeatureCurves of(Task task, List<Double> ridges, Range range) {
    Numbers features = range.numbers();
    Numbers sparse =
        new Range(range.from(), range.to(), Math.min(ENVELOPE, range.count()), range.spacing())
            .numbers();
    List<List<RandomFeatureRegression>> theory =
        ridges.stream()
            .map(ridge -> features.stream().mapToObj(k -> task.with(k, ridge)).toList())
            .toList();
    return new FeatureCurves(
        task,
        features,
        ridges,
        theory.stream().map(t -> numbers(t, task.testMse())).toList(),
        theory.stream().map(t -> numbers(t, RandomFeatureRegression::trainMse)).toList(),
        sparse,
        Numbers.of(sparse.size(), i -> task.best(sparse.at(i))));
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

  /** The theory's test error at one place. */
  double testMse(double features, double ridge) {
    return task.testMse().applyAsDouble(task.with(features, ridge));
  }

  /** The largest amount by which the envelope ever rises from one k to the next: 0 by theorem 1. */
  double largestRise() {
    double rise = 0;
    for (int i = 1; i < best.size(); i++) {
      rise = Math.max(rise, best.at(i) - best.at(i - 1));
    }
    return rise;
  }

  /**
   * These findings and the values of these curves.
   *
   * <ul>
   *   <li>{@code largestRise…}: the most by which the error at the best ridge rises from one k to
   *       the next;
   *   <li>{@code bestMseFewest…, bestMseMost…}: error at the best ridge with the fewest and with
   *       the most features shown;
   *   <li>{@code bestMseKernel…}: that with infinitely many;
   *   <li>{@code peakMse…, peakFeatures…}: the largest error of the smallest ridge, and its k;
   *   <li>{@code mseAtSamples…, mseAtTenth…}: error of the smallest ridge with as many features as
   *       samples, and with a tenth as many;
   *   <li>{@code largestRiseLargestRidge…}: the most by which the error of the largest ridge
   *       exceeds that of any smaller k: 0 if this ridge has no peak.
   * </ul>
   *
   * @param ending of the names
   */
  Findings addTo(Findings findings, String ending) {
    int smallest = ridges.indexOf(ridges.stream().min(Double::compare).orElseThrow());
    int largest = ridges.indexOf(ridges.stream().max(Double::compare).orElseThrow());
    Numbers peaked = test.get(smallest);
    int peak = 0;
    for (int i = 1; i < peaked.size(); i++) {
      peak = peaked.at(i) > peaked.at(peak) ? i : peak;
    }
    double ridge = ridges.get(smallest);
    return findings
        .value("largestRise" + ending, largestRise())
        .value("bestMseFewest" + ending, best.at(0))
        .value("bestMseMost" + ending, best.at(best.size() - 1))
        .value("bestMseKernel" + ending, task.best(Double.POSITIVE_INFINITY))
        .value("peakMse" + ending, peaked.at(peak))
        .value("peakFeatures" + ending, features.at(peak))
        .value("mseAtSamples" + ending, testMse(task.samples(), ridge))
        .value("mseAtTenth" + ending, testMse(task.samples() / 10, ridge))
        .value("largestRiseLargestRidge" + ending, climb(test.get(largest)));
  }

  /** The most by which a number exceeds one before it. */
  private static double climb(Numbers numbers) {
    double least = numbers.at(0);
    double climb = 0;
    for (int i = 1; i < numbers.size(); i++) {
      climb = Math.max(climb, numbers.at(i) - least);
      least = Math.min(least, numbers.at(i));
    }
    return climb;
  }
}
