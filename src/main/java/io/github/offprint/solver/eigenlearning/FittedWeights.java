package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;

/**
 * Kernel ridge regressions that share their training points: f̂_t = Σ_i w_it K(., x_i) for each
 * target t, with weights w = (K + δ)⁻¹ y.
 */
final class FittedWeights {

  private final Matrix weights;
  private final double ridge;

  private FittedWeights(Matrix weights, double ridge) {
    this.weights = weights;
    this.ridge = ridge;
  }

  /**
   * Solves for the weights.
   *
   * @param kernel K(x_i, x_j) of the training points
   * @param labels a row for each training point, a column for each target
   */
  static FittedWeights of(Matrix.Entry kernel, double ridge, Matrix labels) {
    Matrix gram = Matrix.symmetric(labels.rows(), (i, j) -> kernel.at(i, j) + (i == j ? ridge : 0));
    return new FittedWeights(Cholesky.of(gram).solve(labels), ridge);
  }

  /** Values of targets with noise of a given variance on top. */
  static Matrix labels(
      int samples, int targets, Matrix.Entry target, double noiseVariance, Draws draws) {
    double deviation = StrictMath.sqrt(noiseVariance);
    return Matrix.of(
        samples,
        targets,
        (i, t) -> target.at(i, t) + (deviation == 0 ? 0 : deviation * draws.gaussian()));
  }

  /** w. */
  Matrix weights() {
    return weights;
  }

  /** The mean of (y - f̂)² over the training points, where y - f̂ = δ w. */
  double trainMse(int target) {
    double sum = 0;
    for (int i = 0; i < weights.rows(); i++) {
      double residual = ridge * weights.at(i, target);
      sum += residual * residual;
    }
    return sum / weights.rows();
  }
}
