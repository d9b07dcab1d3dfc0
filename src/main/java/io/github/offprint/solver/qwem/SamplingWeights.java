package io.github.offprint.solver.qwem;

/**
 * The reweighting that the sampling of word2vec amounts to, made symmetric as tied embeddings need
 * it.
 *
 * <pre>
 *   a_i = min(1, √(t/p_i) + t/p_i)     chance that an occurrence is kept (subsampling)
 *   n_j ∝ p_j^(3/4) / p_j              how much more often j is drawn as a negative sample
 *   Ψ⁺_ij ∝ a_i a_j                    E Ψ⁺ = 1 over pairs drawn from P
 *   Ψ⁻_ij ∝ (a_i n_j + a_j n_i)/2      E Ψ⁻ = k over independent words drawn from p
 *
 *   t   threshold    k  negative samples for each pair that occurs
 * </pre>
 *
 * Words that never occur have the factors 1.
 */
public final class SamplingWeights implements Reweighting {

  private static final double NEGATIVE_POWER = 0.75;

  private final double[] kept;
  private final double[] drawn;
  private final double positiveScale;
  private final double negativeScale;

  /**
   * Of the words of some counts.
   *
   * @param threshold t, above 0; infinity keeps every word
   * @param negatives k, above 0 and finite
   */
  public SamplingWeights(Cooccurrence counts, double threshold, double negatives) {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException("expected a threshold above 0, found " + threshold);
    }
    if (!(negatives > 0 && negatives < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected negative samples above 0, found " + negatives);
    }
    int size = counts.vocabularySize();
    kept = new double[size];
    drawn = new double[size];
    double meanKept = 0;
    double meanDrawn = 0;
    for (int i = 0; i < size; i++) {
      double p = counts.wordWeight(i) / counts.totalWordWeight();
      double ratio = threshold / p;
      kept[i] = p > 0 ? Math.min(1, StrictMath.sqrt(ratio) + ratio) : 1;
      drawn[i] = p > 0 ? StrictMath.pow(p, NEGATIVE_POWER - 1) : 1;
      meanKept += p * kept[i];
      meanDrawn += p * drawn[i];
    }
    positiveScale = counts.totalPairWeight() / keptPairs(counts);
    negativeScale = negatives / (meanKept * meanDrawn) / 2;
  }

  /** Σ N_ij a_i a_j. */
  private double keptPairs(Cooccurrence counts) {
    double[] sum = new double[1];
    for (int row = 0; row < kept.length; row++) {
      int i = row;
      counts.forEachPartner(
          i, (j, weight) -> sum[0] += (i == j ? 1 : 2) * (weight * (kept[i] * kept[j])));
    }
    return sum[0];
  }

  @Override
  public double positive(int i, int j) {
    return positiveScale * (kept[i] * kept[j]);
  }

  @Override
  public double negative(int i, int j) {
    return negativeScale * (kept[i] * drawn[j] + kept[j] * drawn[i]);
  }
}
