package io.github.offprint.solver.linalg;

import java.util.Optional;

/** A symmetric matrix that is known by what it does to a vector. */
public interface SymmetricOperator {

  /** The number of rows and of columns. */
  int order();

  /**
   * Writes the product of this matrix with {@code x} to {@code y}; both have {@link #order()}
   * entries and are not the same array.
   */
  void multiply(double[] x, double[] y);

  /** The matrix itself, if its entries are kept. */
  default Optional<Matrix> matrix() {
    return Optional.empty();
  }
}
