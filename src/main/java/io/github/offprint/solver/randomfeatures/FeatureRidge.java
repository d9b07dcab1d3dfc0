package io.github.offprint.solver.randomfeatures;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.OuterProducts;

/**
 * Ridge regression on given features: f̂ = Z θ with θ = (Zᵀ Z + δ)⁻¹ Zᵀ y, or the same through the
 * smaller n x n matrix, θ = Zᵀ (Z Zᵀ + δ)⁻¹ y, if there are more features than samples.
 */
public final class FeatureRidge {

  private final int samples;
  private final int features;
  private final double[] rows;
  private final double[] labels;
  private final boolean dual;
  private final Matrix square;

  /**
   * Takes ownership of both arrays, which must not change any more.
   *
   * @param rows of Z, one for each label, in one array
   */
  public FeatureRidge(double[] rows, double[] labels) {
    this.samples = labels.length;
    this.features = rows.length / samples;
    this.rows = rows;
    this.labels = labels;
    this.dual = features > samples;
    this.square =
        dual ? OuterProducts.sum(transposed(), samples) : OuterProducts.sum(rows, features);
  }

  /**
   * θ.
   *
   * @param ridge δ, at least 0
   * @throws IllegalArgumentException if without a ridge the features determine no θ
   */
  public double[] weights(double ridge) {
    Cholesky root = Cholesky.of(GaussianSample.plus(square, ridge));
    return dual
        ? onFeatures(GaussianSample.solved(root, labels))
        : GaussianSample.solved(root, onFeatures(labels));
  }

  /** Z θ. */
  public double[] predictions(double[] weights) {
    double[] predictions = new double[samples];
    for (int i = 0; i < samples; i++) {
      predictions[i] = GaussianSample.dot(rows, i * features, weights);
    }
    return predictions;
  }

  /** |y - Z θ|²/n, given Z θ. */
  public double trainMse(double[] predictions) {
    double sum = 0;
    for (int i = 0; i < samples; i++) {
      sum += (predictions[i] - labels[i]) * (predictions[i] - labels[i]);
    }
    return sum / samples;
  }

  /** Zᵀ u. */
  private double[] onFeatures(double[] u) {
    double[] sum = new double[features];
    for (int i = 0; i < samples; i++) {
      for (int j = 0; j < features; j++) {
        sum[j] += u[i] * rows[i * features + j];
      }
    }
    return sum;
  }

  private double[] transposed() {
    double[] columns = new double[rows.length];
    for (int i = 0; i < samples; i++) {
      for (int j = 0; j < features; j++) {
        columns[j * samples + i] = rows[i * features + j];
      }
    }
    return columns;
  }
}
