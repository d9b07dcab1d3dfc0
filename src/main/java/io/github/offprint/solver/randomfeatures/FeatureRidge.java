package io.github.offprint.solver.randomfeatures;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;

/**
 * Ridge regression on given features: f̂ = Z θ with θ = (Zᵀ Z + δ)⁻¹ Zᵀ y, or the same through the
 * smaller n x n matrix, θ = Zᵀ (Z Zᵀ + δ)⁻¹ y, if there are more features than samples.
 */
public final class FeatureRidge {

  private final Matrix features;
  private final double[] labels;
  private final boolean dual;
  private final Matrix square;

  /**
   * Takes ownership of the labels, which must not change any more.
   *
   * @param features Z, a row for each label
   */
  public FeatureRidge(Matrix features, double[] labels) {
    this.features = features;
    this.labels = labels;
    this.dual = features.columns() > features.rows();
    this.square = dual ? features.rowProducts() : features.columnProducts();
  }

  /**
   * θ.
   *
   * @param ridge δ, at least 0
   * @throws IllegalArgumentException if without a ridge the features determine no θ
   */
  public double[] weights(double ridge) {
    Cholesky root = Cholesky.of(GaussianSample.plus(square, ridge));
    return dual ? onFeatures(root.solve(labels)) : root.solve(onFeatures(labels));
  }

  /** Z θ. */
  public double[] predictions(double[] weights) {
    return features.times(Matrix.column(weights)).toArray();
  }

  /** |y - Z θ|²/n, given Z θ. */
  public double trainMse(double[] predictions) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += (predictions[i] - labels[i]) * (predictions[i] - labels[i]);
    }
    return sum / labels.length;
  }

  /** Zᵀ u. */
  private double[] onFeatures(double[] u) {
    return features.transposedTimes(Matrix.column(u)).toArray();
  }
}
