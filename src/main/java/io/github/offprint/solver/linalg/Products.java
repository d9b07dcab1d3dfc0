package io.github.offprint.solver.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Products of matrices, in loops that the compiler of the virtual machine turns into vector
 * instructions. Every entry is one chain in the order of the inner index k, from 0 or from what is
 * there already,
 *
 * <pre>
 *   c ← a_ik b_kj + c    rounded once: {@link Math#fma}
 * </pre>
 *
 * It depends on nothing else: neither on the shape nor on the place of the entry, the machine or
 * the number of threads, nor on how loops are cut into pieces.
 *
 * <p>A block of the right factor is copied into rows that are arrays of their own, since only loops
 * over whole arrays, a[j] and not a[start + j], are sure not to overlap and become vectors (seen on
 * JDK 17 and 25, three to eight times faster). Three of its rows are added to three rows of the
 * product at once, so that nine numbers moved serve nine multiplications; a longer body is not
 * unrolled on JDK 17, and takes twice as long.
 */
final class Products {

  private static final int DEPTH = 24; // a multiple of three
  private static final int WIDTH = 256;
  private static final int NARROW = 64;
  private static final int FEW = 8;
  private static final int STRIP = 192; // a multiple of three

  private final Factor left;
  private final Factor right;
  private final double[] product;
  private final double[][] block;
  private final double[][] sums;

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

  private Products(double[] product, Factor left, Factor right) {
    this.left = left;
    this.right = right;
    this.product = product;
    int width = Math.min(WIDTH, right.columns());
    this.sums = new double[3][width];
    this.block = new double[Math.min(DEPTH, right.rows())][width];
  }

  /** A B by rows; A has as many columns as B has rows. */
  static double[] of(Factor left, Factor right) {
    if (left.columnStep() == 1 && right.columns() <= FEW) {
      return dots(left, right);
    }
    if (runsBetterTransposed(left, right)) {
      return byRows(of(right.transposed(), left.transposed()), left.rows());
    }
    double[] product = empty(left, right);
    add(product, left, right);
    return product;
  }

  /** The loops run over columns: better many; the sums are the same. */
  private static boolean runsBetterTransposed(Factor left, Factor right) {
    boolean fewColumns = left.rowStep() == 1 && right.columns() < Math.min(NARROW, left.rows());
    boolean fewRows = right.rowStep() == 1 && left.rows() <= Math.min(FEW, right.columns() - 1);
    return fewColumns || fewRows;
  }

  /** The same, with the rows of the product shared out among the threads of the caller's pool. */
  static double[] inParallel(Factor left, Factor right) {
    double[] product = empty(left, right);
    int strips = (left.rows() + STRIP - 1) / STRIP;
    IntStream.range(0, strips)
        .parallel()
        .forEach(
            strip -> {
              int from = strip * STRIP;
              new Products(product, left, right)
                  .addBlocks(from, Math.min(from + STRIP, left.rows()), false);
            });
    return product;
  }

  /**
   * Adds A B to what is there.
   *
   * @param sum by rows, as many as A has and as many columns as B
   */
  static void add(double[] sum, Factor left, Factor right) {
    new Products(sum, left, right).addBlocks(0, left.rows(), false);
  }

  private static double[] empty(Factor left, Factor right) {
    return new double[Math.multiplyExact(left.rows(), right.columns())];
  }

  /** Aᵀ A by rows; only half of it is worked out. */
  static double[] square(Factor factor) {
    int size = factor.columns();
    double[] product = new double[Math.multiplyExact(size, size)];
    new Products(product, factor.transposed(), factor).addBlocks(0, size, true);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        product[i * size + j] = product[j * size + i];
      }
    }
    return product;
  }

  /** Entry by entry, without copying the left factor. */
  private static double[] dots(Factor left, Factor right) {
    double[][] columns = new double[right.columns()][right.rows()];
    right.transposed().copy(0, 0, right.columns(), right.rows(), columns);
    double[] product = empty(left, right);
    int rows = left.rows();
    for (int i = 0; i < rows; i += 4) {
      for (int j = 0; j < columns.length; j++) {
        // at the end some rows again, since four chains take no longer than one
        fourDots(
            left,
            columns[j],
            i,
            Math.min(i + 1, rows - 1),
            Math.min(i + 2, rows - 1),
            Math.min(i + 3, rows - 1),
            product,
            j,
            columns.length);
      }
    }
    return product;
  }

  private static void fourDots(
      Factor left,
      double[] right,
      int i,
      int i1,
      int i2,
      int i3,
      double[] product,
      int j,
      int columns) {
    double[] entries = left.entries();
    int a = i * left.rowStep();
    int b = i1 * left.rowStep();
    int c = i2 * left.rowStep();
    int d = i3 * left.rowStep();
    double p = 0;
    double q = 0;
    double s = 0;
    double t = 0;
    for (int k = 0; k < right.length; k++) {
      double x = right[k];
      p = Math.fma(entries[a + k], x, p);
      q = Math.fma(entries[b + k], x, q);
      s = Math.fma(entries[c + k], x, s);
      t = Math.fma(entries[d + k], x, t);
    }
    product[i * columns + j] = p;
    product[i1 * columns + j] = q;
    product[i2 * columns + j] = s;
    product[i3 * columns + j] = t;
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

  /** Works out some rows, of which those of an upper half are whole but for whole blocks. */
  private void addBlocks(int first, int last, boolean upperHalf) {
    for (int column = 0; column < right.columns(); column += WIDTH) {
      int width = Math.min(WIDTH, right.columns() - column);
      int end = upperHalf ? Math.min(last, column + width) : last;
      for (int k = 0; k < right.rows(); k += DEPTH) {
        int depth = Math.min(DEPTH, right.rows() - k);
        right.copy(k, column, depth, width, block);
        for (int i = first; i < end; i += 3) {
          int from = upperHalf ? Math.max(0, i - column) : 0;
          addRows(i, Math.min(3, end - i), k, depth, column, from, width);
        }
      }
    }
  }

  /** Adds to up to three rows of the product what the block has for them. */
  private void addRows(int i, int rows, int k, int depth, int column, int from, int to) {
    int at = i * right.columns() + column + from;
    for (int r = 0; r < rows; r++) {
      System.arraycopy(product, at + r * right.columns(), sums[r], from, to - from);
    }
    if (rows == 3) {
      addToThree(i, k, depth, from, to);
    } else {
      for (int r = 0; r < rows; r++) {
        addToOne(sums[r], i + r, k, 0, depth, from, to);
      }
    }
    for (int r = 0; r < rows; r++) {
      System.arraycopy(sums[r], from, product, at + r * right.columns(), to - from);
    }
  }

  private void addToThree(int i, int k, int depth, int from, int to) {
    int row = left.rowStep();
    int step = left.columnStep();
    int a = i * row + k * step;
    double[] entries = left.entries();
    int r = 0;
    for (; r + 3 <= depth; r += 3, a += 3 * step) {
      addThreeToThree(
          sums[0],
          sums[1],
          sums[2],
          block[r],
          block[r + 1],
          block[r + 2],
          entries[a],
          entries[a + step],
          entries[a + 2 * step],
          entries[a + row],
          entries[a + row + step],
          entries[a + row + 2 * step],
          entries[a + 2 * row],
          entries[a + 2 * row + step],
          entries[a + 2 * row + 2 * step],
          from,
          to);
    }
    for (int s = 0; s < 3; s++) {
      addToOne(sums[s], i + s, k, r, depth, from, to);
    }
  }

  private void addToOne(double[] sum, int i, int k, int first, int depth, int from, int to) {
    double[] entries = left.entries();
    int step = left.columnStep();
    int a = i * left.rowStep() + (k + first) * step;
    int r = first;
    for (; r + 4 <= depth; r += 4, a += 4 * step) {
      addFour(
          sum,
          block[r],
          entries[a],
          block[r + 1],
          entries[a + step],
          block[r + 2],
          entries[a + 2 * step],
          block[r + 3],
          entries[a + 3 * step],
          from,
          to);
    }
    for (; r < depth; r++, a += step) {
      addOne(sum, block[r], entries[a], from, to);
    }
  }

  private static void addThreeToThree(
      double[] first,
      double[] second,
      double[] third,
      double[] b,
      double[] c,
      double[] d,
      double p,
      double q,
      double s,
      double p2,
      double q2,
      double s2,
      double p3,
      double q3,
      double s3,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      double x = b[j];
      double y = c[j];
      double z = d[j];
      first[j] = Math.fma(s, z, Math.fma(q, y, Math.fma(p, x, first[j])));
      second[j] = Math.fma(s2, z, Math.fma(q2, y, Math.fma(p2, x, second[j])));
      third[j] = Math.fma(s3, z, Math.fma(q3, y, Math.fma(p3, x, third[j])));
    }
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
      double firstTwo = Math.fma(q, c[j], Math.fma(p, b[j], sum[j]));
      sum[j] = Math.fma(t, e[j], Math.fma(s, d[j], firstTwo));
    }
  }

  /** Adds a multiple of a row to another row, from one column up to another. */
  static void addOne(double[] sum, double[] b, double p, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] = Math.fma(p, b[j], sum[j]);
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
