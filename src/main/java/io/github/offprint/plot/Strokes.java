package io.github.offprint.plot;

import io.github.offprint.figure.Stroke;
import java.util.Arrays;
import java.util.stream.Collectors;

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
      case LONG_DASHED -> width + dashes(9 * w, 3 * w);
      case DASH_DOTTED -> width + dashes(5 * w, 2 * w, 1.2 * w, 2 * w);
      // A dash of no length with round ends is a dot.
      case DOTTED -> width + dashes(0, 2.1 * w) + " stroke-linecap=\"round\"";
    };
  }

  private static String dashes(double... lengths) {
    String all = Arrays.stream(lengths).mapToObj(Decimals::of).collect(Collectors.joining(" "));
    return " stroke-dasharray=\"" + all + "\"";
  }
}
