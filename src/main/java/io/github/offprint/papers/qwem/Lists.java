package io.github.offprint.papers.qwem;

import java.util.List;

/** What lists of parameters may hold, and how numbers stand in titles. */
final class Lists {

  private Lists() {}

  /** Refuses a list that does not rise, or has nothing in it though it must. */
  static void checkRising(String name, List<Integer> numbers, boolean needed) {
    boolean rising = !(needed && numbers.isEmpty());
    for (int i = 1; i < numbers.size(); i++) {
      rising &= numbers.get(i) > numbers.get(i - 1);
    }
    if (!rising) {
      throw new IllegalArgumentException(
          "%s needs %s, each larger than the one before, found %s"
              .formatted(name, needed ? "one or more numbers" : "numbers", numbers));
    }
  }

  /** Refuses a number above the size of the vocabulary. */
  static void checkMost(String name, List<Integer> numbers, int words) {
    for (int number : numbers) {
      if (number > words) {
        throw new IllegalArgumentException(
            "%s must be from 1 to %s, the number of words; found %s"
                .formatted(name, words, number));
      }
    }
  }

  /** A whole number with a narrow space between thousands. */
  static String grouped(long number) {
    return number < 1000
        ? Long.toString(number)
        : grouped(number / 1000) + "\u2009" + Long.toString(1000 + number % 1000).substring(1);
  }
}
