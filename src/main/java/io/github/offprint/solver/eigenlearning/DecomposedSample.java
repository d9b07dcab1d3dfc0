package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricEigen;
import io.github.offprint.solver.random.Draws;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A data set of {@link GaussianRegression} and what is learned from it, with the exact error over
 * fresh points.
 *
 * <pre>
 *   Z    values of the modes at the n training points      K = Z Λ Zᵀ + T = V diag(s) Vᵀ
 *   y    labels, Z v + noise                               u = Vᵀ y
 *   g    filter: weights are V g(s) u, for each s          f̂_i = λ_i Σ_a Z_ai (V g(s) u)_a
 *   ridge δ: g = 1/(s+δ)       gradient flow for a time t: g = (1 - exp(-st/n))/s
 * </pre>
 *
 * Gradient flow descends the mean squared error over the samples, halved, from f̂ = 0. Both come
 * from one eigendecomposition.
 */
public final class DecomposedSample {

  private final GaussianRegression task;
  private final int samples;
  private final Matrix modes;
  private final SymmetricEigen kernel;
  private final double[] rotatedLabels;

  /**
   * What was learned.
   *
   * @param testMse E_te over fresh points, with σ²
   * @param trainMse E_tr over the data set, against its noisy labels
   * @param firstCoefficient f̂_1 of the first mode
   */
  public record Outcome(double testMse, double trainMse, double firstCoefficient)
      implements Serializable {}

  DecomposedSample(GaussianRegression task, int samples, Draws draws) {
    if (samples < 1) {
      throw new IllegalArgumentException("a data set needs at least 1 sample, found " + samples);
    }
    this.task = task;
    this.samples = samples;
    double[] target = task.target();
    double[] eigenvalues = task.eigenvalues();
    double deviation = StrictMath.sqrt(task.noiseVariance());
    modes = Matrix.of(samples, target.length, (a, i) -> draws.gaussian());
    Matrix scaled =
        Matrix.of(
            samples, target.length, (a, i) -> modes.at(a, i) * StrictMath.sqrt(eigenvalues[i]));
    Matrix products = scaled.rowProducts();
    kernel =
        SymmetricEigen.of(
            Matrix.symmetric(
                samples, (a, b) -> products.at(a, b) + (a == b ? task.tailTrace() : 0)));
    Matrix clean = modes.times(Matrix.of(target.length, 1, (i, j) -> target[i]));
    Matrix labels = Matrix.of(samples, 1, (a, j) -> clean.at(a, 0) + deviation * draws.gaussian());
    Matrix rotated = kernel.vectors().transposedTimes(labels);
    rotatedLabels = new double[samples];
    for (int k = 0; k < samples; k++) {
      rotatedLabels[k] = rotated.at(k, 0);
    }
  }

  /**
   * Ridge regression.
   *
   * @param ridge δ, at least 0
   */
  public Outcome ridge(double ridge) {
    if (!(ridge >= 0 && Double.isFinite(ridge))) {
      throw new IllegalArgumentException("the ridge must be at least 0 and finite, found " + ridge);
    }
    return outcomes(List.of(s -> 1 / (s + ridge)), List.of(s -> ridge / (s + ridge))).get(0);
  }

  /**
   * Gradient flow, stopped at several times.
   *
   * @param times each at least 0
   * @return the outcomes in their order
   */
  public List<Outcome> flow(double... times) {
    List<DoubleUnaryOperator> filters = new ArrayList<>();
    List<DoubleUnaryOperator> residuals = new ArrayList<>();
    for (double time : times) {
      if (!(time >= 0)) {
        throw new IllegalArgumentException("a training time must be at least 0, found " + time);
      }
      filters.add(s -> -StrictMath.expm1(-s * time / samples) / s);
      residuals.add(s -> StrictMath.exp(-s * time / samples));
    }
    return outcomes(filters, residuals);
  }

  /** Outcomes of filters g, with 1 - s g(s) without cancellation. */
  private List<Outcome> outcomes(
      List<DoubleUnaryOperator> filters, List<DoubleUnaryOperator> residuals) {
    Matrix filtered =
        Matrix.of(
            samples,
            filters.size(),
            (k, t) -> filters.get(t).applyAsDouble(kernel.eigenvalue(k)) * rotatedLabels[k]);
    Matrix overlaps = modes.transposedTimes(kernel.vectors().times(filtered));
    List<Outcome> outcomes = new ArrayList<>();
    for (int t = 0; t < filters.size(); t++) {
      outcomes.add(
          new Outcome(
              testMse(overlaps, t),
              trainMse(residuals.get(t)),
              task.eigenvalues()[0] * overlaps.at(0, t)));
    }
    return outcomes;
  }

  /** Σ (v_i - f̂_i)² + σ². */
  private double testMse(Matrix overlaps, int column) {
    double sum = 0;
    for (int i = 0; i < task.target().length; i++) {
      double missing = task.target()[i] - task.eigenvalues()[i] * overlaps.at(i, column);
      sum += missing * missing;
    }
    return sum + task.noiseVariance();
  }

  private double trainMse(DoubleUnaryOperator residual) {
    double sum = 0;
    for (int k = 0; k < samples; k++) {
      double left = residual.applyAsDouble(kernel.eigenvalue(k)) * rotatedLabels[k];
      sum += left * left;
    }
    return sum / samples;
  }
}
