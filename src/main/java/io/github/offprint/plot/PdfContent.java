package io.github.offprint.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * The text of a PDF content stream: operands and operators (ISO 32000-1, annex A), lengths with few
 * decimals. It knows colours and line styles that hold already and does not say them again.
 */
final class PdfContent {

  private final int decimals;
  private final long units;
  private final StringBuilder text = new StringBuilder();
  private State state = new State();

  /** What holds until it is changed; saved and restored with the graphics state. */
  private record State(String fill, String stroke, String width, String dash, String alpha) {
    State() {
      this("0 0 0 rg", "0 0 0 RG", "1 w", "[] 0 d", PdfParts.OPAQUE);
    }
  }

  /** A content whose lengths have two decimals. */
  PdfContent() {
    this(2);
  }

  /**
   * @param decimals of coordinates, at most two
   */
  PdfContent(int decimals) {
    this.decimals = decimals;
    units = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
  }

  /** One operator with its operands. */
  PdfContent say(String operation) {
    text.append(operation).append('\n');
    return this;
  }

  /** Calls what follows by name. */
  PdfContent show(String object) {
    return say("/" + object + " Do");
  }

  /** Draws with another state until it is told to {@link #restore} the one given back here. */
  Object save() {
    say("q");
    return state;
  }

  void restore(Object saved) {
    state = (State) saved;
    say("Q");
  }

  void transform(AffineTransform matrix) {
    double[] m = new double[6];
    matrix.getMatrix(m);
    for (int i = 0; i < 6; i++) {
      text.append(Decimals.of(m[i], i < 4 ? 6 : 2)).append(' ');
    }
    say("cm");
  }

  /**
   * @param rgb as {@code #rrggbb}
   */
  void fillColor(String rgb) {
    String fill = color(rgb) + " rg";
    if (!fill.equals(state.fill)) {
      say(fill);
      state = new State(fill, state.stroke, state.width, state.dash, state.alpha);
    }
  }

  /**
   * @param rgb as {@code #rrggbb}
   */
  void strokeColor(String rgb) {
    String stroke = color(rgb) + " RG";
    if (!stroke.equals(state.stroke)) {
      say(stroke);
      state = new State(state.fill, stroke, state.width, state.dash, state.alpha);
    }
  }

  void lineWidth(double width) {
    String said = Decimals.of(width, 3) + " w";
    if (!said.equals(state.width)) {
      say(said);
      state = new State(state.fill, state.stroke, said, state.dash, state.alpha);
    }
  }

  /**
   * The ends and the pattern of lines.
   *
   * @param round whether ends are round, not cut
   * @param lengths of lines and gaps in turn; none for a solid line
   */
  void dash(boolean round, double... lengths) {
    StringBuilder pattern = new StringBuilder("[");
    for (double length : lengths) {
      pattern.append(pattern.length() > 1 ? " " : "").append(Decimals.of(length));
    }
    String said = pattern + "] 0 d" + (round ? " 1 J" : "");
    if (!said.equals(state.dash)) {
      boolean wasRound = state.dash.endsWith("J");
      say(said + (wasRound && !round ? " 0 J" : ""));
      state = new State(state.fill, state.stroke, state.width, said, state.alpha);
    }
  }

  /** Calls a graphics state by name, which changes nothing but opacity. */
  void alpha(String name) {
    if (!name.equals(state.alpha)) {
      say("/" + name + " gs");
      state = new State(state.fill, state.stroke, state.width, state.dash, name);
    }
  }

  /** A path, not yet painted. */
  PdfContent path(Shape shape) {
    if (shape instanceof Rectangle2D r) {
      return numbers(r.getX(), r.getY(), r.getWidth(), r.getHeight()).say("re");
    }
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(c);
      switch (segment) {
        case PathIterator.SEG_MOVETO -> numbers(c[0], c[1]).say("m");
        case PathIterator.SEG_LINETO -> numbers(c[0], c[1]).say("l");
        case PathIterator.SEG_CUBICTO -> numbers(c).say("c");
        case PathIterator.SEG_QUADTO -> quadratic(x, y, c);
        default -> say("h");
      }
      int end =
          segment == PathIterator.SEG_CUBICTO ? 4 : segment == PathIterator.SEG_QUADTO ? 2 : 0;
      x = c[end];
      y = c[end + 1];
    }
    return this;
  }

  /** PDF knows cubic curves only; the control points are two thirds of the way to the one. */
  private void quadratic(double x, double y, double[] c) {
    numbers(
            x + (c[0] - x) * 2 / 3,
            y + (c[1] - y) * 2 / 3,
            c[2] + (c[0] - c[2]) * 2 / 3,
            c[3] + (c[1] - c[3]) * 2 / 3,
            c[2],
            c[3])
        .say("c");
  }

  private PdfContent numbers(double... numbers) {
    for (double number : numbers) {
      Decimals.append(text, Math.round(number * units), decimals);
      text.append(' ');
    }
    return this;
  }

  private static String color(String rgb) {
    int color = Integer.parseInt(rgb.substring(1), 16);
    return part(color >> 16) + " " + part(color >> 8) + " " + part(color);
  }

  private static String part(int color) {
    return Decimals.of((color & 0xff) / 255.0, 3);
  }

  /** What has been said, in ASCII. */
  @Override
  public String toString() {
    return text.toString();
  }
}
