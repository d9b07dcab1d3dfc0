package io.github.offprint.solver.randomfeatures;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.io.Serializable;
import java.util.function.LongToDoubleFunction;

/**
 * What is to be learned in the world that the theory assumes: inputs whose eigenfunctions are
 * independent standard normal numbers.
 *
 * <pre>
 *   x_i  value of eigenfunction i at an input, N(0, 1)     y  Σ x_i v_i + noise of variance σ²
 *   λ_i  its eigenvalue                                    v_i  target coefficient
 * </pre>
 */
public final class GaussianTask implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_MODES = 1_000_000;

  private final double[] deviations;
  private final double[] coefficients;
  private final double noiseVariance;

  private GaussianTask(double[] deviations, double[] coefficients, double noiseVariance) {
    this.deviations = deviations;
    this.coefficients = coefficients;
    this.noiseVariance = noiseVariance;
  }

  /**
   * λ_i = i^-α and v_i = i^(-β/2), not normalised, on modes 1, …, M.
   *
   * @param modes M, from 1 to a million
   * @param noiseVariance σ², at least 0
   */
  public static GaussianTask powerLaw(double alpha, double beta, int modes, double noiseVariance) {
    return of(
        modes, i -> StrictMath.pow(i, -alpha), i -> StrictMath.pow(i, -beta / 2), noiseVariance);
  }

  /**
   * Given eigenvalues and target coefficients on modes 1, …, M.
   *
   * @param modes M, from 1 to a million
   * @param eigenvalue λ_i, at least 0
   * @param noiseVariance σ², at least 0
   */
  public static GaussianTask of(
      int modes,
      LongToDoubleFunction eigenvalue,
      LongToDoubleFunction coefficient,
      double noiseVariance) {
    if (modes < 1 || modes > MOST_MODES) {
      throw new IllegalArgumentException(
          "a simulation takes from 1 to %s modes, found %s".formatted(MOST_MODES, modes));
    }
    if (!(noiseVariance >= 0 && Double.isFinite(noiseVariance))) {
      throw new IllegalArgumentException(
          "the noise variance must be at least 0 and finite, found " + noiseVariance);
    }
    double[] deviations = new double[modes];
    double[] coefficients = new double[modes];
    for (int p = 0; p < modes; p++) {
      deviations[p] = StrictMath.sqrt(eigenvalue.applyAsDouble(p + 1));
      coefficients[p] = coefficient.applyAsDouble(p + 1);
    }
    return new GaussianTask(deviations, coefficients, noiseVariance);
  }

  /**
   * A training set.
   *
   * @param samples n, at least 1
   */
  public GaussianSample sample(int samples, Draws draws) {
    if (samples < 1) {
      throw new IllegalArgumentException("a sample needs at least 1 input, found " + samples);
    }
    double[] inputs = new double[Math.multiplyExact(modes(), samples)];
    double[] signal = new double[samples];
    for (int p = 0; p < modes(); p++) {
      for (int i = 0; i < samples; i++) {
        double x = draws.gaussian();
        inputs[p * samples + i] = deviations[p] * x;
        signal[i] += coefficients[p] * x;
      }
    }
    double[] noise = new double[samples];
    for (int i = 0; i < samples; i++) {
      noise[i] = draws.gaussian();
    }
    return new GaussianSample(this, Matrix.byRows(modes(), samples, inputs), signal, noise);
  }

  /** M. */
  public int modes() {
    return deviations.length;
  }

  /** √λ of a mode, from 0. */
  double deviation(int mode) {
    return deviations[mode];
  }

  /** σ². */
  double noiseVariance() {
    return noiseVariance;
  }

  /** Σ (f̂_i - v_i)², the test error without σ²: exact, no test inputs. */
  double missedPower(double[] predictor) {
    double sum = 0;
    for (int p = 0; p < predictor.length; p++) {
      double missed = predictor[p] - coefficients[p];
      sum += missed * missed;
    }
    return sum;
  }
}
