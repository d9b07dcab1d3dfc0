package io.github.offprint.solver.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;

/** A symmetric positive definite matrix A as its lower triangular factor: A = R Rᵀ. */
public final class Cholesky {

  // below n times the rounding of one operation, a pivot says nothing about A
  private static final double ROUNDING = 0x1p-52;

  private final DMatrixRMaj factor;

  private Cholesky(DMatrixRMaj factor) {
    this.factor = factor;
  }

  /**
   * Factorises.
   *
   * @param matrix symmetric; only its lower half is read
   * @throws IllegalArgumentException if it is not square, or not positive definite beyond rounding
   */
  public static Cholesky of(Matrix matrix) {
    int size = matrix.rows();
    if (size != matrix.columns()) {
      throw new IllegalArgumentException(
          "expected a square matrix, found %d x %d".formatted(size, matrix.columns()));
    }
    CholeskyDecompositionInner_DDRM decomposition = new CholeskyDecompositionInner_DDRM(true);
    DMatrixRMaj copy = matrix.entries().copy();
    if (size > 0 && (!decomposition.decompose(copy) || isSingular(matrix, copy))) {
      throw new IllegalArgumentException(
          "expected a positive definite matrix, found one of size %d that is singular or indefinite"
              .formatted(size));
    }
    return new Cholesky(copy);
  }

  /** The matrix X with A X = B. */
  public Matrix solve(Matrix b) {
    int size = factor.numRows;
    if (b.rows() != size) {
      throw new IllegalArgumentException(
          "expected a right side of %d rows, found %d".formatted(size, b.rows()));
    }
    DMatrixRMaj x = new DMatrixRMaj(size, b.columns());
    double[] column = new double[size];
    for (int j = 0; j < b.columns(); j++) {
      for (int i = 0; i < size; i++) {
        column[i] = b.at(i, j);
      }
      TriangularSolver_DDRM.solveL(factor.data, column, size);
      TriangularSolver_DDRM.solveTranL(factor.data, column, size);
      for (int i = 0; i < size; i++) {
        x.set(i, j, column[i]);
      }
    }
    return new Matrix(x);
  }

  /** R B, with B given by its rows of equal length, one after the other. */
  public double[] factorTimes(double[] b, int length) {
    int size = factor.numRows;
    if (b.length != size * length) {
      throw new IllegalArgumentException(
          "expected %d rows of %d numbers, found %d numbers".formatted(size, length, b.length));
    }
    double[] product = new double[b.length];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = factor.data[i * size + j];
        for (int c = 0; c < length; c++) {
          product[i * length + c] += entry * b[j * length + c];
        }
      }
    }
    return product;
  }

  private static boolean isSingular(Matrix matrix, DMatrixRMaj factor) {
    int size = matrix.rows();
    for (int i = 0; i < size; i++) {
      double pivot = factor.get(i, i);
      if (!(pivot * pivot > size * ROUNDING * matrix.at(i, i))) {
        return true;
      }
    }
    return false;
  }
}
