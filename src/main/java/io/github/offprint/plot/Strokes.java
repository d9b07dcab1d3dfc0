package io.github.offprint.plot;

import io.github.offprint.figure.Stroke;

/** What the patterns of lines look like. */
final class Strokes {

  private Strokes() {}

  /** Width and pattern of a line as attributes. */
  static String attributes(Stroke stroke) {
    double w = stroke.width();
    String width = " stroke-width=\"" + Decimals.of(w) + "\"";
    return switch (stroke.dash()) {
      case SOLID -> width;
      case DASHED -> width + dashes(4 * w, 2.2 * w);
      // A dash of no length with round ends is a dot.
      case DOTTED -> width + dashes(0, 2.1 * w) + " stroke-linecap=\"round\"";
    };
  }

  private static String dashes(double line, double gap) {
    return " stroke-dasharray=\"" + Decimals.of(line) + " " + Decimals.of(gap) + "\"";
  }
}
