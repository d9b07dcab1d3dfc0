package io.github.offprint.solver.linalg;

import java.util.Arrays;

/**
 * Products of matrices, in loops that the compiler of the virtual machine turns into vector
 * instructions. Every entry is one sum in the order of the inner index k, four products at a time,
 *
 * <pre>
 *   c_ij = (… ((0 + s_0) + s_4) + …),   s_k = (a_ik b_kj + a_i,k+1 b_k+1,j) + (a_i,k+2 b_k+2,j + …),
 * </pre>
 *
 * with what is left over at the end one by one. It depends on nothing else: neither on the shape
 * nor on the place of the entry, the machine or the number of threads.
 *
 * <p>A block of the right factor is copied into rows that are arrays of their own, since only loops
 * over whole arrays, a[j] and not a[start + j], are sure not to overlap and become vectors (seen on
 * JDK 17 and 25, three to eight times faster). Four rows at once, since a longer body is not
 * unrolled. Products and sums are rounded apart: {@code Math.fma} was no faster here, and on
 * hardware without it is slower by orders of magnitude.
 */
final class Products {

  private static final int DEPTH = 64; // a multiple of four
  private static final int WIDTH = 256;
  private static final int NARROW = 64;
  private static final int FEW = 8;

  private final Factor left;
  private final Factor right;
  private final double[] product;
  private final double[][] block;
  private final double[] sums;

  /** A matrix as it lies in an array: entry (i, j) is at i rowStep + j columnStep. */
  record Factor(double[] entries, int rows, int columns, int rowStep, int columnStep) {

    static Factor byRows(double[] entries, int rows, int columns) {
      return new Factor(entries, rows, columns, columns, 1);
    }

    Factor transposed() {
      return new Factor(entries, columns, rows, columnStep, rowStep);
    }

    /** Copies the block whose first entry is (row, column). */
    void copy(int row, int column, int depth, int width, double[][] to) {
      int first = row * rowStep + column * columnStep;
      if (columnStep == 1) {
        for (int i = 0; i < depth; i++) {
          System.arraycopy(entries, first + i * rowStep, to[i], 0, width);
        }
        return;
      }
      int i = 0;
      for (; i + 4 <= depth; i += 4) {
        copyFour(first + i * rowStep, width, to[i], to[i + 1], to[i + 2], to[i + 3]);
      }
      for (; i < depth; i++) {
        for (int j = 0; j < width; j++) {
          to[i][j] = entries[first + i * rowStep + j * columnStep];
        }
      }
    }

    /** Four rows at once, which lie side by side in a transpose. */
    private void copyFour(int first, int width, double[] a, double[] b, double[] c, double[] d) {
      int at = first;
      for (int j = 0; j < width; j++, at += columnStep) {
        a[j] = entries[at];
        b[j] = entries[at + rowStep];
        c[j] = entries[at + 2 * rowStep];
        d[j] = entries[at + 3 * rowStep];
      }
    }
  }

  private Products(Factor left, Factor right) {
    this.left = left;
    this.right = right;
    this.product = new double[Math.multiplyExact(left.rows(), right.columns())];
    this.sums = new double[Math.min(WIDTH, right.columns())];
    this.block = new double[Math.min(DEPTH, right.rows())][sums.length];
  }

  /** A B by rows; A has as many columns as B has rows. */
  static double[] of(Factor left, Factor right) {
    // the loops run over columns: better many; the sums are the same
    if (left.columnStep() == 1 && right.columns() <= FEW) {
      return dots(left, right);
    }
    if (left.rowStep() == 1 && right.columns() < Math.min(NARROW, left.rows())) {
      return byRows(of(right.transposed(), left.transposed()), left.rows());
    }
    Products products = new Products(left, right);
    products.addBlocks(false);
    return products.product;
  }

