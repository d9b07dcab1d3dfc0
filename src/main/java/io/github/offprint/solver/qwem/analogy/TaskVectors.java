package io.github.offprint.solver.qwem.analogy;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricEigen;
import java.util.List;

/**
 * The differences between the two words of each pair of a category. If a relation is a direction,
 * they all share it: the spectrum of their products is a spike, their mean, above the noise, which
 * follows the law of Marchenko and Pastur (section 5 of arXiv 2502.09863).
 *
 * <pre>
 *   R     N × d, rows w_b - w_a       N    pairs
 *   K     R Rᵀ / d                    d    dimension of the embeddings
 *   SNR   λ_1(K) rank(K) / tr K       1 for K = I, rank for a single direction
 *   mean  1ᵀ K 1 / (N λ_1(K))         share of the mean vector in the spike
 * </pre>
 */
public final class TaskVectors {

  private static final double EPSILON = 0x1p-52;

  private final Matrix differences;
  private final double[] eigenvalues;

  /**
   * The task vectors of some pairs.
   *
   * @param embeddings a row for each word
   * @param pairs at least one
   */
  public TaskVectors(Matrix embeddings, List<Pair> pairs) {
    if (pairs.isEmpty() || embeddings.columns() == 0) {
      throw new IllegalArgumentException(
          "task vectors need a pair and a dimension, found %s and %s"
              .formatted(pairs.size(), embeddings.columns()));
    }
    this.differences =
        Matrix.of(
            pairs.size(),
            embeddings.columns(),
            (i, k) -> embeddings.at(pairs.get(i).to(), k) - embeddings.at(pairs.get(i).from(), k));
    this.eigenvalues = eigenvalues(differences);
  }

  private static double[] eigenvalues(Matrix rows) {
    Matrix products = rows.rowProducts();
    int d = rows.columns();
    SymmetricEigen eigen =
        SymmetricEigen.of(Matrix.symmetric(rows.rows(), (i, j) -> products.at(i, j) / d));
    double[] eigenvalues = new double[rows.rows()];
    for (int k = 0; k < eigenvalues.length; k++) {
      // products of rows have no negative eigenvalues but for rounding
      eigenvalues[k] = Math.max(0, eigen.eigenvalue(k));
    }
    return eigenvalues;
  }

  /** R, a row for each pair. */
  public Matrix differences() {
    return differences;
  }

  /** The eigenvalues of K = R Rᵀ / d, the largest first, N of them. */
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /** The number of eigenvalues of K that rounding cannot explain. */
  public int rank() {
    double smallest =
        Math.max(differences.rows(), differences.columns()) * EPSILON * eigenvalues[0];
    int rank = 0;
    while (rank < eigenvalues.length && eigenvalues[rank] > smallest) {
      rank++;
    }
    return rank;
  }

  /** λ_1 rank / trace: how far the spike stands above the mean; NaN if all differences are 0. */
  public double signalToNoise() {
    return eigenvalues[0] * rank() / trace();
  }

  private double trace() {
    double sum = 0;
    for (double eigenvalue : eigenvalues) {
      sum += eigenvalue;
    }
    return sum;
  }

  /** 1ᵀ K 1 / (N λ_1), from 0 to 1: 1 if the spike is the mean and nothing else. */
  public double shareOfMean() {
    int n = differences.rows();
    double squares = 0;
    for (int k = 0; k < differences.columns(); k++) {
      double sum = sumOfColumn(differences, k);
      squares += sum * sum;
    }
    return squares / differences.columns() / (n * eigenvalues[0]);
  }

  /** The eigenvalues of K after the mean vector has been taken from each row, the largest first. */
  public double[] centredEigenvalues() {
    return eigenvalues(centred());
  }

  /** σ², the mean square of the entries of R after the mean vector has been taken from each row. */
  public double centredVariance() {
    Matrix centred = centred();
    double squares = 0;
    for (int i = 0; i < centred.rows(); i++) {
      for (int k = 0; k < centred.columns(); k++) {
        squares += centred.at(i, k) * centred.at(i, k);
      }
    }
    return squares / centred.rows() / centred.columns();
  }

  private Matrix centred() {
    int n = differences.rows();
    double[] means = new double[differences.columns()];
    for (int k = 0; k < means.length; k++) {
      means[k] = sumOfColumn(differences, k) / n;
    }
    return Matrix.of(n, means.length, (i, k) -> differences.at(i, k) - means[k]);
  }

  private static double sumOfColumn(Matrix matrix, int k) {
    double sum = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      sum += matrix.at(i, k);
    }
    return sum;
  }

  /**
   * The noise as the authors of the paper fit it: the law with variance σ² whose upper edge is an
   * eigenvalue of the centred K.
   *
   * @param outliers how many of the largest eigenvalues are passed over to find the edge
   * @throws IllegalArgumentException if that eigenvalue is not above σ², so that no law has its
   *     edge there
   */
  public MarchenkoPastur noise(int outliers) {
    double[] centred = centredEigenvalues();
    if (outliers < 0 || outliers >= centred.length) {
      throw new IllegalArgumentException(
          "of %s eigenvalues 0 to %s can be passed over, found %s"
              .formatted(centred.length, centred.length - 1, outliers));
    }
    return MarchenkoPastur.withUpperEdge(centredVariance(), centred[outliers]);
  }
}
