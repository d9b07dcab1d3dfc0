package io.github.offprint.solver.spectrum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

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
public record Cube(int dimension) implements FiniteDomain, Serializable {

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
          "expected a cube of at most %s dimensions, found %s".formatted(MOST_BITS, dimension));
    }
    return 1 << dimension;
  }

  @Override
  public int points() {
    return vertices();
  }

  /** The bits in which two vertices differ. */
  @Override
  public int steps(int left, int right) {
    return Integer.bitCount(left ^ right);
  }

  @Override
  public double halfChordSquared(int steps) {
    return steps / (double) dimension;
  }

  @Override
  public int degree(int subset) {
    return Integer.bitCount(subset);
  }

  /** The parity of the first bits. */
  @Override
  public int modeOf(int degree) {
    Domain.checkDegree(degree, Math.min(MOST_BITS, dimension));
    return (1 << degree) - 1;
  }

  @Override
  public double value(int subset, int vertex) {
    return parity(subset, vertex);
  }

  /** The product of the signs of a vertex over a subset of its bits: 1 or -1. */
  public static int parity(int subset, int vertex) {
    return 1 - 2 * (Integer.bitCount(subset & vertex) & 1);
  }

  @Override
  public double inputScale() {
    return 1;
  }

  @Override
  public int highestDegree() {
    return dimension;
  }

  /** C(d, k). */
  @Override
  public double multiplicity(int degree) {
    Domain.checkDegree(degree, dimension);
    return choose(dimension, degree).doubleValue();
  }

  /** The sums over vertices are exact for the values of the kernel as given. */
  @Override
  public double[] eigenvalues(AngleKernel kernel, int highest) {
    Domain.checkDegree(highest, dimension);
    BigDecimal[] values = new BigDecimal[dimension + 1];
    Arrays.setAll(values, m -> kernel.normalised(DoubleDouble.of(m).over(dimension)).exact());
    double[] eigenvalues = new double[highest + 1];
    Arrays.setAll(eigenvalues, k -> Domain.rounded(eigenvalue(values, k)));
    return eigenvalues;
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

  static BigInteger choose(int n, int k) {
    BigInteger product = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }
}
