package io.github.offprint.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The words of a site, each with the sections in which it stands. */
final class WordPlaces {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int BASE = 32;
  private static final int MOST_COUNTED = 3;

  private final WordNumbers numbers = new WordNumbers();
  private final List<Word> words = new ArrayList<>();

  /**
   * A word and its places: for each section how far it is from the last one and how often the word
   * stands in it, as digits to base 32.
   */
  static final class Word {
    private final String text;
    private final StringBuilder packed = new StringBuilder();
    private int last = -1;
    private int count;
    private int section;
    private int times;

    private Word(String text) {
      this.text = text;
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
      return text;
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
    int number = numbers.of(signs, from, length);
    if (number == words.size()) {
      words.add(new Word(numbers.word(number)));
    }
    return words.get(number);
  }

  /** All of them, in the order in which they were met. */
  void each(Consumer<Word> taken) {
    words.forEach(taken);
  }
}
