package io.github.offprint.solver.corpus;

import java.util.Arrays;

/** A part of a corpus that is counted at once: words, and which of them are paired with which. */
final class Block {

  /** How many words. */
  static final int SIZE = 1 << 20;

  final int[] tokens = new int[SIZE];
  int length;

  /** For each stretch of words the first and the last center, exclusive, and the last context. */
  private int[] stretches = new int[3 << 8];

  private int filled;

  void clear() {
    length = 0;
    filled = 0;
  }

  void addStretch(int firstCenter, int lastCenter, int lastContext) {
    if (firstCenter >= lastCenter) {
      return;
    }
    if (filled == stretches.length) {
      stretches = Arrays.copyOf(stretches, 2 * filled);
    }
    stretches[filled++] = firstCenter;
    stretches[filled++] = lastCenter;
    stretches[filled++] = lastContext;
  }

  /**
   * Adds the pairs of this block whose first word belongs to a thread.
   *
   * @param owners the thread of each word
   */
  void count(PairTally tally, int[] owners, int thread) {
    for (int s = 0; s < filled; s += 3) {
      for (int center = stretches[s]; center < stretches[s + 1]; center++) {
        if (owners[tokens[center]] == thread) {
          tally.add(tokens, center, stretches[s + 2], thread);
        }
      }
    }
  }
}
