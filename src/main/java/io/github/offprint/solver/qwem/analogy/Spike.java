package io.github.offprint.solver.qwem.analogy;

/**
 * One direction in noise: the largest eigenvalue of R Rᵀ / d for R = Ξ + √d θ u vᵀ with unit
 * vectors u, v, as N and d grow (the transition of Baik, Ben Arous and Péché 2005).
 *
 * <pre>
 *   θ²    strength; a mean vector m in all N rows has θ² = N |m|²/d
 *   λ_1   (σ² + θ²)(γσ² + θ²)/θ²  if θ² &gt; σ²√γ, else the upper edge of the noise
 * </pre>
 *
 * @param noise the law of Ξ Ξᵀ / d
 * @param strength θ², at least 0 and finite
 */
public record Spike(MarchenkoPastur noise, double strength) {

  public Spike {
    if (!(strength >= 0 && Double.isFinite(strength))) {
      throw new IllegalArgumentException(
          "the strength of a spike is at least 0 and finite, found " + strength);
    }
  }

  /** The strength σ²√γ up to which nothing is seen of a spike. */
  public static double threshold(MarchenkoPastur noise) {
    return noise.variance() * StrictMath.sqrt(noise.ratio());
  }

  /** Whether the spike leaves the noise. */
  public boolean visible() {
    return strength > threshold(noise);
  }

  /** The limit of λ_1. */
  public double largestEigenvalue() {
    double variance = noise.variance();
    return visible()
        ? (variance + strength) * (noise.ratio() * variance + strength) / strength
        : noise.upperEdge();
  }
}
