package io.github.offprint.solver.spectrum;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The sphere of radius √d in d dimensions under the uniform measure. The modes of degree k are the
 * spherical harmonics.
 *
 * <pre>
 *   λ_k = ∫ K P_k sin^(d-2) t dt / ∫ sin^(d-2) t dt over 0 ≤ t ≤ π
 *   P_k   Gegenbauer polynomial of cos t with P_k(1) = 1:
 *         (k+d-2) P_{k+1} = (2k+d-2) cos t P_k - k P_{k-1}
 * </pre>
 *
 * The integrals are Gauss-Legendre sums in the angle t, in which ReLU kernels are analytic: some
 * hundred points give all digits, where points in cos t would err as a power of their number.
 *
 * @param dimension d, from 3 to 1000
 */
public record Sphere(int dimension) implements Domain, Serializable {

  private static final int MOST_DEGREES = 100;

  // P_100 oscillates a hundred times; sin^(d-2) t is a peak of width 1/√d, made of waves up to some
  // 12 √d; a rule of n points integrates waves up to 4n/π
  private static final int FEWEST_POINTS = 200;

  public Sphere {
    if (dimension < 3 || dimension > 1000) {
      throw new IllegalArgumentException(
          "the dimension of a sphere must be from 3 to 1000, found " + dimension);
    }
  }

  @Override
  public double inputScale() {
    return 1;
  }

  @Override
  public int highestDegree() {
    return MOST_DEGREES;
  }

  /** N(d, k) = C(k+d-1, k) - C(k+d-3, k-2). */
  @Override
  public double multiplicity(int degree) {
    Domain.checkDegree(degree, MOST_DEGREES);
    BigInteger all = Cube.choose(degree + dimension - 1, degree);
    return degree < 2
        ? all.doubleValue()
        : all.subtract(Cube.choose(degree + dimension - 3, degree - 2)).doubleValue();
  }

  /** k (k+d-2), the mean of |∇φ|² for the harmonics of degree k, per squared angle. */
  public double squaredGradient(int degree) {
    Domain.checkDegree(degree, MOST_DEGREES);
    return degree * (degree + dimension - 2.0);
  }

  @Override
  public double[] eigenvalues(AngleKernel kernel, int highest) {
    Domain.checkDegree(highest, MOST_DEGREES);
    DoubleDouble[] sums = new DoubleDouble[highest + 1];
    Arrays.fill(sums, DoubleDouble.ZERO);
    DoubleDouble[] measure = {DoubleDouble.ZERO};
    LegendreRule.points(
        FEWEST_POINTS + dimension / 4,
        (u, weight) -> {
          DoubleDouble half = DoubleDouble.PI.times(DoubleDouble.ONE.plus(u)).times(0.25);
          DoubleDouble sine = RightAngle.sine(half);
          DoubleDouble square = sine.times(sine);
          DoubleDouble fullSine = sine.times(RightAngle.cosine(half)).times(2);
          DoubleDouble density = weight.times(fullSine.power(dimension - 2));
          measure[0] = measure[0].plus(density);
          addTerms(
              sums,
              DoubleDouble.ONE.minus(square.times(2)),
              density.times(kernel.normalised(square)));
        });
    double[] eigenvalues = new double[highest + 1];
    Arrays.setAll(eigenvalues, k -> Domain.rounded(sums[k].over(measure[0]).high()));
    return eigenvalues;
  }

  /** Σ_k a_k P_k(c) at a cosine c. */
  public double zonalSum(double[] coefficients, double cosine) {
    double sum = 0;
    double previous = 0;
    double current = 1;
    for (int k = 0; k < coefficients.length; k++) {
      sum += coefficients[k] * current;
      double next = next(k, cosine, current, previous);
      previous = current;
      current = next;
    }
    return sum;
  }

  private void addTerms(DoubleDouble[] sums, DoubleDouble cosine, DoubleDouble value) {
    DoubleDouble previous = DoubleDouble.ZERO;
    DoubleDouble current = DoubleDouble.ONE;
    for (int k = 0; k < sums.length; k++) {
      sums[k] = sums[k].plus(value.times(current));
      DoubleDouble rising = cosine.times(2.0 * k + dimension - 2).times(current);
      DoubleDouble next = rising.minus(previous.times(k)).over(k + dimension - 2);
      previous = current;
      current = next;
    }
  }

  /** P_{k+1} from P_k and P_{k-1}. */
  private double next(int k, double cosine, double current, double previous) {
    return ((2.0 * k + dimension - 2) * cosine * current - k * previous) / (k + dimension - 2);
  }
}
