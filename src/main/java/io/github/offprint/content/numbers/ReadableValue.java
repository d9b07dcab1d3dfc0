package io.github.offprint.content.numbers;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.util.stream.Collectors;

/** Values of experiments as people read them: a few digits, a few members of a list. */
public final class ReadableValue {

  private static final int MEMBERS = 8;

  private ReadableValue() {}

  /** A value in plain text. */
  public static String of(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return number(scalar.number());
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Rows table) {
      return table.rows().stream()
          .map(row -> "(" + list(row) + ")")
          .collect(Collectors.joining(", "));
    }
    return list(((Value.Sequence) value).numbers());
  }

  private static String list(Numbers numbers) {
    String members =
        numbers.stream()
            .limit(MEMBERS)
            .mapToObj(ReadableValue::number)
            .collect(Collectors.joining(", "));
    int size = numbers.size();
    return size > MEMBERS ? members + ", … (" + size + " numbers)" : members;
  }

  /** Six significant digits; very large and very small numbers with a power of ten. */
  public static String number(double x) {
    return Double.isNaN(x) ? "NaN" : NumberStyle.PLAIN.of(x).text();
  }
}
