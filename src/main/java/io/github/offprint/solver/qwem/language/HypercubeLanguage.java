package io.github.offprint.solver.qwem.language;

import java.util.Arrays;

/**
 * The words are the corners of a cube: all combinations of m attributes that have nothing to do
 * with each other. The target matrix depends on where two words differ only, so its eigenvectors
 * are the Walsh functions, whatever the strengths, and its eigenvalues are known.
 *
 * <pre>
 *   s_a     strength of attribute a           x_ia  ±1
 *   ρ(u)    Π_a (1 + s_a² u_a)                u_a   x_ia x_ja
 *   M*_ij   f(u) = 2 (ρ(u) - 1)/(ρ(u) + 1)
 *   λ_S     Σ_u f(u) Π_{a in S} u_a, for every set S of attributes; eigenvector Π_{a in S} x_ia
 * </pre>
 */
public final class HypercubeLanguage implements Language {

  /** The most attributes: 65536 words. */
  public static final int MOST_ATTRIBUTES = 16;

  private final double[] strengths;

  /**
   * A language of 2^m words.
   *
   * @param strengths m of them, at most {@value #MOST_ATTRIBUTES}, each from 0 to 1
   */
  public HypercubeLanguage(double... strengths) {
    if (strengths.length < 1 || strengths.length > MOST_ATTRIBUTES) {
      throw new IllegalArgumentException(
          "a hypercube language needs 1 to %s strengths, found %s"
              .formatted(MOST_ATTRIBUTES, strengths.length));
    }
    this.strengths = strengths.clone();
    Strengths.check(this.strengths);
  }

  @Override
  public int bits() {
    return strengths.length;
  }

  @Override
  public int attributes() {
    return strengths.length;
  }

  @Override
  public int attribute(int word, int bit) {
    return bit;
  }

  @Override
  public double strength(int attribute) {
    return strengths[attribute];
  }

  @Override
  public double share(int attribute) {
    return 0.5;
  }

  /** A sign for each attribute, the first attribute first. */
  @Override
  public String word(int word) {
    StringBuilder signs = new StringBuilder();
    for (int bit = 0; bit < bits(); bit++) {
      signs.append(present(word, bit) ? '+' : '-');
    }
    return signs.toString();
  }

  /**
   * λ_S for every set S of attributes: the set is the number whose highest bit of m stands for the
   * first attribute, as in words.
   */
  public double[] eigenvaluesBySet() {
    double[] entries = new double[vocabularySize()];
    Arrays.setAll(entries, this::targetEntry);
    return WalshTransform.of(entries);
  }

  /** The eigenvalues of the target matrix, the largest first. */
  public double[] eigenvalues() {
    double[] rising = eigenvaluesBySet();
    Arrays.sort(rising);
    double[] falling = new double[rising.length];
    Arrays.setAll(falling, k -> rising[rising.length - 1 - k]);
    return falling;
  }

  /** f = 2 tanh(ln ρ / 2), which loses nothing where ρ is near 1. */
  private double targetEntry(int difference) {
    double logarithm = 0;
    for (int a = 0; a < bits(); a++) {
      double square = strengths[a] * strengths[a];
      logarithm += StrictMath.log1p(present(difference, a) ? square : -square);
    }
    double excess = StrictMath.expm1(logarithm);
    return 2 * excess / (excess + 2);
  }
}
