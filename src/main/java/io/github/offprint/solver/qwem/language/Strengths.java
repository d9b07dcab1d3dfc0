package io.github.offprint.solver.qwem.language;

/** What strengths of attributes may be. */
final class Strengths {

  private Strengths() {}

  /** Refuses what would not give probabilities. */
  static void check(double... strengths) {
    for (double strength : strengths) {
      if (!(strength >= 0 && strength <= 1)) {
        throw new IllegalArgumentException(
            "the strength of an attribute goes from 0 to 1, found " + strength);
      }
    }
  }
}
