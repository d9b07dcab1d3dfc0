package io.github.offprint.content.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is written, in the manner of C: {@code %.3f} with three decimals, {@code %.3g} with
 * three significant digits, {@code %.2e} with a power of ten, {@code %d} a whole number, {@code
 * %.1%} in percent. A {@code +} shows the sign of positive numbers, a comma groups thousands.
 * Numbers are rounded from their exact binary value, halves to even.
 *
 * @param kind the letter
 * @param precision decimals or digits
 * @param plus whether positive numbers show their sign
 * @param grouped whether thousands are set apart
 */
public record NumberStyle(char kind, int precision, boolean plus, boolean grouped) {

  /** Without a style: six significant digits, and no zeros that say nothing. */
  public static final NumberStyle PLAIN = new NumberStyle('s', 6, false, false);

  /** What can be written, for messages. */
  static final String KNOWN =
      "write %.3f for decimals, %.3g for significant digits, %.2e for a power of ten, %d for a"
          + " whole number, %.1% for percent, %s for as many digits as say something, or %.1u for"
          + " the digits of an uncertainty";

  private static final Pattern WRITTEN = Pattern.compile("%([+,]*)(?:\\.(\\d{1,2}))?([fgeds%u])");
  private static final int SMALLEST_PLAIN = -4;
  private static final int DEFAULT_PRECISION = 6;
  private static final double WHOLE = 1e-9;

  /** What an author wrote, if it is a style. */
  static Optional<NumberStyle> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    char kind = matcher.group(3).charAt(0);
    String digits = matcher.group(2);
    boolean countless = kind == 'd' || kind == 's';
    if (digits != null && (countless || kind == 'g' && Integer.parseInt(digits) == 0)) {
      return Optional.empty();
    }
    int precision = digits == null ? precision(kind) : Integer.parseInt(digits);
    String flags = matcher.group(1);
    return Optional.of(new NumberStyle(kind, precision, flags.contains("+"), flags.contains(",")));
  }

  private static int precision(char kind) {
    return kind == '%' || kind == 'u' ? 0 : DEFAULT_PRECISION;
  }

  /** Whether it is about the uncertainty of a number. */
  boolean isUncertainty() {
    return kind == 'u';
  }

  /** Whether it leaves the digits to us. */
  boolean isPlain() {
    return kind == 's' && !plus && !grouped;
  }

  /**
   * A number in this style.
   *
   * @throws IllegalArgumentException if it is NaN, or has decimals where none are to be shown
   */
  public WrittenNumber of(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("is not a number (NaN)");
    }
    if (Double.isInfinite(x)) {
      return new WrittenNumber(x > 0 ? signed("inf") : "-inf", "", "");
    }
    BigDecimal exact = new BigDecimal(x);
    return switch (kind) {
      case 'f' -> plain(exact.setScale(precision, RoundingMode.HALF_EVEN), "");
      case '%' -> plain(exact.movePointRight(2).setScale(precision, RoundingMode.HALF_EVEN), "%");
      case 'd' -> plain(whole(exact), "");
      case 'e' -> scientific(rounded(exact, precision + 1));
      case 'g' -> shortest(rounded(exact, precision), precision);
      default -> shortest(stripped(rounded(exact, precision)), DEFAULT_PRECISION + 1);
    };
  }

  /**
   * A number with its uncertainty in brackets, in units of its last digit: 1.23(4).
   *
   * @throws IllegalArgumentException if either is not finite, or the uncertainty not positive
   */
  WrittenNumber of(double x, double uncertainty) {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("is not finite");
    }
    if (!(uncertainty > 0) || Double.isInfinite(uncertainty)) {
      throw new IllegalArgumentException("has no positive, finite uncertainty");
    }
    BigDecimal error = rounded(new BigDecimal(uncertainty), uncertaintyDigits(uncertainty));
    BigDecimal value = new BigDecimal(x).setScale(error.scale(), RoundingMode.HALF_EVEN);
    int exponent = exponent(value.signum() == 0 ? error : value.abs().max(error));
    boolean small = exponent < SMALLEST_PLAIN || error.scale() < 0;
    int shift = small ? exponent : 0;
    String shown = signed(value.movePointLeft(shift).toPlainString());
    String digits = shown + "(" + error.unscaledValue() + ")";
    return new WrittenNumber(digits, small ? Integer.toString(exponent) : "", "");
  }

  // two digits where one would round too much of it away: 0.012 rather than 0.01
  private int uncertaintyDigits(double uncertainty) {
    if (isUncertainty() && precision > 0) {
      return precision;
    }
    return rounded(new BigDecimal(uncertainty), 2).unscaledValue().intValue() < 20 ? 2 : 1;
  }

  private static BigDecimal whole(BigDecimal exact) {
    BigDecimal whole = exact.setScale(0, RoundingMode.HALF_EVEN);
    if (exact.subtract(whole).abs().doubleValue() > WHOLE) {
      throw new IllegalArgumentException(
          "is no whole number: " + PLAIN.of(exact.doubleValue()).text());
    }
    return whole;
  }

  /** With exactly so many significant digits; zero has them too. */
  private static BigDecimal rounded(BigDecimal exact, int digits) {
    BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return rounded.signum() == 0
        ? BigDecimal.ZERO.setScale(digits - 1)
        : rounded.setScale(rounded.scale() + digits - rounded.precision());
  }

  private static BigDecimal stripped(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static int exponent(BigDecimal number) {
    return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
  }

  private WrittenNumber shortest(BigDecimal number, int largest) {
    int exponent = exponent(number);
    return exponent >= SMALLEST_PLAIN && exponent < largest
        ? plain(number, "")
        : scientific(number);
  }

  private WrittenNumber scientific(BigDecimal number) {
    int exponent = exponent(number);
    return new WrittenNumber(
        signed(number.movePointLeft(exponent).toPlainString()), Integer.toString(exponent), "");
  }

  private WrittenNumber plain(BigDecimal number, String sign) {
    String digits = number.signum() == 0 ? number.abs().toPlainString() : number.toPlainString();
    return new WrittenNumber(signed(grouped ? grouped(digits) : digits), "", sign);
  }

  private String signed(String digits) {
    return plus && !digits.startsWith("-") ? "+" + digits : digits;
  }

  /** Narrow spaces between thousands from five digits on, as the SI writes them. */
  private static String grouped(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    int start = digits.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(digits);
    if (end - start > 4) {
      for (int i = end - 3; i > start; i -= 3) {
        text.insert(i, '\u202F');
      }
    }
    return text.toString();
  }
}
