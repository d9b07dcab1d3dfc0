package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.Arrays;

/**
 * Kernel ridge regression where the values of the eigenfunctions are independent standard normal
 * numbers, with the exact error over fresh points of one data set.
 */
final class GaussianRegression {

  private final double[] eigenvalue;
  private final double[] target;
  private final int samples;
  private final double ridge;
  private final double noise;

  /** The multiplicities of the spectrum are whole numbers here. */
  GaussianRegression(Spectrum spectrum, int samples, double ridge, double noise) {
    int modes = (int) spectrum.sum((lambda, m, v2) -> m);
    eigenvalue = new double[modes];
    target = new double[modes];
    int k = 0;
    for (int l = 0; l < spectrum.levels(); l++) {
      double m = spectrum.multiplicity(l);
      for (int i = 0; i < m; i++, k++) {
        eigenvalue[k] = spectrum.eigenvalue(l);
        target[k] = StrictMath.sqrt(spectrum.targetPower(l) / m);
      }
    }
    this.samples = samples;
    this.ridge = ridge;
    this.noise = noise;
  }

  record Outcome(double testMse, double trainMse, double firstCoefficient) {}

  Outcome outcome(Draws draws) {
    int modes = eigenvalue.length;
    double[] x = new double[samples * modes];
    Arrays.setAll(x, i -> draws.gaussian());
    double[] y = labels(x, draws);
    Matrix kernel = Matrix.symmetric(samples, (i, j) -> product(x, i, j) + (i == j ? ridge : 0));
    Matrix weights = Cholesky.of(kernel).solve(Matrix.of(samples, 1, (i, j) -> y[i]));
    double[] fitted = new double[modes];
    double train = 0;
    for (int i = 0; i < samples; i++) {
      double weight = weights.at(i, 0);
      train += ridge * ridge * weight * weight / samples;
      for (int k = 0; k < modes; k++) {
        fitted[k] += eigenvalue[k] * x[i * modes + k] * weight;
      }
    }
    double test = noise;
    for (int k = 0; k < modes; k++) {
      test += (fitted[k] - target[k]) * (fitted[k] - target[k]);
    }
    return new Outcome(test, train, fitted[0]);
  }

  private double[] labels(double[] x, Draws draws) {
    double[] y = new double[samples];
    for (int i = 0; i < samples; i++) {
      y[i] = StrictMath.sqrt(noise) * draws.gaussian();
      for (int k = 0; k < target.length; k++) {
        y[i] += target[k] * x[i * target.length + k];
      }
    }
    return y;
  }

  private double product(double[] x, int i, int j) {
    int modes = eigenvalue.length;
    double sum = 0;
    for (int k = 0; k < modes; k++) {
      sum += eigenvalue[k] * x[i * modes + k] * x[j * modes + k];
    }
    return sum;
  }
}
