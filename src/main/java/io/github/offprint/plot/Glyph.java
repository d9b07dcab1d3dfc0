package io.github.offprint.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The outline of one character of a typeface, in thousandths of the type size, y upwards.
 *
 * @param face the typeface it comes from
 * @param code its Unicode character
 * @param outline what to fill
 * @param advance how far the next character stands
 */
record Glyph(Typeface face, int code, Path2D outline, double advance) {

  /** The units in which outlines are given: this many make the size of the type. */
  static final double UNITS = 1000;

  double height() {
    return outline.getBounds2D().getMaxY();
  }

  double depth() {
    return -outline.getBounds2D().getMinY();
  }

  /** How far a slanted letter leans out of its own width. */
  double overhang() {
    Rectangle2D box = outline.getBounds2D();
    return Math.max(0, box.getMaxX() - advance);
  }

  /** Whether there is nothing to fill, as for a space. */
  boolean isBlank() {
    return outline.getBounds2D().isEmpty();
  }

  /** A name that no other glyph has, fit for an id. */
  String key() {
    return face.letter() + Integer.toHexString(code);
  }
}
