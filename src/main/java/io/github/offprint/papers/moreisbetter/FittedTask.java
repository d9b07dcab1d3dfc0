package io.github.offprint.papers.moreisbetter;

import io.github.offprint.solver.eigenlearning.ImplicitConstant;
import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.randomfeatures.OptimalRidge;
import io.github.offprint.solver.spectrum.Spectrum;

/**
 * A task whose ridge is told by the fitting ratio R = E_tr/E_te = (δ/nκ)².
 *
 * @param spectrum with more than n modes
 * @param samples n
 */
record FittedTask(Spectrum spectrum, double samples) {

  /** δ = r n κ with r = √R, where z(κ) = n (1-r). */
  double ridge(double ratio) {
    double r = StrictMath.sqrt(ratio);
    double kappa = ImplicitConstant.of(spectrum, samples * (1 - r), Double.POSITIVE_INFINITY, 0);
    return r * samples * kappa;
  }

  /** E_te. */
  double testMse(double ridge, double noiseVariance) {
    return new KernelRegression(spectrum, samples, ridge, noiseVariance).testMse();
  }

  /** R = E_tr/E_te. */
  double ratio(double ridge, double noiseVariance) {
    KernelRegression theory = new KernelRegression(spectrum, samples, ridge, noiseVariance);
    return theory.trainMse() / theory.testMse();
  }

  /** The ridge with the smallest error. */
  OptimalRidge best(double noiseVariance) {
    return OptimalRidge.of(spectrum, samples, Double.POSITIVE_INFINITY, noiseVariance);
  }

  /** E_te without noise and ridge. */
  double plainMse() {
    return testMse(0, 0);
  }
}
