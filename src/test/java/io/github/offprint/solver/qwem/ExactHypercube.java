package io.github.offprint.solver.qwem;

/**
 * Words that are sign patterns, bit a of a word's number the sign of attribute a: P_ij = V⁻² Π (1 +
 * ε_a² x_ia x_ja) and p = 1/V.
 */
record ExactHypercube(double... strengths) implements Cooccurrence {

  @Override
  public int vocabularySize() {
    return 1 << strengths.length;
  }

  @Override
  public double pairWeight(int i, int j) {
    double weight = 1;
    for (int a = 0; a < strengths.length; a++) {
      boolean differ = ((i ^ j) >> a & 1) == 1;
      weight *= 1 + (differ ? -1 : 1) * strengths[a] * strengths[a];
    }
    return weight;
  }

  @Override
  public double totalPairWeight() {
    return (double) vocabularySize() * vocabularySize();
  }

  @Override
  public double wordWeight(int i) {
    return 1;
  }

  @Override
  public double totalWordWeight() {
    return vocabularySize();
  }
}
