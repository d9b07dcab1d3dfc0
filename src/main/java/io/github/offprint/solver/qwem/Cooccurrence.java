package io.github.offprint.solver.qwem;

/**
 * How often the words of a vocabulary stand together and how often they stand at all, whether
 * counted in a corpus or known exactly for a synthetic language.
 *
 * <p>Weights are not normalised: with integer counts every weight is a whole number below 2⁵³, and
 * the probabilities {@code P_ij = pairWeight(i, j) / totalPairWeight()} and {@code p_i =
 * wordWeight(i) / totalWordWeight()} need not be rounded before the target matrix is formed.
 */
public interface Cooccurrence {

  /** The number of words V, at least 1. */
  int vocabularySize();

  /** The weight of the ordered pair (i, j), symmetric and at least 0. */
  double pairWeight(int i, int j);

  /** The sum of {@link #pairWeight} over all ordered pairs, positive. */
  double totalPairWeight();

  /** The weight of word i by itself, at least 0. */
  double wordWeight(int i);

  /** The sum of {@link #wordWeight} over all words, positive. */
  double totalWordWeight();

  /**
   * Visits every word j at or after i whose pair with i has positive weight, j ascending. One that
   * knows where its zeros are passes over them.
   */
  default void forEachPartner(int i, Partner partner) {
    for (int j = i; j < vocabularySize(); j++) {
      double weight = pairWeight(i, j);
      if (weight > 0) {
        partner.meets(j, weight);
      }
    }
  }

  /** What is done with a word that occurs beside another. */
  @FunctionalInterface
  interface Partner {
    /** Takes word j and the weight of the pair. */
    void meets(int j, double weight);
  }
}
