package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.util.Arrays;

/** The text of a file that an author wrote, with the place of each character. */
public final class Source {

  private final String file;
  private final int firstLine;
  private final String text;
  private final int[] lineStarts;
  private final CodePoints codePoints;

  private Source(String file, int firstLine, String text) {
    this.file = file;
    this.firstLine = firstLine;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.codePoints = new CodePoints(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + text.length() / 32];
    int lines = 1;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines++] = feed + 1;
    }
    return Arrays.copyOf(starts, lines);
  }

  /**
   * A file as it was read: a byte order mark is dropped, and every kind of line end becomes a line
   * feed, which changes no line and no column.
   *
   * @param file the path as problems show it
   */
  public static Source of(String file, String text) {
    return startingAt(file, 1, text);
  }

  /**
   * A piece of a file that begins at the start of a line, such as one line of JSON Lines.
   *
   * @param firstLine from 1
   */
  public static Source startingAt(String file, int firstLine, String text) {
    return new Source(file, firstLine, normalised(text));
  }

  private static String normalised(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The path as problems show it. */
  public String file() {
    return file;
  }

  /** What stands in it, with line feeds only. */
  public String text() {
    return text;
  }

  /** The place of a character; {@code text().length()} is the end of the file. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found < 0 ? -found - 2 : found;
    return new Position(file, firstLine + line, 1 + codePoints.count(lineStarts[line], offset));
  }

  /** All of it. */
  public Excerpt whole() {
    return part(0, text.length());
  }

  /** What stands between two offsets. */
  public Excerpt part(int from, int to) {
    return new Excerpt.Collector(this).add(text.substring(from, to), from).excerpt();
  }
}
