package io.github.offprint.solver.corpus;

import io.github.offprint.solver.qwem.Cooccurrence.Partner;

/**
 * A table of all V² pairs, 4 bytes for each. Rows belong to the first word of a pair, so that all
 * pairs of a word fall into one row and threads that own different words never meet. A row whose
 * sums outgrow 31 bits gets a second row for what is beyond.
 */
final class DenseTally implements PairTally, PairWeights {

  /** So few that they stay in the cache beside a row, and more than the widest windows. */
  static final int BLOCK = 1 << 18;

  private static final int STRIP = 32;
  private static final int BITS = 31;
  private static final int LOW = Integer.MAX_VALUE;

  private final int size;
  private final int window;
  private final int[][] low;
  private final int[][] high;

  DenseTally(int size, int window) {
    this.size = size;
    this.window = window;
    this.low = new int[size][size];
    this.high = new int[size][];
  }

  @Override
  public int blockSize() {
    return BLOCK;
  }

  @Override
  public void add(int word, Block block, int thread) {
    int[] row = low[word];
    for (int n = 0; n < block.centers(word); n++) {
      // a window adds less than 2^31 to a sum, which so has at most 32 bits here
      if (addWindow(row, block.tokens, block.center(word, n) + 1, block.end(word, n)) < 0) {
        carry(word);
      }
    }
  }

  /** Returns a number below 0 if a sum has grown beyond 31 bits. */
  private int addWindow(int[] row, int[] tokens, int from, int end) {
    int weight = window;
    int signs = 0;
    int context = from;
    // compilers make little of a short loop, and less of one with a store to who knows where
    for (; context + 3 < end; context += 4) {
      signs |= row[tokens[context]] += weight;
      signs |= row[tokens[context + 1]] += weight - 1;
      signs |= row[tokens[context + 2]] += weight - 2;
      signs |= row[tokens[context + 3]] += weight - 3;
      weight -= 4;
    }
    for (; context < end; context++) {
      signs |= row[tokens[context]] += weight--;
    }
    return signs;
  }

  private void carry(int i) {
    for (int j = 0; j < size; j++) {
      if (low[i][j] < 0) {
        high(i)[j]++;
        low[i][j] &= LOW;
      }
    }
  }

  private int[] high(int i) {
    if (high[i] == null) {
      high[i] = new int[size];
    }
    return high[i];
  }

  /** Adds each pair to its mirror image, in squares that stay in the processor's cache. */
  @Override
  public PairWeights weights() {
    for (int i = 0; i < size; i += STRIP) {
      for (int j = i; j < size; j += STRIP) {
        fold(i, j);
      }
    }
    return this;
  }

  private void fold(int fromRow, int fromColumn) {
    for (int i = fromRow; i < Math.min(fromRow + STRIP, size); i++) {
      for (int j = Math.max(i, fromColumn); j < Math.min(fromColumn + STRIP, size); j++) {
        set(i, j, at(i, j) + at(j, i));
      }
    }
  }

  private void set(int i, int j, long weight) {
    low[i][j] = (int) weight & LOW;
    low[j][i] = low[i][j];
    // a smaller sum has smaller parts, which had nothing beyond either
    if (weight > LOW) {
      high(i)[j] = (int) (weight >>> BITS);
      high(j)[i] = high(i)[j];
    }
  }

  @Override
  public int vocabularySize() {
    return size;
  }

  @Override
  public long at(int i, int j) {
    return high[i] == null ? low[i][j] : (long) high[i][j] << BITS | low[i][j];
  }

  @Override
  public void forEachPartner(int i, Partner partner) {
    for (int j = i; j < size; j++) {
      long weight = at(i, j);
      if (weight != 0) {
        partner.meets(j, weight);
      }
    }
  }

  @Override
  public void close() {}
}
