package io.github.offprint.papers.qwem;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.AlignedDynamics;
import io.github.offprint.solver.qwem.Initial;
import java.util.Arrays;

/**
 * What theory says about a course of quadratic word embeddings, from the spectrum of the target
 * matrix and the embeddings at the start alone. Steps of finite length are taken into account: a
 * step of time η lets mode k grow for the time 2 ln(1 + ηλ_k/2)/λ_k of the flow.
 */
final class AlignedTheory {

  private final AlignedDynamics dynamics;
  private final double scale;

  /**
   * Of a target.
   *
   * @param pairs its largest eigenpairs, one for each dimension
   * @param initial W(0)
   * @param frobeniusNormSquared of the target
   */
  AlignedTheory(Eigenpairs pairs, Matrix initial, double frobeniusNormSquared) {
    this.dynamics =
        new AlignedDynamics(
            pairs.values(), Initial.modeSquares(initial, pairs), frobeniusNormSquared);
    this.scale = StrictMath.sqrt(pairs.value(0));
  }

  AlignedDynamics dynamics() {
    return dynamics;
  }

  /** The singular values at the i-th recorded time of a course, descending. */
  double[] singularValues(Course course, int i) {
    double[] negated = new double[dynamics.dimension()];
    Arrays.setAll(negated, k -> -dynamics.singularValue(k, flowTime(course, i, k)));
    Arrays.sort(negated);
    return Arrays.stream(negated).map(value -> 0 - value).toArray();
  }

  private double flowTime(Course course, int i, int k) {
    return course.training().flowTime(i, dynamics.mode(k).eigenvalue());
  }

  /** The normalised loss at the i-th recorded time of a course. */
  double loss(Course course, int i) {
    double drop = 0;
    for (int k = 0; k < dynamics.dimension(); k++) {
      double eigenvalue = dynamics.mode(k).eigenvalue();
      double square = dynamics.mode(k).squareAt(flowTime(course, i, k));
      if (eigenvalue > 0) {
        double missing = 1 - square / eigenvalue;
        drop += dynamics.stepHeight(k) * (1 - missing * missing);
      }
    }
    return 1 - drop;
  }

  /** The largest |s_k - theory| over all times and all k of a course, in units of √λ_1. */
  double largestDeviation(Course course) {
    double largest = 0;
    for (int i = 0; i < course.size(); i++) {
      double[] expected = singularValues(course, i);
      for (int k = 0; k < expected.length; k++) {
        largest = Math.max(largest, Math.abs(course.singularValue(i, k) - expected[k]));
      }
    }
    return largest / scale;
  }

  /** The mean of the largest |s_k - theory| of each time of a course, in units of √λ_1. */
  double meanDeviation(Course course) {
    double sum = 0;
    for (int i = 0; i < course.size(); i++) {
      double[] expected = singularValues(course, i);
      double largest = 0;
      for (int k = 0; k < expected.length; k++) {
        largest = Math.max(largest, Math.abs(course.singularValue(i, k) - expected[k]));
      }
      sum += largest;
    }
    return sum / course.size() / scale;
  }

  /** The largest difference between the loss of a course and theory. */
  double largestLossDeviation(Course course) {
    double largest = 0;
    for (int i = 0; i < course.size(); i++) {
      largest = Math.max(largest, Math.abs(course.loss(i) - loss(course, i)));
    }
    return largest;
  }
}
