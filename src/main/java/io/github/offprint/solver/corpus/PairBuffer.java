package io.github.offprint.solver.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Weights of pairs as they come, in any order and some more than once. */
final class PairBuffer {

  /** What a pair takes: two words, a weight and its place when sorted. */
  private static final int PAIR_BYTES = 20;

  private static final int FEWEST = 1 << 10;
  private static final int MOST = 1 << 24;

  private final int[] rows;
  private final int[] columns;
  private final long[] weights;

  /** Where the pairs of each row begin. */
  private final int[] starts;

  private int size;

  /**
   * Empty.
   *
   * @param vocabularySize V
   * @param bytes how large it may be
   */
  PairBuffer(int vocabularySize, long bytes) {
    int most = (int) Math.max(FEWEST, Math.min(MOST, bytes / PAIR_BYTES));
    rows = new int[most];
    columns = new int[most];
    weights = new long[most];
    starts = new int[vocabularySize + 1];
  }

  boolean isFull() {
    return size == rows.length;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a weight to the pair (i, j), i ≤ j; it must not be full. */
  void add(int i, int j, long weight) {
    rows[size] = i;
    columns[size] = j;
    weights[size++] = weight;
  }

  /** All pairs by rows as a run; the buffer is empty from now on. */
  byte[] run() {
    int[] order = order();
    PairRunWriter writer = new PairRunWriter();
    try {
      int from = 0;
      for (int row = 0; row + 1 < starts.length; row++) {
        int end = starts[row];
        writer.number(end - from);
        for (; from < end; from++) {
          writer.number(columns[order[from]]);
          writer.number(weights[order[from]]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    size = 0;
    return writer.bytes();
  }

  /** Sorted by rows, by counting; {@code starts} then has where each row ends. */
  private int[] order() {
    Arrays.fill(starts, 0);
    for (int n = 0; n < size; n++) {
      starts[rows[n] + 1]++;
    }
    for (int row = 1; row < starts.length; row++) {
      starts[row] += starts[row - 1];
    }
    int[] order = new int[size];
    for (int n = 0; n < size; n++) {
      order[starts[rows[n]]++] = n;
    }
    return order;
  }
}
