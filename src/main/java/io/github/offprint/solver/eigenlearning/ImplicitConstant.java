package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.spectrum.Spectrum;

/**
 * The implicit constant γ of ridge regression on n samples with k random features; with k = ∞ it is
 * κ of kernel ridge regression.
 *
 * <pre>
 *   n = Σ m L + δ/κ        z = Σ m L(γ)        N = min(n, k)
 *   k = Σ m L + kκ/γ       D = |k - n|         p = kδ/γ = (n - z)(k - z)
 * </pre>
 *
 * Without κ this is one equation: the smaller of the slacks n - z and k - z is the positive root t
 * of t² + D t = p, hence
 *
 * <pre>
 *   g(ln γ) = N - z(γ) - t(γ) = 0,   g' = p1 + p/√(D² + 4p) &gt; 0,   |g''| ≤ g'.
 * </pre>
 */
public final class ImplicitConstant {

  // |g''| ≤ g' leaves an error of at most the square of a Newton step
  private static final double LAST_STEP = 1e-9;
  private static final int MOST_STEPS = 400;

  private final Spectrum spectrum;
  private final double samples;
  private final double features;
  private final double ridge;

  private ImplicitConstant(Spectrum spectrum, double samples, double features, double ridge) {
    this.spectrum = spectrum;
    this.samples = samples;
    this.features = features;
    this.ridge = ridge;
  }

  /**
   * γ, relative to the last digits: infinite for n = 0, and 0 where at ridge 0 every usable mode is
   * learned, P ≤ min(n, k).
   *
   * @param samples n, at least 0, finite
   * @param features k, positive, may be infinite
   * @param ridge δ, at least 0, finite
   * @throws IllegalArgumentException if γ is not a normal double, which eigenvalues or ridges near
   *     1e-300 can bring about
   */
  public static double of(Spectrum spectrum, double samples, double features, double ridge) {
    if (samples == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (ridge == 0 && spectrum.usableModes() <= Math.min(samples, features)) {
      return 0;
    }
    return new ImplicitConstant(spectrum, samples, features, ridge).root();
  }

  private double root() {
    double high = upperBound();
    double low = lowerBound(high);
    double gamma = StrictMath.sqrt(low) * StrictMath.sqrt(high);
    for (int i = 0; i < MOST_STEPS; i++) {
      double excess = excess(gamma);
      if (excess >= 0) {
        high = gamma;
      } else {
        low = gamma;
      }
      double step = -excess / slope(gamma);
      double next = gamma * StrictMath.exp(step);
      if (Math.abs(step) < LAST_STEP) {
        return next;
      }
      boolean inside = next > low && next < high;
      gamma = inside ? next : StrictMath.sqrt(low) * StrictMath.sqrt(high);
    }
    return gamma;
  }

  /** g ≥ 0 here: z &lt; T/γ, and for finite k the slacks are at least n/2 and k/2. */
  private double upperBound() {
    double trace = spectrum.trace();
    double bound =
        Double.isInfinite(features)
            ? (trace + ridge) / samples
            : Math.max(2 * trace / Math.min(samples, features), 4 * ridge / samples);
    return checked(bound);
  }

  /** Steps down in ln γ, each twice the last, until g < 0. */
  private double lowerBound(double high) {
    double factor = 0.5;
    double low = high;
    do {
      if (low == Double.MIN_NORMAL) {
        throw outOfRange();
      }
      low = Math.max(Double.MIN_NORMAL, low * factor);
      factor *= factor;
    } while (excess(low) >= 0);
    return low;
  }

  /** g = N - z - t. */
  private double excess(double gamma) {
    return spectrum.slack(Math.min(samples, features), gamma) - ridgeSlack(gamma);
  }

  /** dg/d ln γ. */
  private double slope(double gamma) {
    return spectrum.halfLearnedModes(gamma) + ridgeSlope(gamma);
  }

  /** t, the smaller slack: δ/γ for k = ∞. */
  private double ridgeSlack(double gamma) {
    if (Double.isInfinite(features) || ridge == 0) {
      return ridge / gamma;
    }
    double p = features * (ridge / gamma);
    return 2 * p / (gap() + StrictMath.sqrt(gap() * gap() + 4 * p));
  }

  private double ridgeSlope(double gamma) {
    if (Double.isInfinite(features) || ridge == 0) {
      return ridge / gamma;
    }
    double p = features * (ridge / gamma);
    return p / StrictMath.sqrt(gap() * gap() + 4 * p);
  }

  private double gap() {
    return Math.abs(features - samples);
  }

  private static double checked(double gamma) {
    if (!(gamma > Double.MIN_NORMAL && gamma <= Double.MAX_VALUE)) {
      throw outOfRange();
    }
    return gamma;
  }

  private static IllegalArgumentException outOfRange() {
    return new IllegalArgumentException(
        "expected an implicit constant between 1e-307 and 1e308, found none (rescale the spectrum"
            + " and the ridge)");
  }
}
