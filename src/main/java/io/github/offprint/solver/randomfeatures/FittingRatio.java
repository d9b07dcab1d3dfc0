package io.github.offprint.solver.randomfeatures;

/**
 * How closely kernel ridge regression should fit its noisy data when the spectrum and the target
 * are power laws, for many samples ("More is better", arXiv 2311.14646, theorem 2).
 *
 * <pre>
 *   λ_i = i^-α, v_i² = i^-β, α &gt; 1, 1 &lt; β &lt; 2α+1
 *   σ_rel²  noise variance in units of the test error without noise and ridge
 *   r       √(E_tr/E_te) = δ/(nκ), from 0 (interpolation) to 1; r² is the fitting ratio
 *   C = (π/α)/sin(π/α),  D = Γ(2-s) Γ(s)/α with s = (β-1)/α,  B0 = D (C/n)^(β-1)
 * </pre>
 *
 * @param alpha α
 * @param beta β
 * @param relativeNoise σ_rel², at least 0
 */
public record FittingRatio(double alpha, double beta, double relativeNoise) {

  public FittingRatio {
    if (!(alpha > 1 && Double.isFinite(alpha))) {
      throw new IllegalArgumentException("alpha must be above 1 and finite, found " + alpha);
    }
    if (!(beta > 1 && beta < 2 * alpha + 1)) {
      throw new IllegalArgumentException(
          "beta must be between 1 and 2 alpha + 1 = %s, found %s".formatted(2 * alpha + 1, beta));
    }
    if (!(relativeNoise >= 0 && Double.isFinite(relativeNoise))) {
      throw new IllegalArgumentException(
          "the relative noise must be at least 0 and finite, found " + relativeNoise);
    }
  }

  /** r² at the best ridge: the ratio of training to test error. */
  public double optimum() {
    return optimalRoot() * optimalRoot();
  }

  /** r at the best ridge: the only root of h in [0, 1), or 0 where h(0) ≥ 0. */
  public double optimalRoot() {
    double low = 0;
    double high = 1;
    if (slope(low) >= 0) {
      return 0;
    }
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return high;
      }
      if (slope(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  /** (β-α)/(α(α-1)): up to this σ_rel² the best ridge is none, and overfitting is obligatory. */
  public double threshold() {
    return (beta - alpha) / (alpha * (alpha - 1));
  }

  /** E_te(r) = α B0/(1+(α-1) r) ((1-r)^(1-β) + α σ_rel²). */
  public double testMse(double samples, double r) {
    double b0 = targetConstant() * StrictMath.pow(spectrumConstant() / samples, beta - 1);
    double bracket = StrictMath.pow(1 - r, 1 - beta) + alpha * relativeNoise;
    return alpha * b0 / (1 + (alpha - 1) * r) * bracket;
  }

  /** C. */
  public double spectrumConstant() {
    return inverseSinc(1 / alpha);
  }

  /** D; Γ(2-s) Γ(s) = πx/sin πx with x = 1-s, by Euler's reflection. */
  public double targetConstant() {
    return inverseSinc(1 - (beta - 1) / alpha) / alpha;
  }

  /** h(r) = β-α + r β (α-1) - α(α-1) σ_rel² (1-r)^β, rising, with the sign of dE_te/dr. */
  private double slope(double r) {
    double noise = alpha * (alpha - 1) * relativeNoise * StrictMath.pow(1 - r, beta);
    return beta - alpha + r * beta * (alpha - 1) - noise;
  }

  /** πx/sin πx for |x| &lt; 1. */
  private static double inverseSinc(double x) {
    double y = Math.abs(x);
    if (y == 0) {
      return 1;
    }
    // the sine from its nearer zero, where it keeps its digits
    return Math.PI * y / StrictMath.sin(Math.PI * (y > 0.5 ? 1 - y : y));
  }
}
