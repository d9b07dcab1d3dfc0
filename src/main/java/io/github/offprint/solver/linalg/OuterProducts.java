package io.github.offprint.solver.linalg;

import org.ejml.data.DMatrixRMaj;

/**
 * The sum Σ r rᵀ over the rows r of a matrix A, which is Aᵀ A. Eight rows are added at once: each
 * entry of the sum is then loaded and stored once for eight products, in a loop that compilers turn
 * into vector instructions. The order of all sums is fixed.
 */
public final class OuterProducts {

  private OuterProducts() {}

  /**
   * Σ r rᵀ.
   *
   * @param rows one after the other; not changed
   * @param length of each row, at least 1
   */
  public static Matrix sum(double[] rows, int length) {
    if (length < 1 || rows.length % length != 0) {
      throw new IllegalArgumentException(
          "expected rows of %s numbers, found %s numbers".formatted(length, rows.length));
    }
    double[] sum = new double[length * length];
    int row = 0;
    for (; row + 8 * length <= rows.length; row += 8 * length) {
      for (int i = 0; i < length; i++) {
        addEight(sum, i * length, i, length, rows, row);
      }
    }
    for (; row < rows.length; row += length) {
      for (int i = 0; i < length; i++) {
        addOne(sum, i * length, i, length, rows, row);
      }
    }
    return mirrored(sum, length);
  }

  private static void addEight(double[] sum, int to, int i, int length, double[] r, int at) {
    int b = at + length;
    int c = b + length;
    int d = c + length;
    int e = d + length;
    int f = e + length;
    int g = f + length;
    int h = g + length;
    double ra = r[at + i];
    double rb = r[b + i];
    double rc = r[c + i];
    double rd = r[d + i];
    double re = r[e + i];
    double rf = r[f + i];
    double rg = r[g + i];
    double rh = r[h + i];
    for (int j = i; j < length; j++) {
      sum[to + j] +=
          ((ra * r[at + j] + rb * r[b + j]) + (rc * r[c + j] + rd * r[d + j]))
              + ((re * r[e + j] + rf * r[f + j]) + (rg * r[g + j] + rh * r[h + j]));
    }
  }

  private static void addOne(double[] sum, int to, int i, int length, double[] r, int at) {
    double left = r[at + i];
    for (int j = i; j < length; j++) {
      sum[to + j] += left * r[at + j];
    }
  }

  private static Matrix mirrored(double[] upper, int length) {
    for (int i = 0; i < length; i++) {
      for (int j = 0; j < i; j++) {
        upper[i * length + j] = upper[j * length + i];
      }
    }
    return new Matrix(DMatrixRMaj.wrap(length, length, upper));
  }
}
