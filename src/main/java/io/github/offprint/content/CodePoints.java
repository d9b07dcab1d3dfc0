package io.github.offprint.content;

import java.util.Arrays;

/** Where characters outside the basic plane stand in a text: turns UTF-16 units to code points. */
final class CodePoints {

  private final int[] lows;

  /** Looks through a text once. */
  CodePoints(String text) {
    char[] signs = text.toCharArray();
    int[] found = new int[0];
    int size = 0;
    for (int i = 1; i < signs.length; i++) {
      if (Character.isSurrogatePair(signs[i - 1], signs[i])) {
        found = size < found.length ? found : Arrays.copyOf(found, 2 * size + 1);
        found[size++] = i;
      }
    }
    this.lows = Arrays.copyOf(found, size);
  }

  /** How many code points begin between two offsets, which do not split a character. */
  int count(int from, int to) {
    return to - from - (lowsBefore(to) - lowsBefore(from));
  }

  /** The offset of the character with this number, counted from 0. */
  int offset(int codePoint) {
    int low = 0;
    int high = lows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // characters that stand before the pair, the pair itself not counted
      if (lows[middle] - 1 - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  private int lowsBefore(int offset) {
    int found = Arrays.binarySearch(lows, offset);
    return found < 0 ? -found - 1 : found;
  }
}
