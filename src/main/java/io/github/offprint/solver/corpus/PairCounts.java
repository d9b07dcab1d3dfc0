package io.github.offprint.solver.corpus;

import io.github.offprint.solver.qwem.Cooccurrence;
import java.util.Arrays;

/** How often the words of a corpus stand near each other: sums of whole weights. */
public final class PairCounts implements Cooccurrence {

  private final PairWeights pairs;
  private final long[] marginals;
  private final long[] occurrences;
  private final Unigram unigram;

  PairCounts(PairWeights pairs, long[] occurrences, Unigram unigram) {
    this(pairs, marginals(pairs), occurrences, unigram);
    if (totalPairWeight() == 0) {
      throw new IllegalArgumentException(
          "expected words that stand near each other, found none among %s words (are all documents"
                  .formatted(Arrays.stream(occurrences).sum())
              + " shorter than the window asks for?)");
    }
  }

  private PairCounts(PairWeights pairs, long[] marginals, long[] occurrences, Unigram unigram) {
    this.pairs = pairs;
    this.marginals = marginals;
    this.occurrences = occurrences;
    this.unigram = unigram;
  }

  private static long[] marginals(PairWeights pairs) {
    long[] marginals = new long[pairs.vocabularySize()];
    for (int row = 0; row < marginals.length; row++) {
      int i = row;
      pairs.forEachPartner(
          i,
          (j, weight) -> {
            marginals[i] += (long) weight;
            marginals[j] += i == j ? 0 : (long) weight;
          });
    }
    return marginals;
  }

  /** The same pairs with another probability of words. */
  public PairCounts with(Unigram other) {
    return new PairCounts(pairs, marginals, occurrences, other);
  }

  /** How often word i occurs in the documents that were read. */
  public long occurrences(int i) {
    return occurrences[i];
  }

  @Override
  public int vocabularySize() {
    return occurrences.length;
  }

  @Override
  public double pairWeight(int i, int j) {
    return pairs.at(i, j);
  }

  @Override
  public double totalPairWeight() {
    return Arrays.stream(marginals).sum();
  }

  @Override
  public double wordWeight(int i) {
    return wordWeights()[i];
  }

  @Override
  public double totalWordWeight() {
    return Arrays.stream(wordWeights()).sum();
  }

  private long[] wordWeights() {
    return unigram == Unigram.MARGINAL ? marginals : occurrences;
  }

  @Override
  public void forEachPartner(int i, Partner partner) {
    pairs.forEachPartner(i, partner);
  }
}
