package io.github.offprint.solver.randomfeatures;

import io.github.offprint.solver.spectrum.Spectrum;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The ridge at which ridge regression has its smallest test error, and that error.
 *
 * @param ridge δ, 0 if no ridge is best
 * @param testMse E_te there
 */
public record OptimalRidge(double ridge, double testMse) {

  private static final int SCAN = 64;
  private static final double DEEPEST = 1e-12;
  private static final double HIGHEST = 1e4;
  private static final double GOLDEN = (3 - StrictMath.sqrt(5)) / 2;
  // a minimum is flat: an error of 1e-8 in ln δ is one of 1e-16 in E_te
  private static final double WIDTH = 1e-8;
  // what a ridge gains must be more than the last digits of two errors
  private static final double ROUNDING = 4e-15;

  /**
   * Looks for it between 1e-12 and 1e4 times what the signal and the noise ask for, T (1 + σ²/Σ
   * v²), and at 0: first on a lattice in ln δ, then by golden section around the best point.
   *
   * @param samples n, above 0
   * @param features k, above 0; may be infinite
   * @param noiseVariance σ², at least 0
   */
  public static OptimalRidge of(
      Spectrum spectrum, double samples, double features, double noiseVariance) {
    return of(spectrum, samples, features, noiseVariance, RandomFeatureRegression::testMse);
  }

  /**
   * The same for another error than the average one over all inputs, such as that over the inputs
   * of a finite world that are not in the training set.
   *
   * @param measure the error of a setting
   */
  public static OptimalRidge of(
      Spectrum spectrum,
      double samples,
      double features,
      double noiseVariance,
      ToDoubleFunction<RandomFeatureRegression> measure) {
    DoubleUnaryOperator error =
        ridge ->
            measure.applyAsDouble(
                new RandomFeatureRegression(spectrum, samples, features, ridge, noiseVariance));
    OptimalRidge none = new OptimalRidge(0, error.applyAsDouble(0));
    if (spectrum.trace() == 0) {
      // nothing can be learned, with any ridge
      return none;
    }
    double power = spectrum.targetPower();
    double unit = spectrum.trace() * (power > 0 ? 1 + noiseVariance / power : 1);
    OptimalRidge inside = inside(x -> error.applyAsDouble(StrictMath.exp(x)), StrictMath.log(unit));
    return none.testMse() <= inside.testMse() * (1 + ROUNDING) ? none : inside;
  }

  private static OptimalRidge inside(DoubleUnaryOperator error, double logUnit) {
    double low = logUnit + StrictMath.log(DEEPEST);
    double step = StrictMath.log(HIGHEST / DEEPEST) / SCAN;
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= SCAN; i++) {
      double here = error.applyAsDouble(low + i * step);
      if (here < least) {
        least = here;
        best = i;
      }
    }
    return goldenSection(error, low + (best - 1) * step, low + (best + 1) * step);
  }

  private static OptimalRidge goldenSection(DoubleUnaryOperator error, double from, double to) {
    double low = from;
    double high = to;
    double left = low + GOLDEN * (high - low);
    double right = high - GOLDEN * (high - low);
    double atLeft = error.applyAsDouble(left);
    double atRight = error.applyAsDouble(right);
    while (high - low > WIDTH) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = low + GOLDEN * (high - low);
        atLeft = error.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = high - GOLDEN * (high - low);
        atRight = error.applyAsDouble(right);
      }
    }
    double ridge = atLeft <= atRight ? left : right;
    return new OptimalRidge(StrictMath.exp(ridge), Math.min(atLeft, atRight));
  }
}
