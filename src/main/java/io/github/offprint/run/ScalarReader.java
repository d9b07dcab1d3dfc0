package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.figure.Days;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads single values and lists of numbers from a file of results. */
final class ScalarReader {

  private static final int LONGEST_QUOTE = 40;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*)?");

  private final Problems problems;
  private final boolean dates;

  private ScalarReader(Problems problems, boolean dates) {
    this.problems = problems;
    this.dates = dates;
  }

  ScalarReader(Problems problems) {
    this(problems, false);
  }

  /** For figures, whose axes may be calendars: a date or moment in quotes is a number of days. */
  static ScalarReader withDates(Problems problems) {
    return new ScalarReader(problems, true);
  }

  /** A list of numbers; the first one that is none is told. */
  Optional<Numbers> numbers(Node node) {
    if (!(node instanceof Node.Sequence sequence)) {
      problems.error(node.position(), "expected a list of numbers", "write [ and ] around it");
      return Optional.empty();
    }
    double[] numbers = new double[sequence.items().size()];
    for (int i = 0; i < numbers.length; i++) {
      OptionalDouble number = number(sequence.items().get(i));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[i] = number.getAsDouble();
    }
    return Optional.of(Numbers.of(numbers));
  }

  /** A number, or {@code "nan"}, {@code "inf"} or {@code "-inf"}. */
  OptionalDouble number(Node node) {
    if (node instanceof Node.Scalar scalar) {
      Optional<Double> number = number(scalar).or(() -> days(scalar));
      if (number.filter(n -> Double.isFinite(n) || !isDigits(scalar.text())).isPresent()) {
        return OptionalDouble.of(number.get());
      } else if (number.isPresent()) {
        problems.error(node.position(), scalar.text() + " is beyond the largest double", "");
        return OptionalDouble.empty();
      }
    }
    problems.error(
        node.position(),
        "expected a number, found " + shown(node),
        "write \"nan\" for one that is missing, \"inf\" or \"-inf\" for one that is infinite");
    return OptionalDouble.empty();
  }

  private Optional<Double> days(Node.Scalar scalar) {
    if (!dates || !scalar.quoted() || !DATE.matcher(scalar.text()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          scalar.text().contains("T")
              ? Days.of(Instant.parse(scalar.text()))
              : Days.of(LocalDate.parse(scalar.text())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a scalar is a number as files of results write it. */
  static boolean isNumber(Node.Scalar scalar) {
    return number(scalar).isPresent();
  }

  private static Optional<Double> number(Node.Scalar scalar) {
    String text = scalar.text();
    return switch (text) {
      case "nan", "NaN" -> Optional.of(Double.NaN);
      case "inf", "Infinity", "INF" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-Infinity", "-INF" -> Optional.of(Double.NEGATIVE_INFINITY);
      default ->
          scalar.quoted() || !isDigits(text)
              ? Optional.empty()
              : Optional.of(Double.parseDouble(text));
    };
  }

  private static boolean isDigits(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return last >= '0' && last <= '9';
  }

  /** Text that a page can hold. */
  Optional<String> text(Node node) {
    if (!(node instanceof Node.Scalar scalar) || !scalar.quoted()) {
      problems.error(node.position(), "expected text, found " + shown(node), "quote it");
      return Optional.empty();
    }
    boolean plain = scalar.text().codePoints().allMatch(ScalarReader::isPlain);
    if (!plain) {
      problems.error(
          node.position(), "this text holds a character that no page can show", "remove it");
    }
    return Optional.of(scalar.text()).filter(text -> plain);
  }

  private static boolean isPlain(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !half && (!Character.isISOControl(c) || c == '\n' || c == '\t') && c < 0xFFFE
        || c >= 0x10000;
  }

  /** A value of a primitive type, a string or an enum. */
  Optional<Object> value(Node node, Class<?> type) {
    if (type == double.class) {
      OptionalDouble number = number(node);
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    } else if (type == int.class || type == long.class) {
      return whole(node, type);
    } else if (type == boolean.class) {
      return flag(node);
    }
    return type.isEnum() ? constant(node, type) : text(node).map(Object.class::cast);
  }

  private Optional<Object> whole(Node node, Class<?> type) {
    int bits = type == int.class ? Integer.SIZE : Long.SIZE;
    Optional<BigInteger> whole =
        node instanceof Node.Scalar scalar && !scalar.quoted()
            ? NumberText.whole(scalar.text()).filter(n -> n.bitLength() < bits)
            : Optional.empty();
    if (whole.isEmpty()) {
      problems.error(node.position(), "expected a whole number, found " + shown(node), "");
    }
    return whole.map(n -> type == int.class ? (Object) n.intValue() : (Object) n.longValue());
  }

  private Optional<Object> flag(Node node) {
    if (node instanceof Node.Scalar scalar
        && !scalar.quoted()
        && List.of("true", "false").contains(scalar.text())) {
      return Optional.of(scalar.text().equals("true"));
    }
    problems.error(node.position(), "expected true or false, found " + shown(node), "");
    return Optional.empty();
  }

  private Optional<Object> constant(Node node, Class<?> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(c -> Spelling.of((Enum<?>) c)).toList();
    Optional<String> text = text(node);
    int place = known.indexOf(text.map(Spelling::of).orElse(""));
    if (text.isPresent() && place < 0) {
      problems.error(
          node.position(),
          "there is no \"%s\" here".formatted(shortened(text.get())),
          Suggestion.of(text.get(), known));
    }
    return place < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[place]);
  }

  /** A colour: the number of a series from 0, or the part that it plays. */
  Optional<Ink> ink(Node.Scalar scalar) {
    return scalar.quoted()
        ? constant(scalar, Ink.Part.class).map(part -> Ink.of((Ink.Part) part))
        : whole(scalar, int.class).flatMap(index -> series(scalar, (int) index));
  }

  private Optional<Ink> series(Node.Scalar scalar, int index) {
    if (index < 0) {
      problems.error(scalar.position(), "series are counted from 0, found " + index, "");
      return Optional.empty();
    }
    return Optional.of(Ink.series(index));
  }

  private static String shown(Node node) {
    if (node instanceof Node.Scalar scalar) {
      String text = shortened(scalar.text());
      return scalar.quoted() ? '"' + text + '"' : text;
    }
    return node instanceof Node.Sequence ? "a list" : "an object";
  }

  /** A text of the author's as problems show it. */
  static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }
}
