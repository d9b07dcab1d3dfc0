package io.github.offprint.figure;

/** The checks that marks share. */
final class Sizes {

  private Sizes() {}

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
