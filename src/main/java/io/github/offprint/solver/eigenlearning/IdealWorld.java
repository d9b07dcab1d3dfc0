package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.spectrum.Spectrum;

/**
 * Learning where every step sees fresh samples, as if there were infinitely many: the test error
 * after a training time t, which bounds what a limited training set can do in that time.
 *
 * <pre>
 *   ridge δ = n/t, n → ∞:  κ = 1/t,  E = Σ v_l²/(1+λ_l t)² + σ²
 *   gradient flow:                   E = Σ v_l² exp(-2λ_l t) + σ²
 * </pre>
 *
 * @param spectrum of kernel and target
 * @param noiseVariance σ², at least 0
 */
public record IdealWorld(Spectrum spectrum, double noiseVariance) {

  /** E with the ridge that corresponds to a training time t, at least 0. */
  public double ridgeMse(double time) {
    return noiseVariance
        + spectrum.sum((lambda, m, v2) -> v2 / ((1 + lambda * time) * (1 + lambda * time)));
  }

  /** E of gradient flow after a time t, at least 0. */
  public double flowMse(double time) {
    return noiseVariance + spectrum.sum((lambda, m, v2) -> v2 * StrictMath.exp(-2 * lambda * time));
  }
}
