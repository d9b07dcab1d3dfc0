package io.github.offprint.solver.linalg;

import java.util.ArrayList;
import java.util.List;

/**
 * A symmetric matrix brought to band form by orthogonal reflections, A = Q B Qᵀ. Of a block of
 * columns all that lies below the band is cleared at once, so that nearly all of the 4/3 n³
 * operations are sums of many rows, which go at the speed of a product (C. Bischof, B. Lang and X.
 * Sun, ACM Trans. Math. Softw. 26, 2000).
 *
 * <pre>
 *   b   bandwidth: B_ij = 0 for |i - j| &gt; b       1 - V T Vᵀ   product of b reflections
 *   X = A V T     W = X - V Tᵀ Vᵀ X/2             A ← A - V Wᵀ - W Vᵀ
 * </pre>
 */
final class BandReduction {

  /** b: more makes the reduction cheaper and all that follows dearer. Even. */
  static final int WIDTH = 16;

  /** Columns in a strip that stays in a first-level cache. */
  private static final int STRIP = 512;

  private final int size;
  private final double[][] a;
  private final List<Block> blocks = new ArrayList<>();

  /** Reflections of rows from a first one on: V by columns, and T. */
  private record Block(int first, double[][] v, double[][] t) {}

  /** Takes the rows of a symmetric matrix. */
  BandReduction(double[][] rows) {
    this.size = rows.length;
    this.a = rows;
    for (int column = 0; size - column - WIDTH >= 2; column += WIDTH) {
      Block block = reflections(column);
      blocks.add(block);
      apply(block);
    }
  }

  /** B_ij at [i][i-j], for 0 ≤ i - j ≤ b, and one more place. */
  double[][] band() {
    double[][] band = new double[size][WIDTH + 2];
    for (int i = 0; i < size; i++) {
      for (int j = Math.max(0, i - WIDTH); j <= i; j++) {
        band[i][i - j] = a[j][i];
      }
    }
    return band;
  }

  /** Q X in place. */
  void transform(double[][] x) {
    int width = x[0].length;
    for (int n = blocks.size() - 1; n >= 0; n--) {
      Block block = blocks.get(n);
      double[][] products = new double[WIDTH][width];
      addProducts(products, x, block, 0, width);
      double[][] z = new double[WIDTH][width];
      for (int c = 0; c < WIDTH; c++) {
        for (int l = c; l < WIDTH; l++) {
          Products.addOne(z[c], products[l], -block.t[c][l], 0, width);
        }
      }
      for (int i = block.first; i < size; i++) {
        for (int c = 0; c < WIDTH; c += 4) {
          addFour(x[i], z, c, block.v, i, 0, width);
        }
      }
    }
  }

  private static void addFour(
      double[] sum, double[][] rows, int c, double[][] factors, int i, int from, int to) {
    Products.addFour(
        sum,
        rows[c],
        factors[c][i],
        rows[c + 1],
        factors[c + 1][i],
        rows[c + 2],
        factors[c + 2][i],
        rows[c + 3],
        factors[c + 3][i],
        from,
        to);
  }

  /** Clears columns below the band; the columns stand in the rows of the same numbers. */
  private Block reflections(int column) {
    int first = column + WIDTH;
    int count = Math.min(WIDTH, size - first - 1);
    double[][] v = new double[WIDTH][size];
    double[][] t = new double[WIDTH][WIDTH];
    for (int c = 0; c < count; c++) {
      double scale = reflection(a[column + c], first + c, v[c]);
      for (int other = c; other < WIDTH; other++) {
        double[] row = a[column + other];
        double product = Basis.dot(v[c], row, first + c, size);
        Products.addOne(row, v[c], -scale * product, first + c, size);
      }
      double[] products = new double[c];
      for (int l = 0; l < c; l++) {
        products[l] = Basis.dot(v[l], v[c], first + c, size);
      }
      for (int l = 0; l < c; l++) {
        double sum = 0;
        for (int k = l; k < c; k++) {
          sum += t[l][k] * products[k];
        }
        t[l][c] = -scale * sum;
      }
      t[c][c] = scale;
    }
    return new Block(first, v, t);
  }

