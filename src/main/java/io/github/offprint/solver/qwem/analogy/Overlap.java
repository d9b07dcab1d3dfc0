package io.github.offprint.solver.qwem.analogy;

import io.github.offprint.solver.linalg.Matrix;

/**
 * How much two sets of directions have in common: (A^T B)_ij² is the share of the j-th direction of
 * B that lies along the i-th of A. Signs of directions do not matter.
 */
public final class Overlap {

  private final Matrix products;

  /**
   * Compares.
   *
   * @param left orthonormal columns
   * @param right orthonormal columns of the same length
   */
  public Overlap(Matrix left, Matrix right) {
    this.products = left.transposedTimes(right);
  }

  /** The share of the right direction j along the left direction i, from 0 to 1. */
  public double squared(int i, int j) {
    return products.at(i, j) * products.at(i, j);
  }

  /**
   * tr(P Q)/d for the projectors P, Q to the first d directions of either side: 1 if they span the
   * same space, 0 if they are orthogonal. It does not depend on the choice of directions within.
   *
   * @param d at least 1 and at most the columns of either side
   */
  public double ofSubspaces(int d) {
    if (d < 1 || d > Math.min(products.rows(), products.columns())) {
      throw new IllegalArgumentException(
          "expected a dimension from 1 to %s, found %s"
              .formatted(Math.min(products.rows(), products.columns()), d));
    }
    double sum = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        sum += squared(i, j);
      }
    }
    return sum / d;
  }
}
