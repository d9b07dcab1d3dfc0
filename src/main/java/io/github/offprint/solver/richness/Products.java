package io.github.offprint.solver.richness;

import java.util.Arrays;

/**
 * C += A B for the products of a layer, where nearly all of the time of training goes. Four rows of
 * B are added to two rows of C at once, so that what is loaded is used for many products. All rows
 * lie in arrays of their own and begin at 0: compilers turn such a loop into vector instructions,
 * and hardly one whose rows lie somewhere in larger arrays. Copying also turns a transposed B into
 * rows. Sums are taken in a fixed order.
 */
final class Products {

  private static final int LENGTH = 256;
  // a multiple of four
  private static final int DEPTH = 24;

  private final double[][] tile = new double[DEPTH][LENGTH];
  private final double[] upper = new double[LENGTH];
  private final double[] lower = new double[LENGTH];

  private Products() {}

  /** Numbers seen as a matrix; its transpose shares them. */
  record View(double[] numbers, int rows, int columns, int rowStride, int columnStride) {

    static View rows(double[] numbers, int rows, int columns) {
      return new View(numbers, rows, columns, columns, 1);
    }

    View transposed() {
      return new View(numbers, columns, rows, columnStride, rowStride);
    }

    int index(int row, int column) {
      return row * rowStride + column * columnStride;
    }
  }

  /**
   * Adds A B to C.
   *
   * @param c as many rows as A, as many columns as B, one row after the other
   */
  static void add(double[] c, View a, View b) {
    Products products = new Products();
    for (int j = 0; j < b.columns(); j += LENGTH) {
      int length = Math.min(LENGTH, b.columns() - j);
      for (int k = 0; k < b.rows(); k += DEPTH) {
        int depth = Math.min(DEPTH, b.rows() - k);
        products.copy(b, k, j, depth, length);
        for (int i = 0; i < a.rows(); i += 2) {
          products.addTwoRows(c, i * b.columns() + j, b.columns(), length, a, i, k, depth);
        }
      }
    }
  }

  /** Fills the tile, and what is missing to a multiple of four rows with zeros. */
  private void copy(View b, int row, int column, int depth, int length) {
    int from = b.index(row, column);
    for (int k = depth; k % 4 != 0; k++) {
      Arrays.fill(tile[k], 0);
    }
    if (b.columnStride() == 1) {
      for (int k = 0; k < depth; k++) {
        System.arraycopy(b.numbers(), from + k * b.rowStride(), tile[k], 0, length);
      }
      return;
    }
    for (int j = 0; j < length; j++) {
      for (int k = 0; k < depth; k++) {
        tile[k][j] = b.numbers()[from + k * b.rowStride() + j * b.columnStride()];
      }
    }
  }

  /** Adds the rows of the tile, with their factors, to pieces of one or two rows of C. */
  private void addTwoRows(
      double[] c, int to, int columns, int length, View a, int i, int k, int depth) {
    boolean two = i + 1 < a.rows();
    System.arraycopy(c, to, upper, 0, length);
    if (two) {
      System.arraycopy(c, to + columns, lower, 0, length);
    }
    for (int q = 0; q < depth; q += 4) {
      int end = k + depth;
      int other = two ? i + 1 : i;
      add(
          upper,
          lower,
          length,
          tile[q],
          tile[q + 1],
          tile[q + 2],
          tile[q + 3],
          factor(a, i, k + q, end),
          factor(a, i, k + q + 1, end),
          factor(a, i, k + q + 2, end),
          factor(a, i, k + q + 3, end),
          factor(a, other, k + q, end),
          factor(a, other, k + q + 1, end),
          factor(a, other, k + q + 2, end),
          factor(a, other, k + q + 3, end));
    }
    System.arraycopy(upper, 0, c, to, length);
    if (two) {
      System.arraycopy(lower, 0, c, to + columns, length);
    }
  }

  private static double factor(View a, int i, int k, int end) {
    return k < end ? a.numbers()[a.index(i, k)] : 0;
  }

  private static void add(
      double[] upper,
      double[] lower,
      int length,
      double[] r0,
      double[] r1,
      double[] r2,
      double[] r3,
      double u0,
      double u1,
      double u2,
      double u3,
      double l0,
      double l1,
      double l2,
      double l3) {
    for (int j = 0; j < length; j++) {
      double x0 = r0[j];
      double x1 = r1[j];
      double x2 = r2[j];
      double x3 = r3[j];
      upper[j] += (u0 * x0 + u1 * x1) + (u2 * x2 + u3 * x3);
      lower[j] += (l0 * x0 + l1 * x1) + (l2 * x2 + l3 * x3);
    }
  }
}
