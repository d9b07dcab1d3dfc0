package io.github.offprint.solver.spectrum;

import java.io.Serializable;
import java.util.Arrays;

/**
 * M points at equal distances on the unit circle. The modes of frequency k are cos and sin of kθ; 0
 * and M/2 have one mode only.
 *
 * <pre>
 *   λ_k = Σ_j cos(2π j k/M) K(θ_j)/M,   θ_j = 2π j/M
 * </pre>
 *
 * @param points M, from 2 to 10000
 */
public record Circle(int points) implements FiniteDomain, Serializable {

  public Circle {
    if (points < 2 || points > 10_000) {
      throw new IllegalArgumentException("a circle needs from 2 to 10000 points, found " + points);
    }
  }

  /** |x| = 1 in two dimensions. */
  @Override
  public double inputScale() {
    return 0.5;
  }

  @Override
  public int highestDegree() {
    return points / 2;
  }

  @Override
  public double multiplicity(int frequency) {
    Domain.checkDegree(frequency, highestDegree());
    return frequency == 0 || 2 * frequency == points ? 1 : 2;
  }

  @Override
  public int steps(int left, int right) {
    int apart = Math.abs(left - right);
    return Math.min(apart, points - apart);
  }

  @Override
  public double halfChordSquared(int steps) {
    double sine = StrictMath.sin(Math.PI * steps / points);
    return sine * sine;
  }

  @Override
  public int degree(int mode) {
    return (mode + 1) / 2;
  }

  /** The cosine of this frequency. */
  @Override
  public int modeOf(int frequency) {
    Domain.checkDegree(frequency, highestDegree());
    return Math.max(0, 2 * frequency - 1);
  }

  /** Modes are 1, √2 cos θ, √2 sin θ, √2 cos 2θ, …; for even M the last is cos(Mθ/2). */
  @Override
  public double value(int mode, int point) {
    int frequency = degree(mode);
    double angle = 2 * Math.PI * ((long) frequency * point % points) / points;
    double wave = mode % 2 == 1 ? StrictMath.cos(angle) : StrictMath.sin(angle);
    if (mode == 0) {
      return 1;
    }
    return multiplicity(frequency) == 1 ? wave : StrictMath.sqrt(2) * wave;
  }

  /** k², the mean of |dφ/dθ|² for the waves of frequency k. */
  public double squaredGradient(int frequency) {
    Domain.checkDegree(frequency, highestDegree());
    return (double) frequency * frequency;
  }

  @Override
  public double[] eigenvalues(AngleKernel kernel, int highest) {
    Domain.checkDegree(highest, highestDegree());
    DoubleDouble[] values = new DoubleDouble[points / 2 + 1];
    DoubleDouble[] cosines = new DoubleDouble[points / 2 + 1];
    for (int j = 0; j < values.length; j++) {
      DoubleDouble sine = RightAngle.sine(DoubleDouble.PI.times(j).over(points));
      DoubleDouble square = sine.times(sine);
      values[j] = kernel.normalised(square);
      cosines[j] = DoubleDouble.ONE.minus(square.times(2));
    }
    double[] eigenvalues = new double[highest + 1];
    Arrays.setAll(eigenvalues, k -> Domain.rounded(eigenvalue(values, cosines, k)));
    return eigenvalues;
  }

  /** Points j and M - j add the same. */
  private double eigenvalue(DoubleDouble[] values, DoubleDouble[] cosines, int frequency) {
    DoubleDouble sum = DoubleDouble.ZERO;
    for (int j = 0; j < values.length; j++) {
      DoubleDouble cosine = cosines[steps(0, (int) ((long) j * frequency % points))];
      sum = sum.plus(values[j].times(cosine).times(multiplicity(j)));
    }
    return sum.over(points).high();
  }
}
