package io.github.offprint.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the numbers of one axis are written: all in the same way. A tick stands for its label times a
 * power of ten plus an offset; what is not 1 and 0 is told once, in a note at the end of the axis.
 *
 * @param offset taken from each number
 * @param power of ten by which each is divided then
 * @param decimals that each label has
 */
record TickStyle(BigDecimal offset, int power, int decimals) {

  /** Digits that an axis can have before all of them but the last are told once. */
  private static final int MANY_DIGITS = 5;

  /** Digits of a label without a power of ten. */
  private static final int PLAIN_DIGITS = 7;

  private static final int LARGEST_PLAIN = 5;
  private static final int SMALLEST_PLAIN = -3;

  /**
   * The style that suits some numbers.
   *
   * @param numbers ascending, at least one
   * @param step of which all are multiples
   */
  static TickStyle of(List<BigDecimal> numbers, BigDecimal step) {
    TickStyle plain = of(BigDecimal.ZERO, numbers, step);
    BigDecimal first = numbers.get(0);
    BigDecimal last = numbers.get(numbers.size() - 1);
    int digits = exponent(largest(BigDecimal.ZERO, numbers)) - exponent(step) + 1;
    if (plain.power == 0 && plain.fits(numbers) || digits <= MANY_DIGITS) {
      return plain;
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent(last.subtract(first)) + 1);
    BigDecimal nearest = first.signum() > 0 ? first : last;
    BigDecimal common = nearest.divide(unit, 0, RoundingMode.DOWN).multiply(unit);
    return of(common, numbers, step);
  }

  private static TickStyle of(BigDecimal offset, List<BigDecimal> numbers, BigDecimal step) {
    int stepDecimals = -exponent(step);
    TickStyle plain = new TickStyle(offset, 0, Math.max(0, stepDecimals));
    int power = exponent(largest(offset, numbers));
    boolean isPlain = power <= LARGEST_PLAIN && power >= SMALLEST_PLAIN && plain.fits(numbers);
    return isPlain ? plain : new TickStyle(offset, power, Math.max(0, power + stepDecimals));
  }

  private static BigDecimal largest(BigDecimal offset, List<BigDecimal> numbers) {
    BigDecimal first = numbers.get(0).subtract(offset).abs();
    return first.max(numbers.get(numbers.size() - 1).subtract(offset).abs());
  }

  private boolean fits(List<BigDecimal> numbers) {
    int whole = Math.max(0, exponent(largest(offset, numbers)));
    return whole + 1 + decimals <= PLAIN_DIGITS;
  }

  /** The power of ten of a number's first digit; 0 for zero. */
  static int exponent(BigDecimal number) {
    return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
  }

  String label(BigDecimal number) {
    BigDecimal shown = number.subtract(offset).scaleByPowerOfTen(-power);
    return "$" + shown.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString() + "$";
  }

  /** What the labels leave out, such as {@code × 10^6 + 3}; empty for nothing. */
  String note() {
    if (power == 0 && offset.signum() == 0) {
      return "";
    }
    String factor = power == 0 ? "" : "\\times 10^{" + power + "}";
    String sign = offset.signum() < 0 ? " - " : " + ";
    return "$" + factor + (offset.signum() == 0 ? "" : sign + written(offset.abs())) + "$";
  }

  private static String written(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    int exponent = exponent(bare);
    if (exponent <= LARGEST_PLAIN && exponent >= SMALLEST_PLAIN) {
      return bare.toPlainString();
    }
    BigDecimal mantissa = bare.scaleByPowerOfTen(-exponent);
    String power = "10^{" + exponent + "}";
    return mantissa.compareTo(BigDecimal.ONE) == 0
        ? power
        : mantissa.toPlainString() + " \\times " + power;
  }
}
