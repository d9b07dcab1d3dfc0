package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.SymmetricOperator;
import java.util.stream.IntStream;

/** S - 2 u uᵀ, with S by the entries of its rows that are not 0 and u of zeros and ones. */
final class SparseLessRankOne implements SymmetricOperator {

  private final int[][] columns;
  private final double[][] entries;
  private final boolean[] u;

  /** Takes ownership. */
  SparseLessRankOne(int[][] columns, double[][] entries, boolean[] u) {
    this.columns = columns;
    this.entries = entries;
    this.u = u;
  }

  @Override
  public int order() {
    return u.length;
  }

  @Override
  public void multiply(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += u[j] ? x[j] : 0;
    }
    double shift = 2 * sum;
    IntStream.range(0, u.length).parallel().forEach(i -> y[i] = product(i, x) - (u[i] ? shift : 0));
  }

  private double product(int i, double[] x) {
    int[] at = columns[i];
    double[] row = entries[i];
    double sum = 0;
    for (int n = 0; n < at.length; n++) {
      sum += row[n] * x[at[n]];
    }
    return sum;
  }
}
