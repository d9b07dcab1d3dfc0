package io.github.offprint.figure;

/**
 * A small panel inside another one.
 *
 * @param panel what it shows
 * @param left its left side with all that it has around its frame, as a fraction of the outer
 *     frame's width
 * @param bottom its lower side, as a fraction of the outer frame's height
 * @param width as a fraction of the outer frame's width
 * @param height as a fraction of the outer frame's height
 * @param magnifies whether the outer panel shows by a rectangle which part of it this is
 */
public record Inset(
    Panel panel, double left, double bottom, double width, double height, boolean magnifies) {

  public Inset {
    boolean inside = left >= 0 && bottom >= 0 && left + width <= 1 && bottom + height <= 1;
    if (!(inside && width > 0 && height > 0)) {
      throw new IllegalArgumentException(
          "an inset must lie in its panel, found %s to %s across and %s to %s up"
              .formatted(left, left + width, bottom, bottom + height));
    }
  }

  /** A panel of its own in a rectangle of the outer frame, given in fractions of its sides. */
  public static Inset of(Panel panel, double left, double bottom, double width, double height) {
    return new Inset(panel, left, bottom, width, height, false);
  }

  /** The same inset as a closer look at the part of the outer panel that its axes cover. */
  public Inset magnifying() {
    return new Inset(panel, left, bottom, width, height, true);
  }
}
