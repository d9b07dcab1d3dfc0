package io.github.offprint.solver.linalg;

import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The largest eigenpairs of a symmetric band matrix B: values by bisection on a tridiagonal matrix
 * with the same spectrum, vectors by inverse iteration on the band itself.
 *
 * <p>The band becomes tridiagonal by plane rotations, each of which pushes an entry outside the
 * band down and out of the matrix (H. R. Schwarz, Numer. Math. 12, 1968). A vector is kept
 * orthogonal to those before it while it is iterated, which is what tells copies of an eigenvalue
 * apart.
 */
final class BandEigen {

  private static final int WIDTH = BandReduction.WIDTH;

  /** Residual at which a vector is accepted, a share of the largest |λ|. */
  private static final double ACCEPTED = 1e-12;

  private static final int MOST_ITERATIONS = 12;

  private final double[][] band;
  private final int size;
  private final double[] diagonal;
  private final double[] squares;
  private final double norm;

  /** Of a band as {@link BandReduction#band()} has it. */
  BandEigen(double[][] band) {
    this.band = band;
    this.size = band.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = band[i].clone();
    }
    chase(rows);
    this.diagonal = new double[size];
    this.squares = new double[size];
    double most = 0;
    for (int i = 0; i < size; i++) {
      diagonal[i] = rows[i][0];
      double left = i > 0 ? rows[i][1] : 0;
      double right = i + 1 < size ? rows[i + 1][1] : 0;
      squares[i] = left * left;
      most = Math.max(most, Math.abs(diagonal[i]) + Math.abs(left) + Math.abs(right));
    }
    this.norm = most;
  }

  private static void chase(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size - 2; column++) {
      for (int d = Math.min(WIDTH, size - 1 - column); d >= 2; d--) {
        int j = column;
        for (int i = column + d; i < size; j = i - 1, i += WIDTH) {
          double x = rows[i - 1][i - 1 - j];
          double y = rows[i][i - j];
          if (y != 0) {
            double r = StrictMath.sqrt(x * x + y * y);
            rotate(rows, i - 1, x / r, y / r);
            rows[i][i - j] = 0;
          }
        }
      }
    }
  }

  /** Turns rows and columns p and p + 1. */
  private static void rotate(double[][] rows, int p, double c, double s) {
    double[] upper = rows[p];
    double[] lower = rows[p + 1];
    for (int j = Math.max(0, p - WIDTH); j < p; j++) {
      double x = upper[p - j];
      double y = lower[p + 1 - j];
      upper[p - j] = c * x + s * y;
      lower[p + 1 - j] = c * y - s * x;
    }
    double first = upper[0];
    double second = lower[0];
    double beside = lower[1];
    upper[0] = c * c * first + 2 * c * s * beside + s * s * second;
    lower[0] = s * s * first - 2 * c * s * beside + c * c * second;
    lower[1] = (c * c - s * s) * beside + c * s * (second - first);
    for (int i = p + 2; i <= Math.min(rows.length - 1, p + 1 + WIDTH); i++) {
      double[] row = rows[i];
      double x = row[i - p];
      double y = row[i - p - 1];
      row[i - p] = c * x + s * y;
      row[i - p - 1] = c * y - s * x;
    }
  }

  /** The largest values, descending. */
  double[] values(int count) {
    double[] values = new double[count];
    double high = norm;
    for (int k = 0; k < count; k++) {
      high = value(size - 1 - k, high);
      values[k] = high;
    }
    return values;
  }

  /** The smallest x that is not above the eigenvalue with so many below it. */
  private double value(int below, double bound) {
    double low = -norm * 1.01;
    double high = bound * (bound > 0 ? 1 + 1e-15 : 1 - 1e-15) + norm * 1e-16;
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high || high - low <= 0x1p-53 * norm) {
        return middle;
      }
      if (countBelow(middle) > below) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  /** How many eigenvalues are at least 0. */
  int nonNegative() {
    return size - countBelow(0);
  }

  /** How many eigenvalues are below x: the negative pivots of the matrix less x. */
  private int countBelow(double x) {
    int count = 0;
    double pivot = 1;
    for (int i = 0; i < size; i++) {
      pivot = diagonal[i] - x - squares[i] / pivot;
      if (pivot < 0) {
        count++;
      } else if (pivot == 0) {
        pivot = 0x1p-500;
      }
    }
    return count;
  }

  /**
   * A vector for each value, orthonormal; empty if one of them is not found, as when B is 0 or so
   * small that its inverse overflows.
   */
  Optional<Basis> vectors(double[] values) {
    Basis found = new Basis();
    Draws draws = Draws.of(0).split("inverse iteration");
    Factors factors = new Factors();
    for (double value : values) {
      factors.become(value);
      double[] vector = new double[size];
      for (int i = 0; i < size; i++) {
        vector[i] = draws.gaussian();
      }
      int iterations = 0;
      while (iterations < 2 || !(residual(vector, value) <= ACCEPTED * norm)) {
        if (iterations++ == MOST_ITERATIONS) {
          return Optional.empty();
        }
        normalise(vector);
        factors.solve(vector);
        normalise(vector);
        found.remove(List.of(vector));
        normalise(vector);
      }
      found.add(vector);
    }
    return Optional.of(found);
  }

  private static void normalise(double[] vector) {
    double length = Basis.norm(vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  /** |B v - λ v|. */
  private double residual(double[] vector, double value) {
    double[] image = new double[size];
    for (int i = 0; i < size; i++) {
      double[] row = band[i];
      image[i] += (row[0] - value) * vector[i];
      for (int d = 1; d <= Math.min(i, WIDTH); d++) {
        image[i] += row[d] * vector[i - d];
        image[i - d] += row[d] * vector[i];
      }
    }
    return Basis.norm(image);
  }

  /** B - λ as a product of triangles, with the larger pivot of a column first. */
  private final class Factors {

    private final double[][] upper = new double[size][2 * WIDTH + 1];
    private final double[][] lower = new double[size][WIDTH];
    private final int[] exchanged = new int[size];

    void become(double value) {
      for (int i = 0; i < size; i++) {
        fill(i, value);
      }
      for (int k = 0; k < size; k++) {
        eliminate(k, Math.min(size - 1, k + WIDTH));
      }
    }

    /** Row i from column i - b, or from 0, on. */
    private void fill(int i, double value) {
      double[] row = upper[i];
      Arrays.fill(row, 0);
      int start = Math.max(0, i - WIDTH);
      for (int j = start; j <= Math.min(size - 1, i + WIDTH); j++) {
        row[j - start] = j <= i ? band[i][i - j] : band[j][j - i];
      }
      row[i - start] -= value;
    }

    private void eliminate(int k, int last) {
      int best = k;
      for (int i = k + 1; i <= last; i++) {
        if (Math.abs(upper[i][0]) > Math.abs(upper[best][0])) {
          best = i;
        }
      }
      exchanged[k] = best;
      double[] pivot = upper[best];
      upper[best] = upper[k];
      upper[k] = pivot;
      if (Math.abs(pivot[0]) < 0x1p-53 * norm) {
        pivot[0] = 0x1p-53 * norm;
      }
      for (int i = k + 1; i <= last; i++) {
        double[] row = upper[i];
        double factor = row[0] / pivot[0];
        lower[k][i - k - 1] = factor;
        for (int c = 1; c < row.length; c++) {
          row[c - 1] = row[c] - factor * pivot[c];
        }
        row[row.length - 1] = 0;
      }
    }

    void solve(double[] x) {
      for (int k = 0; k < size; k++) {
        double head = x[exchanged[k]];
        x[exchanged[k]] = x[k];
        x[k] = head;
        for (int i = k + 1; i <= Math.min(size - 1, k + WIDTH); i++) {
          x[i] -= lower[k][i - k - 1] * head;
        }
      }
      for (int k = size - 1; k >= 0; k--) {
        double sum = x[k];
        for (int c = 1; c <= Math.min(2 * WIDTH, size - 1 - k); c++) {
          sum -= upper[k][c] * x[k + c];
        }
        x[k] = sum / upper[k][0];
      }
    }
  }
}
