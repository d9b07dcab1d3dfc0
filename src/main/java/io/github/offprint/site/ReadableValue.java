package io.github.offprint.site;

import io.github.offprint.experiment.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;

/** Values of experiments as people read them: a few digits, a few members of a sequence. */
final class ReadableValue {

  private static final MathContext DIGITS = new MathContext(6);
  private static final int SMALLEST_PLAIN = -4;
  private static final int LARGEST_PLAIN = 7;
  private static final int MEMBERS = 8;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private ReadableValue() {}

  static String of(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return number(scalar.number());
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    Value.Sequence sequence = (Value.Sequence) value;
    String members =
        sequence.numbers().stream()
            .limit(MEMBERS)
            .mapToObj(ReadableValue::number)
            .collect(Collectors.joining(", "));
    int size = sequence.numbers().size();
    return size > MEMBERS ? members + ", … (" + size + " numbers)" : members;
  }

  /** Six significant digits; very large and very small numbers with a power of ten. */
  static String number(double x) {
    if (Double.isNaN(x)) {
      return "NaN";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "∞" : "−∞";
    }
    if (x == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(x).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String text =
        exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN
            ? rounded.toPlainString()
            : rounded.movePointLeft(exponent).toPlainString() + " × 10" + superscript(exponent);
    return text.replace('-', '−');
  }

  private static String superscript(int exponent) {
    String digits =
        Integer.toString(Math.abs(exponent))
            .chars()
            .mapToObj(c -> String.valueOf(SUPERSCRIPTS.charAt(c - '0')))
            .collect(Collectors.joining());
    return exponent < 0 ? "⁻" + digits : digits;
  }
}