  /** v, 1 at its first place, and the scale for which 1 - scale v vᵀ leaves only the first. */
  private double reflection(double[] x, int first, double[] v) {
    v[first] = 1;
    double beyond = Basis.dot(x, x, first + 1, size);
    if (beyond == 0) {
      return 0;
    }
    double norm = StrictMath.sqrt(x[first] * x[first] + beyond);
    double head = x[first] > 0 ? x[first] + norm : x[first] - norm;
    for (int i = first + 1; i < size; i++) {
      v[i] = x[i] / head;
    }
    return 2 * head * head / (head * head + beyond);
  }

  private void apply(Block block) {
    double[][] x = combined(products(block), block.t);
    double[][] inner = new double[WIDTH][WIDTH];
    for (int l = 0; l < WIDTH; l++) {
      for (int c = 0; c < WIDTH; c++) {
        inner[l][c] = Basis.dot(block.v[l], x[c], block.first, size);
      }
    }
    for (int c = 0; c < WIDTH; c++) {
      for (int l = 0; l < WIDTH; l++) {
        double sum = 0;
        for (int k = 0; k <= l; k++) {
          sum += block.t[k][l] * inner[k][c];
        }
        Products.addOne(x[c], block.v[l], -sum / 2, block.first, size);
      }
    }
    subtract(block, x);
    mirror(block.first);
  }

  /** A V by columns; rows of A stand for its columns. */
  private double[][] products(Block block) {
    double[][] products = new double[WIDTH][size];
    for (int from = block.first; from < size; from += STRIP) {
      addProducts(products, a, block, from, Math.min(size, from + STRIP));
    }
    return products;
  }

  /** Vᵀ times rows, in some of their columns. */
  private void addProducts(double[][] products, double[][] rows, Block block, int from, int to) {
    int i = block.first;
    for (; i + 4 <= size; i += 4) {
      for (int c = 0; c < WIDTH; c++) {
        double[] v = block.v[c];
        Products.addFour(
            products[c],
            rows[i],
            v[i],
            rows[i + 1],
            v[i + 1],
            rows[i + 2],
            v[i + 2],
            rows[i + 3],
            v[i + 3],
            from,
            to);
      }
    }
    for (; i < size; i++) {
      for (int c = 0; c < WIDTH; c++) {
        Products.addOne(products[c], rows[i], block.v[c][i], from, to);
      }
    }
  }

  private double[][] combined(double[][] columns, double[][] t) {
    double[][] combined = new double[WIDTH][size];
    for (int c = 0; c < WIDTH; c++) {
      for (int l = 0; l <= c; l++) {
        Products.addOne(combined[c], columns[l], t[l][c], 0, size);
      }
    }
    return combined;
  }

  /** A - V Wᵀ - W Vᵀ on and below the diagonal. */
  private void subtract(Block block, double[][] w) {
    double[][] v = block.v;
    for (int from = block.first; from < size; from += STRIP) {
      for (int i = from; i < size; i++) {
        int to = Math.min(i + 1, from + STRIP);
        for (int c = 0; c < WIDTH; c += 2) {
          Products.addFour(
              a[i],
              v[c],
              -w[c][i],
              w[c],
              -v[c][i],
              v[c + 1],
              -w[c + 1][i],
              w[c + 1],
              -v[c + 1][i],
              from,
              to);
        }
      }
    }
  }

  private void mirror(int first) {
    int tile = 32;
    for (int top = first; top < size; top += tile) {
      int bottom = Math.min(size, top + tile);
      for (int left = first; left < bottom; left += tile) {
        for (int i = top; i < bottom; i++) {
          for (int j = left; j < Math.min(i, left + tile); j++) {
            a[j][i] = a[i][j];
          }
        }
      }
    }
  }
}
