package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;

/**
 * What training lowers: a function of the inner products W Wᵀ of the embeddings, which are the rows
 * of W.
 */
public interface EmbeddingLoss {

  /** V, the number of rows of W. */
  int vocabularySize();

  /**
   * Loss and slope.
   *
   * @param embeddings W, V x d
   */
  Slope at(Matrix embeddings);

  /**
   * Where gradient flow goes from some embeddings.
   *
   * @param loss ℓ, 1 at W = 0 and 1/2 at the best inner products, whether W can have them or not;
   *     infinite or NaN if W has left all bounds
   * @param direction dW/dt, V x d
   */
  record Slope(double loss, Matrix direction) {}
}
