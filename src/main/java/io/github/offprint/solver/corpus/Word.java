package io.github.offprint.solver.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A word in UTF-8 that is read letter by letter; the same one serves for one word after another.
 */
final class Word {

  private byte[] bytes = new byte[64];
  private int length;
  private int hash;
  private boolean foldLater;

  /** The word of a text, as it is. */
  static Word of(String text) {
    Word word = new Word();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      word.add(b);
    }
    word.finish();
    return word;
  }

  void clear() {
    length = 0;
    hash = 0;
    foldLater = false;
  }

  void add(byte b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = b;
    hash = 31 * hash + b;
  }

  /** Says that it has letters that are not yet in lower case. */
  void foldLater() {
    foldLater = true;
  }

  /** Makes it lower case. */
  void finish() {
    if (foldLater) {
      String folded = new String(bytes, 0, length, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      clear();
      for (byte b : folded.getBytes(StandardCharsets.UTF_8)) {
        add(b);
      }
    }
  }

  int length() {
    return length;
  }

  /** Spread over all bits. */
  int hash() {
    int mixed = hash * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }

  boolean stands(byte[] pool, int from, int to) {
    return Arrays.equals(bytes, 0, length, pool, from, to);
  }

  void copyTo(byte[] pool, int from) {
    System.arraycopy(bytes, 0, pool, from, length);
  }
}
