package io.github.offprint.solver.richness;

/**
 * C += A B for the products of a layer, where nearly all of the time of training goes. Rows of B
 * are added to rows of C, eight at once: each entry of C is then loaded and stored once for eight
 * products, in a loop along rows that compilers turn into vector instructions. Pieces of B are
 * first copied to a tile that stays in the fast cache, which also turns a transposed B into rows.
 * Sums are taken in a fixed order.
 */
final class Products {

  private static final int LENGTH = 256;
  private static final int DEPTH = 24;

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
    double[] tile = new double[DEPTH * LENGTH];
    for (int j = 0; j < b.columns(); j += LENGTH) {
      int length = Math.min(LENGTH, b.columns() - j);
      for (int k = 0; k < b.rows(); k += DEPTH) {
        int depth = Math.min(DEPTH, b.rows() - k);
        copy(b, k, j, tile, depth, length);
        for (int i = 0; i < a.rows(); i++) {
          addRow(c, i * b.columns() + j, length, tile, depth, a, a.index(i, k));
        }
      }
    }
  }

  private static void copy(View b, int row, int column, double[] tile, int depth, int length) {
    int from = b.index(row, column);
    if (b.columnStride() == 1) {
      for (int k = 0; k < depth; k++) {
        System.arraycopy(b.numbers(), from + k * b.rowStride(), tile, k * LENGTH, length);
      }
      return;
    }
    for (int j = 0; j < length; j++) {
      for (int k = 0; k < depth; k++) {
        tile[k * LENGTH + j] = b.numbers()[from + k * b.rowStride() + j * b.columnStride()];
      }
    }
  }

  /** Adds all rows of the tile, with their factors, to a piece of a row of C. */
  private static void addRow(
      double[] c, int to, int length, double[] tile, int depth, View a, int at) {
    double[] f = a.numbers();
    int s = a.columnStride();
    int k = 0;
    int q = at;
    for (; k + 8 <= depth; k += 8, q += 8 * s) {
      addEight(
          c,
          to,
          length,
          tile,
          k * LENGTH,
          f[q],
          f[q + s],
          f[q + 2 * s],
          f[q + 3 * s],
          f[q + 4 * s],
          f[q + 5 * s],
          f[q + 6 * s],
          f[q + 7 * s]);
    }
    for (; k + 4 <= depth; k += 4, q += 4 * s) {
      addFour(c, to, length, tile, k * LENGTH, f[q], f[q + s], f[q + 2 * s], f[q + 3 * s]);
    }
    for (; k < depth; k++, q += s) {
      addOne(c, to, length, tile, k * LENGTH, f[q]);
    }
  }

  private static void addEight(
      double[] c,
      int to,
      int length,
      double[] r,
      int at,
      double f0,
      double f1,
      double f2,
      double f3,
      double f4,
      double f5,
      double f6,
      double f7) {
    int r1 = at + LENGTH;
    int r2 = r1 + LENGTH;
    int r3 = r2 + LENGTH;
    int r4 = r3 + LENGTH;
    int r5 = r4 + LENGTH;
    int r6 = r5 + LENGTH;
    int r7 = r6 + LENGTH;
    for (int j = 0; j < length; j++) {
      c[to + j] +=
          ((f0 * r[at + j] + f1 * r[r1 + j]) + (f2 * r[r2 + j] + f3 * r[r3 + j]))
              + ((f4 * r[r4 + j] + f5 * r[r5 + j]) + (f6 * r[r6 + j] + f7 * r[r7 + j]));
    }
  }

  private static void addFour(
      double[] c,
      int to,
      int length,
      double[] r,
      int at,
      double f0,
      double f1,
      double f2,
      double f3) {
    int r1 = at + LENGTH;
    int r2 = r1 + LENGTH;
    int r3 = r2 + LENGTH;
    for (int j = 0; j < length; j++) {
      c[to + j] += (f0 * r[at + j] + f1 * r[r1 + j]) + (f2 * r[r2 + j] + f3 * r[r3 + j]);
    }
  }

  private static void addOne(double[] c, int to, int length, double[] r, int at, double f) {
    for (int j = 0; j < length; j++) {
      c[to + j] += f * r[at + j];
    }
  }
}
