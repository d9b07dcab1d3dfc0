package io.github.offprint.solver.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;

/** A symmetric positive definite matrix A as its lower triangular factor: A = R Rᵀ. */
public final class Cholesky {

  // below n times the rounding of one operation, a pivot says nothing about A
  private static final double ROUNDING = 0x1p-52;

  private static final int BLOCK = 4;

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
          "expected a square matrix, found %s x %s".formatted(size, matrix.columns()));
    }
    double[] rows = upper(matrix);
    if (!decompose(rows, size) || isSingular(matrix, rows)) {
      throw new IllegalArgumentException(
          "expected a positive definite matrix, found one of size %s that is singular or indefinite"
              .formatted(size));
    }
    DMatrixRMaj factor = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        factor.data[i * size + j] = rows[j * size + i];
      }
    }
    return new Cholesky(factor);
  }

  /** The lower half of A, mirrored to lie on and above the diagonal. */
  private static double[] upper(Matrix matrix) {
    int size = matrix.rows();
    double[] rows = new double[size * size];
    double[] entries = matrix.entries().data;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        rows[j * size + i] = entries[i * size + j];
      }
    }
    return rows;
  }

  /**
   * Turns A into Rᵀ by rows, four at a time: what is left of A is then loaded and stored once for
   * four products, in a loop that compilers turn into vector instructions.
   */
  private static boolean decompose(double[] a, int size) {
    for (int from = 0; from < size; from += BLOCK) {
      int to = Math.min(from + BLOCK, size);
      for (int k = from; k < to; k++) {
        for (int above = from; above < k; above++) {
          subtract(a, k, size, a[above * size + k], above);
        }
        double pivot = StrictMath.sqrt(a[k * size + k]);
        if (!(pivot > 0)) {
          return false;
        }
        for (int j = k; j < size; j++) {
          a[k * size + j] /= pivot;
        }
      }
      for (int i = to; i < size; i++) {
        subtractBlock(a, i, size, from);
      }
    }
    return true;
  }

  /** Less a multiple of an earlier row, right of the diagonal. */
  private static void subtract(double[] a, int row, int size, double factor, int earlier) {
    for (int j = row; j < size; j++) {
      a[row * size + j] -= factor * a[earlier * size + j];
    }
  }

  /** Less multiples of a whole block of earlier rows. */
  private static void subtractBlock(double[] a, int row, int size, int from) {
    int r = row * size;
    int p = from * size;
    int q = p + size;
    int s = q + size;
    int t = s + size;
    double fp = a[p + row];
    double fq = a[q + row];
    double fs = a[s + row];
    double ft = a[t + row];
    for (int j = row; j < size; j++) {
      a[r + j] -= (fp * a[p + j] + fq * a[q + j]) + (fs * a[s + j] + ft * a[t + j]);
    }
  }

  /** The matrix X with A X = B. */
  public Matrix solve(Matrix b) {
    int size = factor.numRows;
    if (b.rows() != size) {
      throw new IllegalArgumentException(
          "expected a right side of %s rows, found %s".formatted(size, b.rows()));
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
          "expected %s rows of %s numbers, found %s numbers".formatted(size, length, b.length));
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

  private static boolean isSingular(Matrix matrix, double[] rows) {
    int size = matrix.rows();
    for (int i = 0; i < size; i++) {
      double pivot = rows[i * size + i];
      if (!(pivot * pivot > size * ROUNDING * matrix.at(i, i))) {
        return true;
      }
    }
    return false;
  }
}
