package io.github.offprint.solver.eigenlearning;

import static io.github.offprint.solver.spectrum.Spectrum.unlearned;

import io.github.offprint.solver.spectrum.Spectrum;
import java.util.function.IntToDoubleFunction;

/**
 * Average-case error of kernel ridge regression (Simon et al. 2023, arXiv 2110.03922): f̂(x) =
 * K(x,X) (K(X,X) + δ)⁻¹ y, averaged over data sets X of n samples.
 *
 * <pre>
 *   n         training samples, any real ≥ 0     κ   implicit ridge: Σ m_l L_l + δ/κ = n
 *   δ         ridge, not normalised by n         L_l learnability λ_l/(λ_l+κ)
 *   σ²        variance of the label noise        q   Σ m_l L_l²
 *   λ_l, m_l  eigenvalue, multiplicity           p1  Σ m_l L_l (1-L_l)
 *   v_l²      total target power of level l      a   slack n - Σ m_l L_l = δ/κ
 *   P         usable modes: Σ m over λ &gt; 0       E0  overfitting coefficient n/(n-q) = n/(p1+a)
 * </pre>
 *
 * Every equation is written as a sum of terms that are not negative, so that nothing cancels, not
 * even at the peak n = P with a ridge of 1e-10. Test errors include σ²: test labels are noisy.
 *
 * <p>Where the theory has edges: n = 0 learns nothing (κ = ∞, training error NaN); at δ = 0 with P
 * ≤ n every usable mode is learned (κ = 0), and at P = n the error is infinite if there is anything
 * that cannot be learned, noise or target at λ = 0, and 0 if there is nothing.
 */
public final class KernelRegression {

  private final Spectrum spectrum;
  private final double samples;
  private final double noiseVariance;
  private final double kappa;
  private final double slack;

  /**
   * Solves for κ.
   *
   * @param samples n, at least 0, not necessarily whole
   * @param ridge δ, at least 0
   * @param noiseVariance σ², at least 0
   */
  public KernelRegression(Spectrum spectrum, double samples, double ridge, double noiseVariance) {
    this.spectrum = spectrum;
    this.samples = notNegative("n", samples);
    this.noiseVariance = notNegative("the noise variance", noiseVariance);
    this.kappa =
        ImplicitConstant.of(
            spectrum, samples, Double.POSITIVE_INFINITY, notNegative("the ridge", ridge));
    this.slack = ridge == 0 ? Math.max(0, samples - spectrum.usableModes()) : ridge / kappa;
  }

  /** κ: from 0, where everything is learned, to ∞, where nothing is. */
  public double kappa() {
    return kappa;
  }

  /** L_l = λ_l/(λ_l+κ) for level l, from 0. */
  public double learnability(int level) {
    return learnabilityAt(spectrum.eigenvalue(level));
  }

  /** L = λ/(λ+κ) of a mode with this eigenvalue, whether the spectrum has one or not. */
  public double learnabilityAt(double eigenvalue) {
    return Spectrum.learned(eigenvalue, kappa);
  }

  /** L(f) = Σ v_l² L_l / Σ v_l² of the target; NaN if there is no target. */
  public double learnability() {
    return spectrum.sum((lambda, m, v2) -> v2 * learnabilityAt(lambda)) / spectrum.targetPower();
  }

  /**
   * E0 = n/(p1+a): how much the error grows by fitting the noise; at least 1, infinite at a peak.
   */
  public double overfittingCoefficient() {
    return samples == 0 ? 1 : samples / (spectrum.halfLearnedModes(kappa) + slack);
  }

  /** E_te = E0 (Σ v_l² (1-L_l)² + σ²). */
  public double testMse() {
    double unlearned = unlearnedPower() + noiseVariance;
    return unlearned == 0 ? 0 : overfittingCoefficient() * unlearned;
  }

  /** E_tr = (a/n)² E_te; NaN without samples. */
  public double trainMse() {
    double share = slack / samples;
    return slack == 0 && samples > 0 ? 0 : share * share * testMse();
  }

  /** E[f̂_i] = L_l v_i for each mode of level l, of which v_i = (v_l²/m_l)^½ is the typical one. */
  public double coefficientMean(int level) {
    double typical = spectrum.targetPower(level) / spectrum.multiplicity(level);
    return learnability(level) * StrictMath.sqrt(typical);
  }

  /** Var[f̂_i] = L_l² E_te/n for each mode of level l; 0 without samples. */
  public double coefficientVariance(int level) {
    double learned = learnability(level);
    return learned == 0 ? 0 : learned * learned * testMse() / samples;
  }

  /** z = Σ m L = n - δ/κ: of the n that samples buy, what goes to modes and not to the ridge. */
  public double learnedModes() {
    return samples - slack;
  }

  /**
   * E|∇f̂|² = Σ_l g_l (L_l² v_l² + m_l L_l² E_te/n), the mean squared gradient of the prediction.
   *
   * @param squaredGradient g_l by level, the mean squared gradient of its eigenfunctions, such as
   *     {@link io.github.offprint.solver.spectrum.Circle#squaredGradient}
   */
  public double meanSquaredGradient(IntToDoubleFunction squaredGradient) {
    double sum = 0;
    for (int l = 0; l < spectrum.levels(); l++) {
      double learned = learnability(l);
      double mean = learned * learned * spectrum.targetPower(l);
      double square = mean + spectrum.multiplicity(l) * coefficientVariance(l);
      sum += squaredGradient.applyAsDouble(l) * square;
    }
    return sum;
  }

  /** Σ v_l² (1-L_l)², the squared bias. */
  private double unlearnedPower() {
    return spectrum.sum((lambda, m, v2) -> v2 * square(unlearned(lambda, kappa)));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double notNegative(String name, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "%s must be at least 0 and finite, found %s".formatted(name, value));
    }
    return value;
  }
}
