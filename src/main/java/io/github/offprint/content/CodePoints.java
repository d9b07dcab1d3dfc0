package io.github.offprint.content;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where characters outside the basic plane stand in a text: turns UTF-16 units to code points. */
final class CodePoints {

  private final int[] lows;

  /** Looks through a text once. */
  CodePoints(String text) {
    this.lows =
        IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
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
