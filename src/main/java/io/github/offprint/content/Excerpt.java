package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Text taken out of a file, each character of which knows where it stood: front matter, the inside
 * of a fence without the quote marks before its lines, the TeX between two dollars.
 */
public final class Excerpt {

  private final IntFunction<Position> place;
  private final String text;
  // piece i begins at starts[i] in this text and at origins[i] in the text it was taken from
  private final int[] starts;
  private final int[] origins;

  private Excerpt(IntFunction<Position> place, String text, int[] starts, int[] origins) {
    this.place = place;
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
    int found = Arrays.binarySearch(starts, offset);
    int piece = found < 0 ? -found - 2 : found;
    return place.apply(origins[piece] + offset - starts[piece]);
  }

  /** What stands between two offsets. */
  public Excerpt part(int from, int to) {
    return new Collector(this).add(text.substring(from, to), from).excerpt();
  }

  /**
   * Excerpts of several texts one after the other; there is at least one.
   *
   * @param between stands after each but the last
   */
  public static Excerpt joined(List<Excerpt> excerpts, String between) {
    StringBuilder text = new StringBuilder();
    NavigableMap<Integer, Excerpt> starts = new TreeMap<>();
    for (Excerpt excerpt : excerpts) {
      starts.put(text.length(), excerpt);
      text.append(excerpt.text).append(between);
    }
    text.setLength(text.length() - between.length());
    return new Excerpt(
        offset -> {
          Map.Entry<Integer, Excerpt> found = starts.floorEntry(offset);
          int inside = Math.min(offset - found.getKey(), found.getValue().text.length());
          return found.getValue().position(inside);
        },
        text.toString(),
        new int[] {0},
        new int[] {0});
  }

  /** Puts an excerpt together from pieces of one text, in their order; there is at least one. */
  public static final class Collector {

    private final IntFunction<Position> place;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[4];
    private int[] origins = new int[4];
    private int pieces;

    /** Begins to take from a file. */
    public Collector(Source source) {
      this.place = source::position;
    }

    /** Begins to take from an excerpt. */
    public Collector(Excerpt excerpt) {
      this.place = excerpt::position;
    }

    /**
     * Takes what stands at an offset.
     *
     * @param piece as it is to be read, which may differ from what is written there
     */
    public Collector add(String piece, int from) {
      if (pieces == starts.length) {
        starts = Arrays.copyOf(starts, 2 * pieces);
        origins = Arrays.copyOf(origins, 2 * pieces);
      }
      starts[pieces] = text.length();
      origins[pieces] = from;
      pieces++;
      text.append(piece);
      return this;
    }

    /** What was put together. */
    public Excerpt excerpt() {
      return new Excerpt(
          place, text.toString(), Arrays.copyOf(starts, pieces), Arrays.copyOf(origins, pieces));
    }
  }
}
