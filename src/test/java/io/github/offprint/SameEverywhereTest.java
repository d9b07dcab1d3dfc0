package io.github.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in the program, because its result depends on where the program runs. */
class SameEverywhereTest {

  private static final Path MAIN = Path.of("src/main/java/io/github/offprint");

  /** The styles in which authors ask for numbers look alike, but no formatter of Java sees them. */
  private static final Set<String> OF_AUTHORS =
      Set.of("NumberStyle.java", "Quotation.java", "QuotedFormula.java");

  /** {@code %s} writes ASCII digits everywhere; these write the digits and points of the locale. */
  @Test
  void noFormatDependsOnTheLocale() {
    assertThat(linesWith("%[-+0-9.,$]*[dfeg]", MAIN))
        .allMatch(line -> OF_AUTHORS.contains(line.substring(0, line.indexOf(':'))));
    assertThat(linesWith("\\.format(ted)?\\(", MAIN))
        .noneMatch(line -> OF_AUTHORS.contains(line.substring(0, line.indexOf(':'))));
  }

  @Test
  void nothingReadsTheClockOrTheTimeZoneIntoAResult() {
    assertThat(
            linesWith(
                "LocalDate(\\.|::)now|Instant\\.now|LocalDateTime\\.now|new Date\\(|systemDefault\\(",
                MAIN))
        // the day of the machine stands in for that of a commit that is missing, and is the day on
        // which a post is begun
        .allMatch(line -> line.matches("(TodayOption|NewCommand)\\.java.*"));
  }

  /** Who measures how long something takes, or how old something kept is; no file tells of it. */
  private static final Set<String> WITH_A_WATCH =
      Set.of(
          "Assignment.java",
          "CacheFiles.java",
          "Computation.java",
          "Crew.java",
          "EnginePool.java",
          "Runner.java",
          "Timings.java",
          "Watch.java",
          "WebLinks.java");

  @Test
  void onlyThoseWhoMeasureTimeLookAtAWatch() {
    assertThat(
            linesWith(
                "System(\\.|::)(currentTimeMillis|nanoTime)|Clock\\.(system|tick)|"
                    + "(ZonedDateTime|OffsetDateTime|LocalTime|Year|YearMonth)\\.now",
                MAIN))
        .filteredOn(line -> !line.contains("* @param")) // of what experiments may not call
        .allMatch(line -> WITH_A_WATCH.contains(line.substring(0, line.indexOf(':'))));
  }

  @Test
  void noTextIsReadOrWrittenInTheCharsetOfTheMachine() {
    assertThat(linesWith("\\.getBytes\\(\\)|new FileReader\\(|new FileWriter\\(", MAIN)).isEmpty();
  }

  /** {@code Math.tanh} and others differ in their last bit between releases of Java. */
  @Test
  void theSolverComputesWithStrictMath() {
    String inexact =
        "(?<!Strict)Math\\.(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log|log10"
            + "|log1p|pow|cbrt|hypot)\\(";
    Stream.of("solver", "papers", "figure", "experiment", "plot")
        .forEach(step -> assertThat(linesWith(inexact, MAIN.resolve(step))).isEmpty());
  }

  private static List<String> linesWith(String pattern, Path folder) {
    Pattern found = Pattern.compile(pattern);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .flatMap(file -> lines(file).filter(line -> found.matcher(line).find()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> file.getFileName() + ": " + line.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
