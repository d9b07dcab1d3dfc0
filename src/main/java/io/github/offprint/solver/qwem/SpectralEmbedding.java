package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;

/**
 * The embeddings whose products W Wᵀ come nearest to a symmetric matrix: W = V_d Λ_d^{1/2} of its
 * largest eigenvalues (theorem 1 of arXiv 2502.09863). A product of this form has no negative
 * eigenvalue, so modes of negative eigenvalue are left at zero.
 */
public final class SpectralEmbedding {

  private SpectralEmbedding() {}

  /**
   * W, a row for each word.
   *
   * @param pairs of the matrix, the largest first
   * @param dimension d, from 1 to the number of pairs
   */
  public static Matrix of(Eigenpairs pairs, int dimension) {
    if (dimension < 1 || dimension > pairs.size()) {
      throw new IllegalArgumentException(
          "expected a dimension from 1 to %s, found %s".formatted(pairs.size(), dimension));
    }
    return Matrix.of(
        pairs.vectors().rows(),
        dimension,
        (i, k) -> StrictMath.sqrt(Math.max(0, pairs.value(k))) * pairs.vectors().at(i, k));
  }

  /**
   * W that makes Σ_ij g_i g_j (w_i · w_j - M_ij)² smallest, where words weigh differently in the
   * loss (proposition 2 of the paper): W = Γ⁻¹ V_d Λ_d^{1/2} with the largest eigenpairs of Γ M Γ,
   * for Γ = diag(g)^{1/2}.
   *
   * @param target M, symmetric, finite
   * @param weights g, above 0 and finite, one for each word
   * @param dimension d, from 1 to the number of words
   */
  public static Matrix weighted(Matrix target, double[] weights, int dimension) {
    double[] roots = roots(weights, target.rows());
    Matrix scaled =
        Matrix.symmetric(target.rows(), (i, j) -> roots[i] * (roots[j] * target.at(i, j)));
    Matrix embedding = of(Eigenpairs.largest(scaled, dimension), dimension);
    return Matrix.of(embedding.rows(), dimension, (i, k) -> embedding.at(i, k) / roots[i]);
  }

  private static double[] roots(double[] weights, int words) {
    if (weights.length != words) {
      throw new IllegalArgumentException(
          "expected a weight for each of %s words, found %s".formatted(words, weights.length));
    }
    double[] roots = new double[words];
    for (int i = 0; i < words; i++) {
      if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "expected weights above 0, found %s for word %s".formatted(weights[i], i));
      }
      roots[i] = StrictMath.sqrt(weights[i]);
    }
    return roots;
  }

  /**
   * The number of eigenvalues that are positive by more than rounding (1e-12 of the largest): the
   * dimension from which on further ones are zero, if all that are positive are among the pairs.
   */
  public static int effectiveRank(Eigenpairs pairs) {
    int rank = 0;
    while (rank < pairs.size()
        && pairs.value(rank) > AlignedDynamics.NEGLIGIBLE * Math.max(0, pairs.value(0))) {
      rank++;
    }
    return rank;
  }
}
