package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;

/**
 * The loss of the quadratic word embedding model, which is the distance of inner products to the
 * target matrix (Karkada et al. 2025, arXiv 2502.09863).
 *
 * <pre>
 *   ℓ = 1/2 + |W Wᵀ - M*|²/(2|M*|²)    dW/dt = (M* - W Wᵀ) W / 2
 * </pre>
 *
 * Two products with V² d multiplications less than the entries of W Wᵀ would take.
 */
public final class TargetLoss implements EmbeddingLoss {

  private final Matrix target;
  private final double normSquared;

  /**
   * With a target.
   *
   * @param target M*, symmetric, finite, not 0
   */
  public TargetLoss(Matrix target) {
    this.target = target;
    this.normSquared = inner(target, target);
    if (!(normSquared > 0 && Double.isFinite(normSquared))) {
      throw new IllegalArgumentException(
          "expected a target that is finite and not 0, found the squared norm " + normSquared);
    }
  }

  /** |M*|². */
  public double frobeniusNormSquared() {
    return normSquared;
  }

  @Override
  public int vocabularySize() {
    return target.rows();
  }

  /** |W Wᵀ - M*|² - |M*|² = |Wᵀ W|² - 2 tr Wᵀ M* W. */
  @Override
  public Slope at(Matrix embeddings) {
    Matrix image = target.timesInParallel(embeddings);
    Matrix gram = embeddings.columnProducts();
    Matrix own = embeddings.times(gram);
    double change = inner(gram, gram) - 2 * inner(embeddings, image);
    Matrix direction =
        Matrix.of(image.rows(), image.columns(), (i, k) -> (image.at(i, k) - own.at(i, k)) / 2);
    return new Slope(1 + change / (2 * normSquared), direction);
  }

  private static double inner(Matrix a, Matrix b) {
    double sum = 0;
    for (int i = 0; i < a.rows(); i++) {
      double row = 0;
      for (int j = 0; j < a.columns(); j++) {
        row += a.at(i, j) * b.at(i, j);
      }
      sum += row;
    }
    return sum;
  }
}
