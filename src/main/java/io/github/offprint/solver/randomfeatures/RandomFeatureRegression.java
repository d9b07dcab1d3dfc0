package io.github.offprint.solver.randomfeatures;

import static io.github.offprint.solver.spectrum.Spectrum.unlearned;

import io.github.offprint.solver.eigenlearning.ImplicitConstant;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.function.IntToDoubleFunction;

/**
 * Average-case error of ridge regression on random features (Simon et al. 2024, arXiv 2311.14646):
 * f̂ is kernel ridge regression with K̂ = Σ_j g_j g_j/k, averaged over features and data sets.
 *
 * <pre>
 *   n  training samples, any real ≥ 0        γ    implicit constant, κ = γ b/k
 *   k  features, &gt; 0; ∞ is the kernel K      L_l  learnability λ_l/(λ_l+γ) of level l
 *   δ  ridge, not normalised by n            z    Σ m L,  p1 = Σ m L (1-L)
 *   σ² variance of the label noise           a    slack n - z = δ/κ
 *   v² total target power of a level         b    slack k - z = kκ/γ,  a b = kδ/γ
 *   P  usable modes: Σ m over λ &gt; 0          den  p1 (a + b) + a b
 *                                          w(u) n u (p1 + b u)/den, weight of a mode in the error
 * </pre>
 *
 * The slacks come from a b = kδ/γ and b - a = k - n, not from z, and every error is a sum of terms
 * that are not negative: nothing cancels, not even at the peak n = k. Test errors include σ².
 *
 * <p>Where the theory has edges: n = 0 learns nothing (γ = ∞, training error NaN); at δ = 0 with n
 * = k &lt; P, or with n = P ≤ k, the error is infinite unless there is nothing to get wrong. At δ =
 * 0 with k = P &lt; n the features span all that can be learned, and the error is that of k &gt; P.
 */
public final class RandomFeatureRegression {

  private final Spectrum spectrum;
  private final double samples;
  private final double features;
  private final double noiseVariance;
  private final double gamma;
  private final double sampleSlack;
  private final double featureSlack;
  private final double p1;

  /**
   * Solves for γ.
   *
   * @param samples n, at least 0, not necessarily whole
   * @param features k, above 0, not necessarily whole; may be infinite
   * @param ridge δ, at least 0
   * @param noiseVariance σ², at least 0
   */
  public RandomFeatureRegression(
      Spectrum spectrum, double samples, double features, double ridge, double noiseVariance) {
    if (!(features > 0)) {
      throw new IllegalArgumentException("k must be above 0, found " + features);
    }
    this.spectrum = spectrum;
    this.samples = notNegative("n", samples);
    this.features = features;
    this.noiseVariance = notNegative("the noise variance", noiseVariance);
    this.gamma = ImplicitConstant.of(spectrum, samples, features, notNegative("the ridge", ridge));
    double slack = smallerSlack(ridge);
    this.sampleSlack = slack + Math.max(0, samples - features);
    this.featureSlack = slack + Math.max(0, features - samples);
    this.p1 = samples == 0 ? 0 : spectrum.halfLearnedModes(gamma);
  }

  /** The smaller of a and b: the positive root t of t² + |k-n| t = kδ/γ. */
  private double smallerSlack(double ridge) {
    if (gamma == 0) {
      return Math.min(samples, features) - spectrum.usableModes();
    } else if (ridge == 0) {
      return 0;
    } else if (Double.isInfinite(features)) {
      return ridge / gamma;
    }
    double p = features * (ridge / gamma);
    double gap = Math.abs(features - samples);
    return p == 0 ? 0 : 2 * p / (gap + StrictMath.sqrt(gap * gap + 4 * p));
  }

  /** γ: from 0, where everything is learned, to ∞, where nothing is. */
  public double gamma() {
    return gamma;
  }

  /** κ = γ b/k; γ itself for k = ∞. */
  public double kappa() {
    return Double.isInfinite(features) ? gamma : gamma * (featureSlack / features);
  }

  /** L_l = λ_l/(λ_l+γ) for level l, from 0: E[f̂_i] = L_l v_i for its modes. */
  public double learnability(int level) {
    return Spectrum.learned(spectrum.eigenvalue(level), gamma);
  }

