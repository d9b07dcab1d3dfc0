package io.github.offprint.solver.qwem.language;

import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.analogy.Category;
import io.github.offprint.solver.qwem.analogy.Pair;
import java.util.stream.IntStream;

/**
 * A language of which everything is known: a word w is a choice of bits, and each bit says whether
 * an attribute a is present in the word or absent from it. What a document is about is a random
 * sign c_a for each attribute, and each word of it is drawn by the product rule below.
 *
 * <pre>
 *   s_a      strength of attribute a, in [0, 1]
 *   q_a      share of the words with the attribute among all words that it concerns
 *   x_wa     value: (1 - q_a)/m_a if w has the attribute, -q_a/m_a if not, 0 if it does not
 *            concern w, with m_a = max(q_a, 1 - q_a); so ±1 for q_a = 1/2, and 0 on average
 *   p_w      Π q_a or (1 - q_a), over the attributes that concern w
 *   P(w|c)   p_w Π_a (1 + s_a x_wa c_a): adds up to 1 over all words without being normalised
 *   P_ij     p_i p_j Π_a (1 + s_a² x_ia x_ja), since the mean of c_a is 0 and that of c_a² is 1
 * </pre>
 *
 * <p>Weights of words are p_w and weights of pairs are P_ij; both add up to 1.
 */
public interface Language extends Cooccurrence {

  /** Bits of a word: there are two to this power words. */
  int bits();

  /** How many attributes there are. */
  int attributes();

  /**
   * The attribute that a bit of a word decides on. It may depend on the bits before, but not on
   * this one or on those after it.
   *
   * @param word from 0 to {@link #vocabularySize()} - 1
   * @param bit from 0, the highest, to {@link #bits()} - 1, the lowest
   */
  int attribute(int word, int bit);

  /** How much attribute a tells, from 0, nothing, to 1, everything. */
  double strength(int attribute);

  /** The share q of the words with attribute a among all words that it concerns, in (0, 1). */
  double share(int attribute);

  /** How word w is written; no two words are written alike. */
  String word(int word);

  /** Whether a bit of a word is 0, which stands for the presence of its attribute. */
  default boolean present(int word, int bit) {
    return (word >> (bits() - 1 - bit) & 1) == 0;
  }

  /** The word that differs in one bit. */
  default int flipped(int word, int bit) {
    return word ^ 1 << (bits() - 1 - bit);
  }

  /**
   * All pairs of words that differ in one bit only, from the word that has the attribute to the one
   * that has not.
   *
   * @param name of what the bit says, such as gender
   */
  default Category flips(String name, int bit) {
    return new Category(
        name,
        IntStream.range(0, vocabularySize())
            .filter(word -> present(word, bit))
            .mapToObj(word -> new Pair(word, flipped(word, bit)))
            .toList());
  }

  @Override
  default int vocabularySize() {
    return 1 << bits();
  }

  @Override
  default double wordWeight(int word) {
    double weight = 1;
    for (int bit = 0; bit < bits(); bit++) {
      double share = share(attribute(word, bit));
      weight *= present(word, bit) ? share : 1 - share;
    }
    return weight;
  }

  @Override
  default double totalWordWeight() {
    return 1;
  }

  @Override
  default double pairWeight(int i, int j) {
    // each word's weight is a power of two where shares are 1/2: the order of factors cannot matter
    return wordWeight(i) * wordWeight(j) * affinity(i, j);
  }

  @Override
  default double totalPairWeight() {
    return 1;
  }

  /** P_ij / (p_i p_j) = Π_a (1 + s_a² x_ia x_ja). */
  default double affinity(int i, int j) {
    double product = 1;
    for (int bit = 0; bit < bits(); bit++) {
      int attribute = attribute(i, bit);
      if (attribute == attribute(j, bit)) {
        double strength = strength(attribute);
        double values = value(attribute, present(i, bit)) * value(attribute, present(j, bit));
        product *= 1 + strength * strength * values;
      }
    }
    return product;
  }

  /** The value x_wa of an attribute for a word that it concerns. */
  default double value(int attribute, boolean present) {
    double share = share(attribute);
    return (present ? 1 - share : -share) / Math.max(share, 1 - share);
  }
}
