package io.github.offprint.solver.qwem.language;

import io.github.offprint.solver.qwem.Cooccurrence;

/**
 * How often words stand together anywhere in a document. The weight of a word is the number of
 * pairs that it begins, so that word weights are exactly the marginals of pair weights.
 */
final class DocumentCounts implements Cooccurrence {

  private final int size;
  private final long[] pairs;
  private final long[] marginal;
  private long total;

  DocumentCounts(int size) {
    this.size = size;
    this.pairs = new long[Math.multiplyExact(size, size)];
    this.marginal = new long[size];
  }

  void add(int[] document) {
    for (int a = 0; a < document.length; a++) {
      for (int b = 0; b < a; b++) {
        pairs[document[a] * size + document[b]]++;
        pairs[document[b] * size + document[a]]++;
      }
      marginal[document[a]] += document.length - 1;
    }
    total += document.length * (document.length - 1L);
  }

  @Override
  public int vocabularySize() {
    return size;
  }

  @Override
  public double pairWeight(int i, int j) {
    return pairs[i * size + j];
  }

  @Override
  public double totalPairWeight() {
    return total;
  }

  @Override
  public double wordWeight(int i) {
    return marginal[i];
  }

  @Override
  public double totalWordWeight() {
    return total;
  }
}
