package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;
import java.util.stream.IntStream;

/**
 * A loss of word embeddings as a sum over pairs of words: skip-gram with negative sampling
 * (word2vec), its quartic approximation, and either with weights that count all pairs alike.
 *
 * <pre>
 *   L = Σ_ij A_ij f(s_ij) + B_ij f(-s_ij)      s = W Wᵀ, inner products    f  shape
 *   dW/dt = D W                                g  mean of A_ij + B_ij
 *   D_ij = (A_ij φ(s_ij) - B_ij φ(-s_ij))/g    φ = -f'
 *   ℓ = 1 - L/(2 min L)                        the least over all symmetric matrices s
 *
 *   sampled    A_ij = Ψ⁺_ij P_ij   B_ij = Ψ⁻_ij p_i p_j
 *   balanced   the same divided by their sum, so that A_ij + B_ij = 1 (setting 3.1)
 * </pre>
 *
 * The unit of time is such that all four begin alike, as {@code dW/dt = M W / 2} with M near M*;
 * balanced and quartic, it is the loss of {@link TargetLoss}. Source: Karkada et al. 2025 (arXiv
 * 2502.09863), sections 2 and 3.
 */
public final class PairLoss implements EmbeddingLoss {

  private final PairShape shape;
  private final Matrix met;
  private final Matrix chance;
  private final double scale;
  private final double least;

  private PairLoss(PairShape shape, Matrix met, Matrix chance) {
    this.shape = shape;
    this.met = met;
    this.chance = chance;
    int size = met.rows();
    double[] rows = new double[size];
    double[] minima = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        rows[i] += met.at(i, j) + chance.at(i, j);
        minima[i] += shape.least(met.at(i, j), chance.at(i, j));
      }
    }
    this.scale = sum(rows) / size / size;
    this.least = sum(minima);
    if (!(least < 0)) {
      throw new IllegalArgumentException(
          "expected pairs that occur more or less often than by chance, found none");
    }
  }

  /** Weights as sampling gives them. */
  public static PairLoss sampled(Cooccurrence counts, Reweighting weights, PairShape shape) {
    PairContrast contrast = new PairContrast(counts, weights);
    double all = counts.totalWordWeight() * counts.totalWordWeight();
    int size = counts.vocabularySize();
    return new PairLoss(
        shape,
        Matrix.symmetric(size, (i, j) -> contrast.met(i, j, counts.pairWeight(i, j)) / all),
        Matrix.symmetric(size, (i, j) -> contrast.chance(i, j) / all));
  }

  /** Weights that count all pairs alike. A pair of which a word never occurs has M*_ij = 0. */
  public static PairLoss balanced(Cooccurrence counts, Reweighting weights, PairShape shape) {
    PairContrast contrast = new PairContrast(counts, weights);
    int size = counts.vocabularySize();
    Matrix met =
        Matrix.symmetric(
            size,
            (i, j) -> share(contrast.met(i, j, counts.pairWeight(i, j)), contrast.chance(i, j)));
    Matrix chance =
        Matrix.symmetric(
            size,
            (i, j) -> share(contrast.chance(i, j), contrast.met(i, j, counts.pairWeight(i, j))));
    return new PairLoss(shape, met, chance);
  }

  private static double share(double one, double other) {
    double both = one + other;
    return both == 0 ? 0.5 : one / both;
  }

  @Override
  public int vocabularySize() {
    return met.rows();
  }

  @Override
  public Slope at(Matrix embeddings) {
    Matrix products = embeddings.rowProducts();
    int size = products.rows();
    double[][] pulls = new double[size][];
    double[] losses = new double[size];
    IntStream.range(0, size)
        .parallel()
        .forEach(
            i -> {
              pulls[i] = new double[i + 1];
              losses[i] = row(i, products, pulls[i]);
            });
    Matrix pull = Matrix.symmetricInParallel(size, (i, j) -> pulls[i][j]);
    return new Slope(1 - sum(losses) / (2 * least), pull.timesInParallel(embeddings));
  }

  /** Fills D up to the diagonal; returns the loss of these pairs, of both orders. */
  private double row(int i, Matrix products, double[] pulls) {
    double sum = 0;
    for (int j = 0; j <= i; j++) {
      double s = products.at(i, j);
      double a = met.at(i, j);
      double b = chance.at(i, j);
      // φ(s) + φ(-s) = 2 and f(-s) = f(s) + 2 s: one evaluation, of the smaller φ, serves both
      double size = Math.abs(s);
      double weak = shape.pull(size);
      double strong = 2 - weak;
      double low = shape.loss(size);
      double high = low + 2 * size;
      pulls[j] = (s > 0 ? a * weak - b * strong : a * strong - b * weak) / scale;
      double f = s > 0 ? low : high;
      double back = s > 0 ? high : low;
      // a pair that never occurs pushes without end: 0 times infinity is not to be formed
      double pair = (a == 0 ? 0 : a * f) + (b == 0 ? 0 : b * back);
      sum += i == j ? pair : 2 * pair;
    }
    return sum;
  }

  /**
   * D at W = 0, where growth begins as {@code dW/dt = D W}: for the balanced loss, M* divided by 2.
   */
  public Matrix slopeAtZero() {
    return Matrix.symmetric(
        vocabularySize(), (i, j) -> (met.at(i, j) - chance.at(i, j)) * shape.pull(0) / scale);
  }

  /** What a pair that is met contributes to D per unit of probability, at an inner product s. */
  double metPull(double factor, double s) {
    return factor * shape.pull(s) / scale;
  }

  /** What a pair that is not met takes from D per unit of probability, at an inner product s. */
  double chancePull(double factor, double s) {
    return factor * shape.pull(-s) / scale;
  }

  /** A_ij. */
  double met(int i, int j) {
    return met.at(i, j);
  }

  /** B_ij. */
  double chance(int i, int j) {
    return chance.at(i, j);
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
