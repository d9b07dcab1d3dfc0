package io.github.offprint.solver.corpus;

import java.util.Arrays;

/** Weights of pairs of words that are not 0: a hash table with open addressing. */
final class PairMap {

  private static final int SMALLEST = 1 << 10;

  private final int largest;
  private long[] pairs;
  private long[] weights;
  private int size;

  /**
   * Empty.
   *
   * @param bytes how large it may become, with room to sort it
   */
  PairMap(long bytes) {
    // 16 bytes for each slot, and 8 for each of the pairs in at most 3/4 of them
    long slots = Math.max(SMALLEST, Math.min(1 << 29, bytes / 22));
    this.largest = (int) Long.highestOneBit(slots);
    clear();
  }

  void clear() {
    pairs = new long[SMALLEST];
    weights = new long[SMALLEST];
    size = 0;
  }

  /** Whether the next new pair needs more room than there may be. */
  boolean isFull() {
    return pairs.length == largest && size >= largest / 4 * 3;
  }

  /** Adds to the weight of a pair; it must not be full. */
  void add(long pair, long weight) {
    int slot = slot(pair);
    if (weights[slot] == 0) {
      pairs[slot] = pair;
      size++;
    }
    weights[slot] += weight;
    if (size > pairs.length / 4 * 3 && pairs.length < largest) {
      grow();
    }
  }

  /** The weight of a pair, 0 if it was never added. */
  long at(long pair) {
    return weights[slot(pair)];
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    long mixed = pair * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (weights[slot] != 0 && pairs[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    long[] oldWeights = weights;
    pairs = new long[2 * oldPairs.length];
    weights = new long[2 * oldPairs.length];
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldWeights[i] != 0) {
        int slot = slot(oldPairs[i]);
        pairs[slot] = oldPairs[i];
        weights[slot] = oldWeights[i];
      }
    }
  }

  /** All pairs that were added, in ascending order. */
  long[] ascending() {
    long[] ascending = new long[size];
    int next = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (weights[i] != 0) {
        ascending[next++] = pairs[i];
      }
    }
    Arrays.sort(ascending);
    return ascending;
  }
}