  /** L(f) = Σ v_l² L_l / Σ v_l² of the target; NaN if there is no target. */
  public double learnability() {
    return spectrum.sum((lambda, m, v2) -> v2 * Spectrum.learned(lambda, gamma))
        / spectrum.targetPower();
  }

  /** E0 = w(1): by how much label noise is amplified; infinite at a peak. */
  public double overfittingCoefficient() {
    return weight(1);
  }

  /** E_te = Σ v² w(1-L) + σ² w(1). */
  public double testMse() {
    double bias =
        spectrum.sum((lambda, m, v2) -> v2 == 0 ? 0 : v2 * weight(unlearned(lambda, gamma)));
    return bias + (noiseVariance == 0 ? 0 : noiseVariance * weight(1));
  }

  /** E_tr = (a/n)² E_te; NaN without samples. */
  public double trainMse() {
    double share = sampleSlack / samples;
    return sampleSlack == 0 && samples > 0 ? 0 : share * share * testMse();
  }

  /** z = Σ m L: n = z + δ/κ, what the samples buy; k = z + kκ/γ, what the features bear. */
  public double learnedModes() {
    return samples - sampleSlack;
  }

  /** E[f̂_i] = L_l v_i for each mode of level l, of which v_i = (v_l²/m_l)^½ is the typical one. */
  public double coefficientMean(int level) {
    double typical = spectrum.targetPower(level) / spectrum.multiplicity(level);
    return learnability(level) * StrictMath.sqrt(typical);
  }

  /**
   * Var[f̂_i] for each mode of level l, over data sets and features; 0 without samples.
   *
   * <p>Given the features, f̂ is kernel ridge regression with the operator M = Λ^½ W Wᵀ Λ^½/k and
   * implicit constant κ: with S = M (M+κ)⁻¹, its mean is S v and its covariance S² E_te/n. Over the
   * features, M is a sample covariance of k samples, whence E S = L and
   *
   * <pre>
   *   E[S²]_ii      = L² + L (1-L) p1/(p1+b)              by S² = S + κ dS/dκ
   *   Var[(S v)_i]  = L (1-L) Σ_j v_j² L_j (1-L_j)/(p1+b)
   * </pre>
   *
   * The sum of all variances, (1-L)² v² and σ² is E_te. For k = ∞ only L² E_te/n is left.
   */
  public double coefficientVariance(int level) {
    return variance(spectrum.eigenvalue(level));
  }

  /**
   * Σ g_i E[f̂_i²], such as the mean squared gradient E|∇f̂|² if g_i is that of eigenfunction i: k²
   * for frequency k on the circle, k (k+d-2) for degree k on the sphere in d dimensions.
   *
   * @param g by level
   */
  public double quadraticForm(IntToDoubleFunction g) {
    double sum = 0;
    for (int l = 0; l < spectrum.levels(); l++) {
      double learned = learnability(l);
      double mean = learned * learned * spectrum.targetPower(l);
      sum += g.applyAsDouble(l) * (mean + spectrum.multiplicity(l) * coefficientVariance(l));
    }
    return sum;
  }

  private double variance(double eigenvalue) {
    double learned = Spectrum.learned(eigenvalue, gamma);
    if (learned == 0) {
      return 0;
    }
    double half = learned * unlearned(eigenvalue, gamma);
    double spread = half == 0 ? 0 : half / (p1 + featureSlack);
    double halfPower =
        spread == 0
            ? 0
            : spectrum.sum((l, m, v2) -> v2 * Spectrum.learned(l, gamma) * unlearned(l, gamma));
    return (learned * learned + spread * p1) * testMse() / samples + spread * halfPower;
  }

  /**
   * w(u) = n u (p1 + b u)/den, what a mode adds to the error if the part u of it is not learned.
   */
  private double weight(double u) {
    if (u == 0 || samples == 0) {
      return u;
    } else if (gamma == 0) {
      return samples / sampleSlack;
    } else if (Double.isInfinite(features)) {
      return samples * u * u / (p1 + sampleSlack);
    }
    double den = p1 * (sampleSlack + featureSlack) + sampleSlack * featureSlack;
    return samples * u * ((p1 + featureSlack * u) / den);
  }

  private static double notNegative(String name, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "%s must be at least 0 and finite, found %s".formatted(name, value));
    }
    return value;
  }
}
