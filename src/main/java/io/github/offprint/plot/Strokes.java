package io.github.offprint.plot;

import io.github.offprint.figure.Stroke;

/** What the patterns of lines look like. */
final class Strokes {

  private Strokes() {}

  /** Width and pattern of a line as attributes. */
  static String attributes(Stroke stroke) {
    StringBuilder attributes = new StringBuilder(" stroke-width=\"");
    attributes.append(Decimals.of(stroke.width())).append('"');
    String before = " stroke-dasharray=\"";
    for (double length : lengths(stroke)) {
      attributes.append(before).append(Decimals.of(length));
      before = " ";
    }
    attributes.append(lengths(stroke).length == 0 ? "" : "\"");
    return attributes + (isRound(stroke) ? " stroke-linecap=\"round\"" : "");
  }

  /** Lengths of lines and gaps in turn; none for a solid line. */
  static double[] lengths(Stroke stroke) {
    double w = stroke.width();
    return switch (stroke.dash()) {
      case SOLID -> new double[0];
      case DASHED -> new double[] {4 * w, 2.2 * w};
      case LONG_DASHED -> new double[] {9 * w, 3 * w};
      case DASH_DOTTED -> new double[] {5 * w, 2 * w, 1.2 * w, 2 * w};
      case DOTTED -> new double[] {0, 2.1 * w};
    };
  }

  /** Whether lines have round ends: a dash of no length with round ends is a dot. */
  static boolean isRound(Stroke stroke) {
    return stroke.dash() == Stroke.Dash.DOTTED;
  }
}
