package io.github.offprint.solver.richness;

/**
 * Where on the dial networks of all widths stand: their hidden layers move by α = γ n^r.
 *
 * @param exponent r: 0 lazy, 1/2 rich; below 0 outputs grow with the width at the start, above 1/2
 *     gradients do in training
 * @param prefactor γ, positive
 */
public record Richness(double exponent, double prefactor) {

  /** The lazy end of the dial, where the tangent kernel rules. */
  public static final Richness LAZY = new Richness(0, 1);

  /** The rich end of the dial, where features are learned at every width. */
  public static final Richness RICH = new Richness(0.5, 1);

  public Richness {
    if (!Double.isFinite(exponent)) {
      throw new IllegalArgumentException("richness must be a finite number, found " + exponent);
    }
    if (!(prefactor > 0 && Double.isFinite(prefactor))) {
      throw new IllegalArgumentException(
          "the prefactor of richness must be positive, found " + prefactor);
    }
  }

  /** Whether networks of all widths can be trained at one rate: 0 ≤ r ≤ 1/2. */
  public boolean isOnTheDial() {
    return exponent >= 0 && exponent <= 0.5;
  }

  /** α = γ n^r. */
  public double alpha(int width) {
    return prefactor * StrictMath.pow(width, exponent);
  }
}
