package io.github.offprint.solver.qwem;

import io.github.offprint.solver.random.Draws;

/** Given pair weights, with the word weights that follow from them or with others. */
record Counted(long[][] pairs, long[] words) implements Cooccurrence {

  /** With the marginals of the pairs as word weights. */
  static Counted of(long[][] pairs) {
    long[] words = new long[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      for (long weight : pairs[i]) {
        words[i] += weight;
      }
    }
    return new Counted(pairs, words);
  }

  /** Symmetric random weights, a given share of them positive; the last word is never met. */
  static Counted random(int size, double share, long seed) {
    Draws draws = Draws.of(seed);
    long[][] pairs = new long[size][size];
    pairs[0][0] = 1;
    for (int i = 0; i < size - 1; i++) {
      for (int j = 0; j <= i; j++) {
        long weight = draws.uniform() < share ? 1 + draws.below(1000) : 0;
        pairs[i][j] += weight;
        pairs[j][i] = pairs[i][j];
      }
    }
    return of(pairs);
  }

  @Override
  public int vocabularySize() {
    return pairs.length;
  }

  @Override
  public double pairWeight(int i, int j) {
    return pairs[i][j];
  }

  @Override
  public double totalPairWeight() {
    double sum = 0;
    for (long[] row : pairs) {
      for (long weight : row) {
        sum += weight;
      }
    }
    return sum;
  }

  @Override
  public double wordWeight(int i) {
    return words[i];
  }

  @Override
  public double totalWordWeight() {
    double sum = 0;
    for (long word : words) {
      sum += word;
    }
    return sum;
  }
}
