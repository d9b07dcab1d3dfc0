package io.github.offprint.solver.spectrum;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

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
 * The integrals are Gauss-Legendre sums in the angle t, in which ReLU kernels are analytic: 200
 * points give all digits, where points in cos t would err as a power of their number.
 *
 * @param dimension d, from 3 to 1000
 */
public record Sphere(int dimension) implements Domain, Serializable {

  private static final int MOST_DEGREES = 100;

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

  @Override
  public double[] eigenvalues(DoubleUnaryOperator kernel, int highest) {
    Domain.checkDegree(highest, MOST_DEGREES);
    Total measure = new Total();
    Total[] sums = new Total[highest + 1];
    for (int k = 0; k <= highest; k++) {
      sums[k] = new Total();
    }
    LegendreRule.points(
        (u, weight) -> {
          double angle = Math.PI / 2 * (1 + u);
          double density = weight * StrictMath.pow(StrictMath.sin(angle), dimension - 2);
          double sine = StrictMath.sin(angle / 2);
          measure.add(density);
          addTerms(sums, StrictMath.cos(angle), density * kernel.applyAsDouble(sine * sine));
        });
    // 200 rounded terms of both signs scatter by some 1e-16 of K(x,x)
    double rounding = 4 * Math.ulp(kernel.applyAsDouble(0));
    double[] eigenvalues = new double[highest + 1];
    for (int k = 0; k <= highest; k++) {
      double exact = sums[k].value() / measure.value();
      eigenvalues[k] = Math.abs(exact) < rounding ? 0 : exact;
    }
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

  private void addTerms(Total[] sums, double cosine, double value) {
    double previous = 0;
    double current = 1;
    for (int k = 0; k < sums.length; k++) {
      sums[k].add(value * current);
      double next = next(k, cosine, current, previous);
      previous = current;
      current = next;
    }
  }

  /** P_{k+1} from P_k and P_{k-1}. */
  private double next(int k, double cosine, double current, double previous) {
    return ((2.0 * k + dimension - 2) * cosine * current - k * previous) / (k + dimension - 2);
  }
}
