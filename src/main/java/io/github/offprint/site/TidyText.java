package io.github.offprint.site;

import java.util.Arrays;

/** Text that grows, with one space wherever white space is added, and none at its ends. */
final class TidyText {

  private static final char LAST_ASCII = 0x7f;
  private static final int ROOM = 256;

  private char[] signs = new char[ROOM];
  private int length;

  /** Adds what stands from one place to another. */
  void add(char[] text, int from, int to) {
    if (signs.length < length + to - from) {
      signs = Arrays.copyOf(signs, 2 * (length + to - from));
    }
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c > ' ' && c < LAST_ASCII || !Character.isWhitespace(c)) {
        signs[length++] = c;
      } else if (length > 0 && signs[length - 1] != ' ') {
        signs[length++] = ' ';
      }
    }
  }

  /** What is added next is another word. */
  void addSpace() {
    if (length > 0 && signs[length - 1] != ' ') {
      if (signs.length == length) {
        signs = Arrays.copyOf(signs, 2 * length);
      }
      signs[length++] = ' ';
    }
  }

  /** How many signs there are; a space may be one too many. */
  int length() {
    return length;
  }

  @Override
  public String toString() {
    boolean ends = length > 0 && signs[length - 1] == ' ';
    return new String(signs, 0, ends ? length - 1 : length);
  }
}
