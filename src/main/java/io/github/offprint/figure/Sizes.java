package io.github.offprint.figure;

/** The check that all marks share: columns of one mark are equally long. */
final class Sizes {

  private Sizes() {}

  static void equal(String name, Numbers first, Numbers... others) {
    for (Numbers other : others) {
      if (other.size() != first.size()) {
        throw new IllegalArgumentException(
            "\"%s\": expected %s numbers in each column, found %s"
                .formatted(name, first.size(), other.size()));
      }
    }
  }
}
