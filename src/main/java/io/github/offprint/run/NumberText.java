package io.github.offprint.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as authors write them. */
final class NumberText {

  private static final int LONGEST = 1000;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");

  // A number halfway between two doubles has fewer than 770 significant digits.
  private static final MathContext BEYOND_HALFWAY = new MathContext(800, RoundingMode.DOWN);

  private NumberText() {}

  /**
   * The double nearest to a decimal, to a quotient of two such as {@code 1/200}, or {@code inf},
   * {@code -inf}, {@code nan}; nothing for another text. A number beyond the largest double is
   * infinite.
   */
  static Optional<Double> real(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return decimal(text).map(NumberText::nearest).or(() -> special(text));
    }
    Optional<BigDecimal> dividend = decimal(text.substring(0, slash).strip());
    Optional<BigDecimal> divisor = decimal(text.substring(slash + 1).strip());
    return dividend.isEmpty() || divisor.isEmpty() || divisor.get().signum() == 0
        ? Optional.empty()
        : Optional.of(quotient(dividend.get(), divisor.get()));
  }

  /** Whether a text is a number other than zero that is nearer to zero than any double. */
  static boolean vanishes(String text, double nearest) {
    return nearest == 0
        && text.chars()
            .takeWhile(c -> c != 'e' && c != 'E' && c != '/')
            .anyMatch(c -> c >= '1' && c <= '9');
  }

  /** A whole number, however it is written: {@code 1000}, {@code 1e3}, {@code 1000.0}. */
  static Optional<BigInteger> whole(String text) {
    return decimal(text)
        .map(BigDecimal::stripTrailingZeros)
        .filter(number -> number.scale() <= 0 && number.precision() - number.scale() <= LONGEST)
        .map(BigDecimal::toBigIntegerExact);
  }

  private static Optional<BigDecimal> decimal(String text) {
    return text.length() <= LONGEST && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static double nearest(BigDecimal number) {
    return Double.parseDouble(number.toString());
  }

  private static double quotient(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal cut = dividend.divide(divisor, BEYOND_HALFWAY);
    boolean exact = cut.multiply(divisor).compareTo(dividend) == 0;
    // One more digit says on which side of halfway the rest lies.
    BigDecimal rest = BigDecimal.valueOf(cut.signum(), cut.scale() + 1);
    return nearest(exact ? cut : cut.add(rest));
  }

  private static Optional<Double> special(String text) {
    return switch (text) {
      case "inf", "+inf", ".inf", "+.inf" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-.inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "nan", ".nan", "NaN", ".NaN" -> Optional.of(Double.NaN);
      default -> Optional.empty();
    };
  }
}
