package io.github.offprint.figure;

import java.util.List;

/** The checks that marks share. */
final class Sizes {

  /** No figure has room for more bars or words than this; a single one would not be seen. */
  private static final int MOST_BARS = 20_000;

  private static final int MOST_WORDS = 500;

  private Sizes() {}

  /** There are not so many bars that nobody could tell one from another. */
  static void bars(String name, Numbers bars, String instead) {
    if (bars.size() > MOST_BARS) {
      throw new IllegalArgumentException(
          "\"%s\": %s bars cannot be told apart, at most %s are drawn (take %s)"
              .formatted(name, bars.size(), MOST_BARS, instead));
    }
  }

  /** There is room for words. */
  static void words(List<String> words) {
    if (words.size() > MOST_WORDS) {
      throw new IllegalArgumentException(
          "%s words find no room in a panel, at most %s are placed (name fewer points)"
              .formatted(words.size(), MOST_WORDS));
    }
  }

  /** Columns of one mark are equally long. */
  static void equal(String name, Numbers first, Numbers... others) {
    for (Numbers other : others) {
      if (other.size() != first.size()) {
        throw new IllegalArgumentException(
            "\"%s\": expected %s numbers in each column, found %s"
                .formatted(name, first.size(), other.size()));
      }
    }
  }

  /** Lower ends are not above upper ends. */
  static void ordered(String name, Numbers lower, Numbers upper) {
    for (int i = 0; i < lower.size(); i++) {
      if (lower.at(i) > upper.at(i)) {
        throw new IllegalArgumentException(
            "\"%s\": expected a lower end that is not above the upper one, found %s and %s"
                .formatted(name, lower.at(i), upper.at(i)));
      }
    }
  }
}
