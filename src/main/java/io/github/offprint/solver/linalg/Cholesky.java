package io.github.offprint.solver.linalg;

import static io.github.offprint.solver.linalg.Products.addRows;

/** A symmetric positive definite matrix A as its lower triangular factor: A = R Rᵀ. */
public final class Cholesky {

  // below n times the rounding of one operation, a pivot says nothing about A
  private static final double ROUNDING = 0x1p-52;

  // rows that stay close while all rows below them lose their multiples
  private static final int BLOCK = 64;

  /** Rᵀ by rows; what is below the diagonal has no meaning. */
  private final double[][] upper;

  private Cholesky(double[][] upper) {
    this.upper = upper;
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
    Cholesky root = new Cholesky(upper(matrix));
    if (!root.decompose() || root.isSingular(matrix)) {
      throw new IllegalArgumentException(
          "expected a positive definite matrix, found one of size %s that is singular or indefinite"
              .formatted(size));
    }
    return root;
  }

  /** The lower half of A, mirrored to lie on and above the diagonal. */
  private static double[][] upper(Matrix matrix) {
    int size = matrix.rows();
    double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        rows[j][i] = matrix.at(i, j);
      }
    }
    return rows;
  }

  /** Turns A into Rᵀ by rows. */
  private boolean decompose() {
    double[] weights = new double[upper.length];
    for (int from = 0; from < upper.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, upper.length);
      for (int k = from; k < to; k++) {
        subtract(k, from, k, weights);
        double pivot = StrictMath.sqrt(upper[k][k]);
        if (!(pivot > 0)) {
          return false;
        }
        for (int j = k; j < upper.length; j++) {
          upper[k][j] /= pivot;
        }
      }
      for (int i = to; i < upper.length; i++) {
        subtract(i, from, to, weights);
      }
    }
    return true;
  }

  /** From what is left of row i of A, the multiples of finished rows. */
  private void subtract(int i, int first, int end, double[] weights) {
    for (int k = first; k < end; k++) {
      weights[k] = -upper[k][i];
    }
    addRows(upper[i], upper, weights, first, end, i);
  }

  /** The matrix X with A X = B. */
  public Matrix solve(Matrix b) {
    int size = upper.length;
    check(b.rows());
    double[][] x = Products.rows(b.toArray(), size);
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        weights[k] = -upper[k][i];
      }
      addRows(x[i], x, weights, 0, i, 0);
      divide(x[i], upper[i][i]);
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        weights[k] = -upper[i][k];
      }
      addRows(x[i], x, weights, i + 1, size, 0);
      divide(x[i], upper[i][i]);
    }
    return Matrix.of(size, b.columns(), (i, j) -> x[i][j]);
  }

  /** The vector x with A x = b. */
  public double[] solve(double[] b) {
    check(b.length);
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] /= upper[i][i];
      double solved = x[i];
      double[] row = upper[i];
      for (int j = i + 1; j < x.length; j++) {
        x[j] -= solved * row[j];
      }
    }
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] = (x[i] - dot(upper[i], x, i + 1)) / upper[i][i];
    }
    return x;
  }

  /** R B. */
  public Matrix factorTimes(Matrix b) {
    int size = upper.length;
    check(b.rows());
    double[][] rows = Products.rows(b.toArray(), size);
    double[][] product = new double[size][b.columns()];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k <= i; k++) {
        weights[k] = upper[k][i];
      }
      addRows(product[i], rows, weights, 0, i + 1, 0);
    }
    return Matrix.of(size, b.columns(), (i, j) -> product[i][j]);
  }

  private void check(int rows) {
    if (rows != upper.length) {
      throw new IllegalArgumentException(
          "expected a right side of %s rows, found %s".formatted(upper.length, rows));
    }
  }

  private static void divide(double[] row, double divisor) {
    for (int j = 0; j < row.length; j++) {
      row[j] /= divisor;
    }
  }

  /** Four sums side by side, since one would wait for itself. */
  private static double dot(double[] left, double[] right, int from) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 4 <= right.length; i += 4) {
      a += left[i] * right[i];
      b += left[i + 1] * right[i + 1];
      c += left[i + 2] * right[i + 2];
      d += left[i + 3] * right[i + 3];
    }
    for (; i < right.length; i++) {
      a += left[i] * right[i];
    }
    return (a + b) + (c + d);
  }

  private boolean isSingular(Matrix matrix) {
    int size = matrix.rows();
    for (int i = 0; i < size; i++) {
      double pivot = upper[i][i];
      if (!(pivot * pivot > size * ROUNDING * matrix.at(i, i))) {
        return true;
      }
    }
    return false;
  }
}
