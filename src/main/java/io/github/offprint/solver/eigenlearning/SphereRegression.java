package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.ReluKernel;
import io.github.offprint.solver.spectrum.Sphere;
import java.util.Arrays;
import java.util.List;

/**
 * Kernel ridge regression of zonal harmonics on a sphere, from uniformly random points. No test
 * points are drawn: averages over the sphere follow from the addition theorem.
 *
 * <pre>
 *   λ_k, N_k  eigenvalue and number of modes of degree k     P_k  Gegenbauer polynomial, P_k(1) = 1
 *   f = √N_k P_k(cos of the angle to the pole)               w    weights: f̂ = Σ_i w_i K(., x_i)
 *   ⟨f, f̂⟩ = λ_k Σ_i w_i f(x_i)                              |f̂|² = Σ_ij w_i w_j Q(x_i, x_j)
 *   Q = Σ_k λ_k² N_k P_k(cos of the angle)                   E_te = 1 - 2⟨f, f̂⟩ + |f̂|² + σ²
 * </pre>
 *
 * Q lacks what lies beyond degree 100, λ_100 of the rest of the trace at most: below 1e-12 for d =
 * 8 and some 1e-7 for d = 3.
 */
public final class SphereRegression implements DomainRegression {

  private static final long serialVersionUID = 1L;

  /** What the omitted end of Q may add up to; far below the rounding of the weights. */
  private static final double NEGLIGIBLE = 1e-16;

  private final Sphere sphere;
  private final ReluKernel kernel;
  private final double ridge;
  private final double noiseVariance;
  private final double[] eigenvalues;
  private final double[] squares;

  /**
   * Works out the eigenvalues.
   *
   * @param kernel any, with the input scale of the sphere
   * @param ridge δ, at least 0
   * @param noiseVariance σ², at least 0
   */
  public SphereRegression(Sphere sphere, ReluKernel kernel, double ridge, double noiseVariance) {
    DomainRegression.check(sphere.inputScale(), kernel, ridge, noiseVariance);
    this.sphere = sphere;
    this.kernel = kernel;
    this.ridge = ridge;
    this.noiseVariance = noiseVariance;
    eigenvalues = sphere.eigenvalues(kernel, sphere.highestDegree());
    squares = squares(sphere, eigenvalues);
  }

  @Override
  public List<Outcome> outcomes(int samples, List<Integer> degrees, Draws draws) {
    double[][] points = points(samples, draws.split("points"));
    Matrix targets =
        Matrix.of(samples, degrees.size(), (i, t) -> harmonic(degrees.get(t), points[i][0]));
    Matrix labels =
        FittedWeights.labels(
            samples, degrees.size(), targets::at, noiseVariance, draws.split("noise"));
    Matrix chords = Matrix.symmetric(samples, (i, j) -> halfChordSquared(points[i], points[j]));
    double diagonal = kernel.at(0);
    FittedWeights fit =
        FittedWeights.of((i, j) -> kernel.at(chords.at(i, j)) / diagonal, ridge, labels);
    Matrix product =
        Matrix.symmetric(samples, (i, j) -> sphere.zonalSum(squares, 1 - 2 * chords.at(i, j)));
    Matrix quadratic = product.times(fit.weights());
    Outcome[] outcomes = new Outcome[degrees.size()];
    for (int t = 0; t < outcomes.length; t++) {
      double overlap = eigenvalues[degrees.get(t)] * dot(targets, fit.weights(), t);
      double norm = dot(quadratic, fit.weights(), t);
      double error = Math.max(0, 1 - 2 * overlap + norm);
      outcomes[t] = new Outcome(overlap, error + noiseVariance, fit.trainMse(t));
    }
    return List.of(outcomes);
  }

  /** √N_k P_k, of unit power. */
  private double harmonic(int degree, double cosine) {
    double[] single = new double[degree + 1];
    single[degree] = StrictMath.sqrt(sphere.multiplicity(degree));
    return sphere.zonalSum(single, cosine);
  }

  /** λ_k² N_k, without an end that adds nothing. */
  private static double[] squares(Sphere sphere, double[] eigenvalues) {
    double[] squares = new double[eigenvalues.length];
    Arrays.setAll(squares, k -> eigenvalues[k] * eigenvalues[k] * sphere.multiplicity(k));
    int last = squares.length - 1;
    for (double rest = squares[last]; last > 0 && rest < NEGLIGIBLE; rest += squares[last]) {
      last--;
    }
    return Arrays.copyOf(squares, last + 1);
  }

  /** Directions, uniform on the unit sphere. */
  private double[][] points(int samples, Draws draws) {
    double[][] points = new double[samples][sphere.dimension()];
    for (double[] point : points) {
      double squares = 0;
      for (int i = 0; i < point.length; i++) {
        point[i] = draws.gaussian();
        squares += point[i] * point[i];
      }
      double length = StrictMath.sqrt(squares);
      for (int i = 0; i < point.length; i++) {
        point[i] /= length;
      }
    }
    return points;
  }

  private static double halfChordSquared(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - right[i]) * (left[i] - right[i]);
    }
    return Math.min(1, sum / 4);
  }

  private static double dot(Matrix left, Matrix right, int column) {
    double sum = 0;
    for (int i = 0; i < left.rows(); i++) {
      sum += left.at(i, column) * right.at(i, column);
    }
    return sum;
  }
}
