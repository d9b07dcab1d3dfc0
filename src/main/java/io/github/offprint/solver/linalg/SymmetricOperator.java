package io.github.offprint.solver.linalg;

/** A symmetric matrix that is known only by what it does to a vector. */
public interface SymmetricOperator {

  /** The number of rows and of columns. */
  int order();

  /**
   * Writes the product of this matrix with {@code x} to {@code y}; both have {@link #order()}
   * entries and are not the same array.
   */
  void multiply(double[] x, double[] y);
}
