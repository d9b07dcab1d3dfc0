package io.github.offprint.solver.qwem;

import io.github.offprint.solver.random.Alias;
import io.github.offprint.solver.random.Draws;
import java.util.Arrays;

/**
 * Draws pairs of words as a pass over the text would meet them, and words as they occur. A pair of
 * positive weight takes 36 bytes.
 */
final class PairSampler {

  private final int[] firsts;
  private final int[] seconds;
  private final double[] probabilities;
  private final Alias pairs;
  private final Alias words;

  PairSampler(Cooccurrence counts) {
    int size = counts.vocabularySize();
    int support = support(counts);
    firsts = new int[support];
    seconds = new int[support];
    double[] weights = new double[support];
    int[] filled = new int[1];
    for (int row = 0; row < size; row++) {
      int i = row;
      counts.forEachPartner(
          i,
          (j, weight) -> {
            firsts[filled[0]] = i;
            seconds[filled[0]] = j;
            weights[filled[0]++] = i == j ? weight : 2 * weight;
          });
    }
    pairs = new Alias(weights);
    probabilities = weights;
    for (int n = 0; n < support; n++) {
      double ordered = firsts[n] == seconds[n] ? weights[n] : weights[n] / 2;
      probabilities[n] = ordered / counts.totalPairWeight();
    }
    double[] occurrences = new double[size];
    Arrays.setAll(occurrences, counts::wordWeight);
    words = new Alias(occurrences);
  }

  /** Pairs (i, j) with i ≤ j that occur. */
  private static int support(Cooccurrence counts) {
    long[] support = new long[1];
    for (int i = 0; i < counts.vocabularySize(); i++) {
      counts.forEachPartner(i, (j, weight) -> support[0]++);
    }
    if (support[0] > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          "expected at most %s pairs that occur, found %s"
              .formatted(Integer.MAX_VALUE / 2, support[0]));
    }
    return (int) support[0];
  }

  /** The number of a pair, drawn from P. */
  int pair(Draws draws) {
    return pairs.draw(draws);
  }

  /** A word, drawn from p. */
  int word(Draws draws) {
    return words.draw(draws);
  }

  /** The word of a pair with the smaller number. */
  int first(int pair) {
    return firsts[pair];
  }

  /** The other word of a pair. */
  int second(int pair) {
    return seconds[pair];
  }

  /** P_ij of a pair, in either order. */
  double probability(int pair) {
    return probabilities[pair];
  }
}
