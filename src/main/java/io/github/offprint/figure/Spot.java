package io.github.offprint.figure;

/**
 * A place in a panel, by its data or by its frame.
 *
 * @param x coordinate
 * @param y coordinate
 * @param by what the coordinates count
 */
public record Spot(double x, double y, Measure by) {

  /** What coordinates count. */
  public enum Measure {
    /** Numbers on the axes. */
    DATA,
    /** Fractions of the panel's width and height, from its left lower corner. */
    FRAME
  }

  public Spot {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException(
          "a place in a panel needs finite coordinates, found (%s, %s)".formatted(x, y));
    }
  }

  /** The place of a pair of numbers on the axes. */
  public static Spot data(double x, double y) {
    return new Spot(x, y, Measure.DATA);
  }

  /** A place by fractions of the frame: (0, 0) is its left lower corner, (1, 1) the opposite. */
  public static Spot frame(double x, double y) {
    return new Spot(x, y, Measure.FRAME);
  }
}
