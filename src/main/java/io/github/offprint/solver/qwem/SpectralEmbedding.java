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
   * The number of positive eigenvalues: the dimension from which on further ones are zero, if all
   * that are positive are among the pairs.
   */
  public static int effectiveRank(Eigenpairs pairs) {
    int rank = 0;
    while (rank < pairs.size() && pairs.value(rank) > 0) {
      rank++;
    }
    return rank;
  }
}
