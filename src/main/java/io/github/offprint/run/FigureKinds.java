package io.github.offprint.run;

import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that files of results have for records of a figure: {@code error-bars} is {@code
 * ErrorBars}. Only records of the package of figures have names, so a file cannot have anything
 * else made.
 */
final class FigureKinds {

  private static final String PACKAGE = Mark.class.getPackageName();
  private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]{0,60}");

  /** The name that these axes have everywhere else. */
  private static final String SYMLOG = "symlog";

  private FigureKinds() {}

  /**
   * What a kind of record is called.
   *
   * @throws IllegalArgumentException if it is not one of a figure's own
   */
  static String name(Class<?> type) {
    if (!type.getPackageName().equals(PACKAGE)) {
      throw new IllegalArgumentException(
          "a file of results cannot hold a " + type.getName() + ", only Offprint's own marks");
    }
    return type == Scale.SymLog.class
        ? SYMLOG
        : type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /**
   * The record that a name stands for.
   *
   * @param declared an interface of the package of figures
   */
  static Optional<Class<?>> named(String name, Class<?> declared) {
    return declared.isSealed()
        ? permitted(declared).stream().filter(type -> name(type).equals(name)).findFirst()
        : open(name, declared);
  }

  /** What to write in place of a name that stands for nothing. */
  static String examples(Class<?> declared) {
    return declared.isSealed()
        ? "known: "
            + permitted(declared).stream().map(FigureKinds::name).collect(Collectors.joining(", "))
        : "write one such as curve, dots or error-bars";
  }

  private static List<Class<?>> permitted(Class<?> declared) {
    return List.of(declared.getPermittedSubclasses());
  }

  private static Optional<Class<?>> open(String name, Class<?> declared) {
    String simple =
        Arrays.stream(name.split("-"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    if (!CLASS.matcher(simple).matches()) {
      return Optional.empty();
    }
    try {
      Class<?> type =
          Class.forName(PACKAGE + "." + simple, false, FigureKinds.class.getClassLoader());
      return type.isRecord() && declared.isAssignableFrom(type) && name(type).equals(name)
          ? Optional.of(type)
          : Optional.empty();
    } catch (ClassNotFoundException | LinkageError e) { // some systems open Curve for curvE
      return Optional.empty();
    }
  }
}
