package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SingularValues;
import io.github.offprint.solver.random.Draws;

/** Embeddings W(0) from which training starts. */
public final class Initial {

  private Initial() {}

  /**
   * Independent Gaussian entries, drawn word by word.
   *
   * @param words V
   * @param dimension d
   * @param scale σ, their standard deviation; the authors' {@code init_sz} is σ √d
   */
  public static Matrix gaussian(int words, int dimension, double scale, Draws draws) {
    return Matrix.of(words, dimension, (i, k) -> scale * draws.gaussian());
  }

  /**
   * The directions of eigenvectors from the start: W(0) = s V_d.
   *
   * @param scale s, the singular value of each mode
   */
  public static Matrix aligned(Eigenpairs pairs, double scale) {
    Matrix vectors = pairs.vectors();
    return Matrix.of(vectors.rows(), vectors.columns(), (i, k) -> scale * vectors.at(i, k));
  }

  /**
   * The scales that make {@link AlignedDynamics} hold for embeddings that are small and not
   * aligned: s_k²(0) = R_kk², where W(0)ᵀ V_d = Q R. Not the singular values of W(0): a mode grows
   * out of that part of its direction which those before it have left.
   *
   * @param initial W(0), V x d
   * @param pairs the d largest of the target, or more
   */
  public static double[] modeSquares(Matrix initial, Eigenpairs pairs) {
    int dimension = initial.columns();
    if (pairs.size() < dimension) {
      throw new IllegalArgumentException(
          "expected an eigenvector for each of %s dimensions, found %s"
              .formatted(dimension, pairs.size()));
    }
    Matrix products = initial.transposedTimes(pairs.vectors());
    Matrix first = Matrix.of(dimension, dimension, products::at);
    double[] diagonal = SingularValues.triangularDiagonal(first);
    for (int k = 0; k < dimension; k++) {
      diagonal[k] *= diagonal[k];
    }
    return diagonal;
  }

  /** Refuses embeddings that a loss has no words for. */
  static void check(EmbeddingLoss loss, Matrix initial) {
    if (initial.rows() != loss.vocabularySize()
        || initial.columns() < 1
        || initial.columns() > initial.rows()) {
      throw new IllegalArgumentException(
          "expected embeddings of %s words in 1 to %s dimensions, found %s x %s"
              .formatted(
                  loss.vocabularySize(), loss.vocabularySize(), initial.rows(), initial.columns()));
    }
  }
}
