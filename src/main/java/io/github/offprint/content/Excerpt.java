package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.util.Arrays;

/**
 * Text taken out of a file, each character of which knows where it stood: front matter, the inside
 * of a fence without the quote marks before its lines, the TeX between two dollars.
 */
public final class Excerpt {

  private final Source source;
  private final String text;
  // piece i begins at starts[i] in this text and at origins[i] in the file
  private final int[] starts;
  private final int[] origins;

  private Excerpt(Source source, String text, int[] starts, int[] origins) {
    this.source = source;
    this.text = text;
    this.starts = starts;
    this.origins = origins;
  }

  /** What was taken out, with line feeds only. */
  public String text() {
    return text;
  }

  /** Where a character stood; {@code text().length()} is the place behind the last one. */
  public Position position(int offset) {
    if (starts.length == 0) {
      return source.position(0);
    }
    int found = Arrays.binarySearch(starts, offset);
    int piece = Math.max(0, found < 0 ? -found - 2 : found);
    return source.position(
        Math.min(origins[piece] + offset - starts[piece], source.text().length()));
  }

  /** Puts an excerpt together from pieces of one file, in their order. */
  public static final class Collector {

    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[4];
    private int[] origins = new int[4];
    private int pieces;

    /** Begins with nothing. */
    public Collector(Source source) {
      this.source = source;
    }

    /** Takes what stands in the file between two offsets. */
    public Collector add(int from, int to) {
      return add(source.text().substring(from, to), from);
    }

    /** Takes other text in place of what begins at an offset of the file. */
    public Collector add(String replacement, int from) {
      if (pieces == starts.length) {
        starts = Arrays.copyOf(starts, 2 * pieces);
        origins = Arrays.copyOf(origins, 2 * pieces);
      }
      starts[pieces] = text.length();
      origins[pieces] = from;
      pieces++;
      text.append(replacement);
      return this;
    }

    /** What was put together. */
    public Excerpt excerpt() {
      return new Excerpt(
          source, text.toString(), Arrays.copyOf(starts, pieces), Arrays.copyOf(origins, pieces));
    }
  }
}
