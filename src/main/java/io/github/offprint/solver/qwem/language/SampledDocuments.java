package io.github.offprint.solver.qwem.language;

import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.random.Draws;

/**
 * Texts drawn from a language. Document number k is the same whenever it is asked for and whatever
 * other documents were.
 */
public final class SampledDocuments {

  private final Language language;
  private final int length;
  private final Draws draws;

  /**
   * Documents without end.
   *
   * @param length words of each, at least 2
   * @param draws only its children are drawn from
   */
  public SampledDocuments(Language language, int length, Draws draws) {
    if (length < 2) {
      throw new IllegalArgumentException(
          "a document with pairs of words needs a length of at least 2, found " + length);
    }
    this.language = language;
    this.length = length;
    this.draws = draws;
  }

  /** The words of document number k, from 0, all drawn under the same signs. */
  public int[] document(long k) {
    Draws own = draws.split(k);
    double[] odds = new double[language.attributes()];
    for (int a = 0; a < odds.length; a++) {
      odds[a] = chanceOfPresence(a, own.uniform() < 0.5 ? 1 : -1);
    }
    int[] words = new int[length];
    for (int at = 0; at < length; at++) {
      words[at] = word(odds, own);
    }
    return words;
  }

  /** q (1 + s c x) for a word that the attribute concerns. */
  private double chanceOfPresence(int attribute, int sign) {
    double value = language.value(attribute, true);
    return language.share(attribute) * (1 + language.strength(attribute) * sign * value);
  }

  private int word(double[] odds, Draws own) {
    int word = 0;
    for (int bit = 0; bit < language.bits(); bit++) {
      if (own.uniform() >= odds[language.attribute(word, bit)]) {
        word = language.flipped(word, bit);
      }
    }
    return word;
  }

  /**
   * The first documents, counted: each pair of places in a document counts once in either order.
   *
   * @param documents how many, at least 1
   */
  public Cooccurrence counted(int documents) {
    if (documents < 1) {
      throw new IllegalArgumentException("at least 1 document is counted, found " + documents);
    }
    DocumentCounts counts = new DocumentCounts(language.vocabularySize());
    for (int k = 0; k < documents; k++) {
      counts.add(document(k));
    }
    return counts;
  }
}
