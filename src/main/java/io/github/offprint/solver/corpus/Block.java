package io.github.offprint.solver.corpus;

import java.util.Arrays;

/**
 * A part of a corpus that is counted at once: words, and the centers among them with their windows.
 * Centers are sorted by word, so that all pairs of a word are added together: what they are added
 * to then stays in the processor's cache.
 */
final class Block {

  final int[] tokens;
  int length;

  /** For each stretch of words the first and the last center, exclusive, and its end. */
  private int[] stretches = new int[3 << 8];

  private int filled;

  /** Where the centers of each word begin. */
  private final int[] starts;

  private final int[] centers;
  private final int[] ends;

  /** An empty block with room for some words. */
  Block(int room, int vocabularySize) {
    tokens = new int[room];
    centers = new int[room];
    ends = new int[room];
    starts = new int[vocabularySize + 1];
  }

  boolean isFull() {
    return length == tokens.length;
  }

  void clear() {
    length = 0;
    filled = 0;
  }

  /** Makes words centers whose windows end at the latest where the stretch does. */
  void addStretch(int firstCenter, int lastCenter, int end) {
    if (firstCenter >= lastCenter) {
      return;
    }
    if (filled == stretches.length) {
      stretches = Arrays.copyOf(stretches, 2 * filled);
    }
    stretches[filled++] = firstCenter;
    stretches[filled++] = lastCenter;
    stretches[filled++] = end;
  }

  /** Sorts the centers, by counting. */
  void sort(int window) {
    Arrays.fill(starts, 0);
    for (int s = 0; s < filled; s += 3) {
      for (int center = stretches[s]; center < stretches[s + 1]; center++) {
        starts[tokens[center]]++;
      }
    }
    int sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += starts[i];
      starts[i] = sum;
    }
    // from the last to the first, so that each start moves to its place
    for (int s = filled - 3; s >= 0; s -= 3) {
      for (int center = stretches[s + 1] - 1; center >= stretches[s]; center--) {
        int place = --starts[tokens[center]];
        centers[place] = center;
        ends[place] = Math.min(stretches[s + 2], center + window + 1);
      }
    }
  }

  /** How many centers are this word, once sorted. */
  int centers(int word) {
    return starts[word + 1] - starts[word];
  }

  /** The n-th center that is this word. */
  int center(int word, int n) {
    return centers[starts[word] + n];
  }

  /** Where the window of this center ends, exclusive. */
  int end(int word, int n) {
    return ends[starts[word] + n];
  }
}
