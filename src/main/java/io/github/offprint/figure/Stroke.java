package io.github.offprint.figure;

import java.util.List;

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
    DOTTED,
    DASH_DOTTED,
    LONG_DASHED
  }

  /** Patterns in the order in which series take them: neighbours look most different. */
  private static final List<Dash> IN_TURN =
      List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOTTED, Dash.LONG_DASHED);

  private static final double FADED = 0.4;

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

  /** A line of dashes and dots in turn, of ordinary width. */
  public static Stroke dashDotted(Ink ink) {
    return new Stroke(ink, 1.6, Dash.DASH_DOTTED);
  }

  /**
   * The line of the i-th series, from 0: colour and pattern change together, so that series can be
   * told apart without colours too. The first forty all differ.
   */
  public static Stroke series(int index) {
    return new Stroke(Ink.series(index), 1.6, IN_TURN.get(index % IN_TURN.size()));
  }

  /** The same line, thinner or thicker. */
  public Stroke withWidth(double other) {
    return new Stroke(ink, other, dash);
  }

  /** The same line, paler: it stands back behind others. */
  public Stroke faded() {
    return new Stroke(ink.withOpacity(FADED * ink.opacity()), width, dash);
  }
}
