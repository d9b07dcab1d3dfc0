package io.github.offprint.problem;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is wrong in what the author wrote.
 *
 * @param severity whether the build must stop
 * @param position where the author should look
 * @param what what is wrong, without a full stop
 * @param remedy what to do about it, without a full stop
 */
public record Problem(Severity severity, Position position, String what, String remedy)
    implements Comparable<Problem> {

  /** How bad it is. */
  public enum Severity {
    /** The build stops. */
    ERROR,
    /** The build stops unless the author asked to be lenient. */
    WARNING,
    /** The author is told, and the build goes on. */
    NOTE
  }

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::position)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::what)
          .thenComparing(Problem::remedy);

  /** A problem that stops the build. */
  public static Problem error(Position position, String what, String remedy) {
    return new Problem(Severity.ERROR, position, what, remedy);
  }

  /** A problem that stops the build unless the author asked to be lenient. */
  public static Problem warning(Position position, String what, String remedy) {
    return new Problem(Severity.WARNING, position, what, remedy);
  }

  /** Something that the author is told; the build goes on. */
  public static Problem note(Position position, String what, String remedy) {
    return new Problem(Severity.NOTE, position, what, remedy);
  }

  /** In the order of their places, so that a run always reports them in the same order. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** {@code path:line:column: error: what is wrong (what to do)}, on one line. */
  @Override
  public String toString() {
    String text =
        position
            + ": "
            + severity.name().toLowerCase(Locale.ROOT)
            + ": "
            + what
            + (remedy.isEmpty() ? "" : " (" + remedy + ")");
    return text.replaceAll("\\R", " ");
  }
}
