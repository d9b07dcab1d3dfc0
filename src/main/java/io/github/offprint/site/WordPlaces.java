package io.github.offprint.site;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The words of a site, each with the sections in which it stands. Found by its characters where
 * they stand in a text, so that a word that is known costs no object.
 */
final class WordPlaces {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int BASE = 32;
  private static final int MOST_COUNTED = 3;
  private static final int FIRST_ROOM = 1 << 12;

  /** By the hash of the word, or at the next free place; never more than half full. */
  private Word[] table = new Word[FIRST_ROOM];

  private int size;

  /**
   * A word and its places: for each section how far it is from the last one and how often the word
   * stands in it, as digits to base 32.
   */
  static final class Word {
    private final char[] text;
    private final int hash;
    private final StringBuilder packed = new StringBuilder();
    private int last = -1;
    private int count;
    private int section;
    private int times;

    private Word(char[] text, int hash) {
      this.text = text;
      this.hash = hash;
    }

    /** Once more in a section, which is none before the last one named. */
    void add(int now) {
      if (now != section) {
        close();
      }
      section = now;
      times++;
    }

    private void close() {
      if (times > 0) {
        pack();
        times = 0;
      }
    }

    private void pack() {
      int number = (section - last - 1) * MOST_COUNTED + Math.min(times, MOST_COUNTED) - 1;
      for (; number >= BASE; number /= BASE) {
        packed.append(DIGITS.charAt(BASE + number % BASE));
      }
      packed.append(DIGITS.charAt(number));
      last = section;
      count++;
    }

    /** In how many sections it stands. */
    int sections() {
      close();
      return count;
    }

    /** All its places. */
    CharSequence packed() {
      close();
      return packed;
    }

    @Override
    public String toString() {
      return new String(text);
    }
  }

  /** A digit for a number below 64. */
  static char digit(int number) {
    return DIGITS.charAt(number);
  }

  /** The most that a digit can say. */
  static int largestDigit() {
    return DIGITS.length() - 1;
  }

  /** The word that stands at a place in a text; new if it was never met. */
  Word word(char[] signs, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + signs[i];
    }
    int at = place(hash);
    while (table[at] != null) {
      Word word = table[at];
      if (word.hash == hash
          && Arrays.equals(word.text, 0, word.text.length, signs, from, from + length)) {
        return word;
      }
      at = at + 1 & table.length - 1;
    }
    Word word = new Word(Arrays.copyOfRange(signs, from, from + length), hash);
    table[at] = word;
    size++;
    if (size > table.length / 2) {
      grow();
    }
    return word;
  }

  private int place(int hash) {
    return (hash ^ hash >>> 15) & table.length - 1;
  }

  private void grow() {
    Word[] before = table;
    table = new Word[2 * before.length];
    for (Word word : before) {
      if (word != null) {
        int at = place(word.hash);
        while (table[at] != null) {
          at = at + 1 & table.length - 1;
        }
        table[at] = word;
      }
    }
  }

  /** All of them, in no order. */
  void each(Consumer<Word> taken) {
    for (Word word : table) {
      if (word != null) {
        taken.accept(word);
      }
    }
  }
}
