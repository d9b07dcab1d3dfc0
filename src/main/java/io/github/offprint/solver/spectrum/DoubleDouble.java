package io.github.offprint.solver.spectrum;

import java.math.BigDecimal;

/**
 * A number of some 32 digits: the sum of two doubles of which the second is at most half a unit in
 * the last place of the first (T. J. Dekker, Numer. Math. 18, 1971). Results are off by less than
 * 1e-31 of themselves; magnitudes must stay between 1e-250 and 1e290.
 *
 * @param high the number rounded to a double
 * @param low what is missing
 */
public record DoubleDouble(double high, double low) implements Comparable<DoubleDouble> {

  /** 0. */
  public static final DoubleDouble ZERO = of(0);

  /** 1. */
  public static final DoubleDouble ONE = of(1);

  /** π. */
  static final DoubleDouble PI = new DoubleDouble(Math.PI, 1.2246467991473532e-16);

  private static final double SPLITTER = 0x1p27 + 1;

  /** A double, exactly. */
  public static DoubleDouble of(double number) {
    return new DoubleDouble(number, 0);
  }

  /** This + that. */
  public DoubleDouble plus(DoubleDouble that) {
    DoubleDouble highs = twoSum(high, that.high);
    DoubleDouble lows = twoSum(low, that.low);
    DoubleDouble sum = quickSum(highs.high, highs.low + lows.high);
    return quickSum(sum.high, sum.low + lows.low);
  }

  /** This - that. */
  public DoubleDouble minus(DoubleDouble that) {
    return plus(new DoubleDouble(-that.high, -that.low));
  }

  /** This · that. */
  public DoubleDouble times(DoubleDouble that) {
    DoubleDouble product = twoProduct(high, that.high);
    return quickSum(product.high, product.low + (high * that.low + low * that.high));
  }

  /** This · that. */
  public DoubleDouble times(double that) {
    DoubleDouble product = twoProduct(high, that);
    return quickSum(product.high, product.low + low * that);
  }

  /** This / that, which is not 0. */
  public DoubleDouble over(DoubleDouble that) {
    double first = high / that.high;
    DoubleDouble rest = minus(that.times(first));
    double second = rest.high / that.high;
    double third = rest.minus(that.times(second)).high / that.high;
    return quickSum(first, second).plus(of(third));
  }

  /** This / that, which is not 0. */
  public DoubleDouble over(double that) {
    return over(of(that));
  }

  /** The root of a number that is not negative, by a step of Newton's. */
  public DoubleDouble squareRoot() {
    if (high == 0) {
      return ZERO;
    }
    double root = StrictMath.sqrt(high);
    double correction = minus(twoProduct(root, root)).high / (2 * root);
    return quickSum(root, correction);
  }

  /** This to a whole power, at least 0. */
  DoubleDouble power(int exponent) {
    DoubleDouble result = ONE;
    DoubleDouble square = this;
    for (int left = exponent; left > 0; left /= 2) {
      result = left % 2 == 1 ? result.times(square) : result;
      square = square.times(square);
    }
    return result;
  }

  BigDecimal exact() {
    return new BigDecimal(high).add(new BigDecimal(low));
  }

  @Override
  public int compareTo(DoubleDouble that) {
    return high == that.high ? Double.compare(low, that.low) : Double.compare(high, that.high);
  }

  /** a + b without error. */
  private static DoubleDouble twoSum(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    return new DoubleDouble(sum, (a - (sum - part)) + (b - part));
  }

  /** a + b without error, |a| ≥ |b|. */
  private static DoubleDouble quickSum(double a, double b) {
    double sum = a + b;
    return new DoubleDouble(sum, b - (sum - a));
  }

  /** a b without error: the factors are split into halves, whose products are exact. */
  private static DoubleDouble twoProduct(double a, double b) {
    double product = a * b;
    double aLeft = upperHalf(a);
    double bLeft = upperHalf(b);
    double aRight = a - aLeft;
    double bRight = b - bLeft;
    double error = ((aLeft * bLeft - product) + aLeft * bRight + aRight * bLeft) + aRight * bRight;
    return new DoubleDouble(product, error);
  }

  private static double upperHalf(double a) {
    double scaled = SPLITTER * a;
    return scaled - (scaled - a);
  }
}
