package io.github.offprint.solver.spectrum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The Boolean cube {-1, 1}^d under the uniform measure. A vertex is a whole number whose bits are
 * its signs; the eigenfunctions of every kernel of the angle are the parities of the subsets of
 * bits, and all parities of k bits share an eigenvalue.
 *
 * <pre>
 *   λ_k = 2^-d Σ_m K(m) Kr_m(k)    K(m)     kernel of vertices that differ in m bits
 *   C(d, k) modes of degree k      Kr_m(k)  Krawtchouk: Σ_j (-1)^j C(k, j) C(d-k, m-j)
 * </pre>
 *
 * @param dimension d, from 1 to 1000; vertices can be named up to 30
 */
public record Cube(int dimension) implements Serializable {

  private static final int MOST_BITS = 30;

  public Cube {
    if (dimension < 1 || dimension > 1000) {
      throw new IllegalArgumentException(
          "the dimension of a cube must be from 1 to 1000, found " + dimension);
    }
  }

  /** 2^d; at most 2^30. */
  public int vertices() {
    if (dimension > MOST_BITS) {
      throw new IllegalArgumentException(
          "expected a cube of at most %d dimensions, found %d".formatted(MOST_BITS, dimension));
    }
    return 1 << dimension;
  }

  /** |x-x'|²/4d, the part of the bits in which two vertices differ. */
  public double halfChordSquared(int left, int right) {
    return Integer.bitCount(left ^ right) / (double) dimension;
  }

  /** The product of the signs of a vertex over a subset of its bits: 1 or -1. */
  public static int parity(int subset, int vertex) {
    return 1 - 2 * (Integer.bitCount(subset & vertex) & 1);
  }

  /** C(d, k), the modes of degree k. */
  public double multiplicity(int degree) {
    return choose(dimension, degree).doubleValue();
  }

  /**
   * λ_0, …, λ_d of a kernel of the angle. The sums over vertices are exact for the values of the
   * kernel as given, so that an eigenvalue is off by no more than those: by about 1e-16 of K(x,x).
   * What cannot be told from zero is 0.
   *
   * @param kernel of the squared half chord
   */
  public double[] eigenvalues(DoubleUnaryOperator kernel) {
    BigDecimal[] values = new BigDecimal[dimension + 1];
    for (int m = 0; m <= dimension; m++) {
      values[m] = new BigDecimal(kernel.applyAsDouble(m / (double) dimension));
    }
    double rounding = Math.ulp(values[0].doubleValue());
    double[] eigenvalues = new double[dimension + 1];
    for (int k = 0; k <= dimension; k++) {
      double exact = eigenvalue(values, k);
      eigenvalues[k] = Math.abs(exact) < rounding ? 0 : exact;
    }
    return eigenvalues;
  }

  /**
   * The spectrum of a kernel with K(x,x) = 1 and a unit target on one parity.
   *
   * @param degree of the target, from 0 to d
   */
  public Spectrum spectrum(ReluKernel kernel, int degree) {
    if (degree < 0 || degree > dimension) {
      throw new IllegalArgumentException(
          "a degree on the %d-cube must be from 0 to %d, found %d"
              .formatted(dimension, dimension, degree));
    }
    double[] eigenvalues = eigenvalues(kernel::normalised);
    List<Level> levels = new ArrayList<>();
    for (int k = 0; k <= dimension; k++) {
      levels.add(new Level(eigenvalues[k], multiplicity(k), k == degree ? 1 : 0));
    }
    return Spectrum.of(levels);
  }

  private double eigenvalue(BigDecimal[] kernel, int degree) {
    BigDecimal sum = BigDecimal.ZERO;
    BigInteger previous = BigInteger.ZERO;
    BigInteger krawtchouk = BigInteger.ONE;
    for (int m = 0; m <= dimension; m++) {
      sum = sum.add(kernel[m].multiply(new BigDecimal(krawtchouk)));
      BigInteger next = nextKrawtchouk(m, degree, krawtchouk, previous);
      previous = krawtchouk;
      krawtchouk = next;
    }
    BigDecimal vertices = new BigDecimal(BigInteger.TWO.pow(dimension));
    return sum.divide(vertices, MathContext.DECIMAL64).doubleValue();
  }

  /** (m+1) Kr_{m+1} = (d-2k) Kr_m - (d-m+1) Kr_{m-1}. */
  private BigInteger nextKrawtchouk(int m, int degree, BigInteger current, BigInteger previous) {
    return current
        .multiply(BigInteger.valueOf(dimension - 2 * degree))
        .subtract(previous.multiply(BigInteger.valueOf(dimension - m + 1)))
        .divide(BigInteger.valueOf(m + 1));
  }

  private static BigInteger choose(int n, int k) {
    BigInteger product = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }
}
