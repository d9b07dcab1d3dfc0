package io.github.offprint.solver.corpus;

import java.util.Arrays;

/** The weights of one word with the others while they are summed, 0 between words. */
final class PairRow {

  /** Of fewer columns than one in so many, sorting is faster than looking at all. */
  private static final int SPARSE = 16;

  private final long[] weights;
  private final int[] columns;
  private int length;

  PairRow(int size) {
    weights = new long[size];
    columns = new int[size];
  }

  /** Adds a weight above 0. */
  void add(int column, long weight) {
    if (weights[column] == 0) {
      columns[length++] = column;
    }
    weights[column] += weight;
  }

  /** How many columns have a weight. */
  int length() {
    return length;
  }

  /** The n-th column, in the order in which they came or, once sorted, ascending. */
  int column(int n) {
    return columns[n];
  }

  /** The weight of the n-th column, which is 0 from now on. */
  long take(int n) {
    long weight = weights[columns[n]];
    weights[columns[n]] = 0;
    return weight;
  }

  void sort() {
    if (length < weights.length / SPARSE) {
      Arrays.sort(columns, 0, length);
      return;
    }
    int next = 0;
    for (int column = 0; next < length; column++) {
      if (weights[column] != 0) {
        columns[next++] = column;
      }
    }
  }

  /** Forgets the columns, once their weights are taken. */
  void clear() {
    length = 0;
  }
}
