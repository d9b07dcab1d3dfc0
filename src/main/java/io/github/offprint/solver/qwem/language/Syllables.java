package io.github.offprint.solver.qwem.language;

/**
 * How words of the attribute language sound: {@code me-l-o}, {@code me-l-as}. Neighbours in the
 * tree of topics sound alike: they differ in the vowel only.
 */
final class Syllables {

  private static final String HEADS = "mnvbdtkf";
  private static final String VOWELS = "ei";
  private static final String CONCEPTS = "lrnm";
  private static final int LEVELS = 4;

  private Syllables() {}

  /** One syllable for up to four levels of the tree, two for more. */
  static String topic(int topic, int levels) {
    return levels <= LEVELS
        ? syllable(topic)
        : syllable(topic >> LEVELS) + syllable(topic & (1 << LEVELS) - 1);
  }

  private static String syllable(int four) {
    return HEADS.substring(four >> 1, (four >> 1) + 1) + VOWELS.charAt(four & 1);
  }

  /** The consonant that ends the stem. */
  static String concept(int concept) {
    return CONCEPTS.substring(concept, concept + 1);
  }

  static String ending(boolean masculine, boolean singular) {
    return (masculine ? "o" : "a") + (singular ? "" : "s");
  }
}
