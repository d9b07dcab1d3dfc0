package io.github.offprint.solver.qwem;

/**
 * How much a pair of words occurs and how much it would by chance, both times the same factor:
 *
 * <pre>
 *   met_ij    = Ψ⁺_ij N_ij (A/T) A    N_ij, T  weight of the pair, of all pairs
 *   chance_ij = Ψ⁻_ij a_i a_j         a_i, A   weight of the word, of all words
 * </pre>
 *
 * Whole numbers enter as they are, without being made into probabilities first.
 */
final class PairContrast {

  private final Cooccurrence counts;
  private final Reweighting weights;
  private final double scale;

  PairContrast(Cooccurrence counts, Reweighting weights) {
    double pairs = counts.totalPairWeight();
    double words = counts.totalWordWeight();
    if (!(pairs > 0 && words > 0)) {
      throw new IllegalArgumentException(
          "expected words that occur together, found none (is the window too wide for the text?)");
    }
    this.counts = counts;
    this.weights = weights;
    this.scale = words / pairs * words;
  }

  Cooccurrence counts() {
    return counts;
  }

  /** met_ij of a pair of known weight N_ij. */
  double met(int i, int j, double pairWeight) {
    return weights.positive(i, j) * (pairWeight * scale);
  }

  /** chance_ij. */
  double chance(int i, int j) {
    return weights.negative(i, j) * (counts.wordWeight(i) * counts.wordWeight(j));
  }
}
