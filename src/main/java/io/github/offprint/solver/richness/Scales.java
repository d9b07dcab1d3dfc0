package io.github.offprint.solver.richness;

/**
 * How one layer starts and how fast it learns: h = g W h', ΔW = -η ∂L/∂W, W_ij ~ N(0, σ²).
 *
 * @param multiplier g, positive; not trained
 * @param rate η, positive
 * @param deviation σ, positive
 */
public record Scales(double multiplier, double rate, double deviation) {

  public Scales {
    check("multiplier", multiplier);
    check("rate", rate);
    check("deviation", deviation);
  }

  private static void check(String name, double found) {
    if (!(found > 0 && Double.isFinite(found))) {
      throw new IllegalArgumentException(
          "the %s of a layer must be positive, found %s".formatted(name, found));
    }
  }

  /**
   * The same layer in another gauge: (g c, η/c², σ/c). No output of the network changes, before or
   * after any step of gradient descent.
   *
   * @param c positive
   */
  public Scales transformed(double c) {
    return new Scales(multiplier * c, rate / (c * c), deviation / c);
  }

  /** g σ, the deviation of an entry of g W; the same in every gauge. */
  public double effectiveDeviation() {
    return multiplier * deviation;
  }

  /** g² η, the rate at which g W learns; the same in every gauge. */
  public double effectiveRate() {
    return multiplier * multiplier * rate;
  }
}