  /** Aᵀ A by rows; only half of it is worked out. */
  static double[] square(Factor factor) {
    Products products = new Products(factor.transposed(), factor);
    products.addBlocks(true);
    int size = factor.columns();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        products.product[i * size + j] = products.product[j * size + i];
      }
    }
    return products.product;
  }

  /** Entry by entry, without copying the left factor. */
  private static double[] dots(Factor left, Factor right) {
    double[][] columns = new double[right.columns()][right.rows()];
    right.transposed().copy(0, 0, right.columns(), right.rows(), columns);
    double[] product = new double[Math.multiplyExact(left.rows(), columns.length)];
    for (int i = 0; i < left.rows(); i++) {
      for (int j = 0; j < columns.length; j++) {
        product[i * columns.length + j] = dot(left.entries(), i * left.rowStep(), columns[j]);
      }
    }
    return product;
  }

  private static double dot(double[] left, int from, double[] right) {
    double sum = 0;
    int k = 0;
    for (; k + 4 <= right.length; k += 4) {
      int at = from + k;
      sum +=
          (left[at] * right[k] + left[at + 1] * right[k + 1])
              + (left[at + 2] * right[k + 2] + left[at + 3] * right[k + 3]);
    }
    for (; k < right.length; k++) {
      sum += left[from + k] * right[k];
    }
    return sum;
  }

  private static double[] byRows(double[] transposed, int rows) {
    double[] entries = new double[transposed.length];
    int columns = rows == 0 ? 0 : transposed.length / rows;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        entries[i * columns + j] = transposed[j * rows + i];
      }
    }
    return entries;
  }

  private void addBlocks(boolean upperHalf) {
    for (int column = 0; column < right.columns(); column += WIDTH) {
      int width = Math.min(WIDTH, right.columns() - column);
      int rows = upperHalf ? column + width : left.rows();
      for (int k = 0; k < right.rows(); k += DEPTH) {
        int depth = Math.min(DEPTH, right.rows() - k);
        right.copy(k, column, depth, width, block);
        for (int i = 0; i < rows; i++) {
          addRow(i, k, depth, column, upperHalf ? Math.max(0, i - column) : 0, width);
        }
      }
    }
  }

  /** Adds to row i of the product what the block has for it, from a column of the block on. */
  private void addRow(int i, int k, int depth, int column, int from, int to) {
    int at = i * right.columns() + column;
    System.arraycopy(product, at + from, sums, from, to - from);
    int step = left.columnStep();
    int a = i * left.rowStep() + k * step;
    double[] entries = left.entries();
    int r = 0;
    for (; r + 4 <= depth; r += 4, a += 4 * step) {
      double p = entries[a];
      double q = entries[a + step];
      double s = entries[a + 2 * step];
      double t = entries[a + 3 * step];
      addFour(sums, block[r], p, block[r + 1], q, block[r + 2], s, block[r + 3], t, from, to);
    }
    for (; r < depth; r++, a += step) {
      addOne(sums, block[r], entries[a], from, to);
    }
    System.arraycopy(sums, from, product, at + from, to - from);
  }

  /** Adds multiples of four rows to another row, from one column up to another. */
  static void addFour(
      double[] sum,
      double[] b,
      double p,
      double[] c,
      double q,
      double[] d,
      double s,
      double[] e,
      double t,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      sum[j] += (p * b[j] + q * c[j]) + (s * d[j] + t * e[j]);
    }
  }

  /** Adds a multiple of a row to another row, from one column up to another. */
  static void addOne(double[] sum, double[] b, double p, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] += p * b[j];
    }
  }

  /**
   * Adds multiples of some of the rows to another row, in the order of the product.
   *
   * @param weights the factor of each row
   * @param first of the rows
   * @param end after the last of the rows
   * @param from first column to work out
   */
  static void addRows(
      double[] sum, double[][] rows, double[] weights, int first, int end, int from) {
    int k = first;
    for (; k + 4 <= end; k += 4) {
      double p = weights[k];
      double q = weights[k + 1];
      double s = weights[k + 2];
      double t = weights[k + 3];
      addFour(sum, rows[k], p, rows[k + 1], q, rows[k + 2], s, rows[k + 3], t, from, sum.length);
    }
    for (; k < end; k++) {
      addOne(sum, rows[k], weights[k], from, sum.length);
    }
  }

  /** Rows of their own. */
  static double[][] rows(double[] entries, int rows) {
    int columns = rows == 0 ? 0 : entries.length / rows;
    double[][] copy = new double[rows][];
    Arrays.setAll(copy, i -> Arrays.copyOfRange(entries, i * columns, (i + 1) * columns));
    return copy;
  }
}
