package io.github.offprint.figure;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width in CSS pixels at the figure's natural size; positive
 * @param dash its pattern
 */
public record Stroke(Ink ink, double width, Dash dash) {

  /** The pattern of a line. */
  public enum Dash {
    SOLID,
    DASHED,
    DOTTED
  }

  public Stroke {
    if (!(width > 0 && Double.isFinite(width))) {
      throw new IllegalArgumentException("line width must be positive, found " + width);
    }
  }

  /** A solid line of ordinary width. */
  public static Stroke solid(Ink ink) {
    return new Stroke(ink, 1.6, Dash.SOLID);
  }

  /** A dashed line of ordinary width. */
  public static Stroke dashed(Ink ink) {
    return new Stroke(ink, 1.6, Dash.DASHED);
  }

  /** A dotted line of ordinary width. */
  public static Stroke dotted(Ink ink) {
    return new Stroke(ink, 1.6, Dash.DOTTED);
  }

  /** The same line, thinner or thicker. */
  public Stroke withWidth(double other) {
    return new Stroke(ink, other, dash);
  }
}
