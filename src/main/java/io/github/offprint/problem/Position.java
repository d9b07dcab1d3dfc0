package io.github.offprint.problem;

import java.util.Comparator;

/**
 * A place in a file that an author wrote.
 *
 * @param file the path as the author would type it, with {@code /} between folders
 * @param line from 1
 * @param column from 1, counted in Unicode code points
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The first character of a file: for problems that concern the file as a whole. */
  public static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  /** By file name, then line, then column. */
  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, the form that editors and terminals make clickable. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
