package io.github.offprint.figure;

import java.util.List;
import java.util.Optional;

/**
 * What a mark draws on, in data coordinates: the canvas knows the scales, the size in pixels and
 * the palette, and cuts off what lies outside its panel. A coordinate that its axis cannot show
 * (NaN, or zero on a logarithmic axis) breaks a line and drops a point.
 */
public interface Canvas {

  /** The part of the data that the panel shows. */
  Extent view();

  /** A line through points; a point that cannot be shown breaks it. */
  void line(Numbers x, Numbers y, Stroke stroke);

  /** The area between two curves over the same x. */
  void area(Numbers x, Numbers lower, Numbers upper, Ink fill);

  /** One marker at each point. */
  void dots(Numbers x, Numbers y, Marker marker);

  /**
   * A lattice of coloured cells over a rectangle, equally spaced on the axes' own scales.
   *
   * @param over the rectangle that the cells fill
   * @param columns cells along x; the number of values is a multiple of it
   * @param values by rows from below, each from left to right
   * @param scale colours of the values
   */
  void cells(Extent over, int columns, Numbers values, ColorScale scale);

  /**
   * A text at a point, moved into the panel where it would stand out of it.
   *
   * @param text plain text with TeX between dollars, such as {@code "width $n$"}
   * @param anchor where the text stands, seen from (x, y)
   * @param size of the letters in CSS pixels
   * @throws IllegalArgumentException for a text that is longer than the panel
   */
  void text(double x, double y, String text, Anchor anchor, double size, Ink ink);

  /**
   * Texts that belong to points. The canvas finds a place for each near its point, inside the
   * panel, away from other texts and, where there is room, from the dots that were drawn before; a
   * fine line leads to a text that stands farther off. A text without a place is left out.
   *
   * @param texts as many as there are points, plain text with TeX between dollars
   * @param size of the letters in CSS pixels
   */
  void words(Numbers x, Numbers y, List<String> texts, double size, Ink ink);

  /**
   * A remark, moved into the panel where it would stand out of it, with an arrow to a point.
   *
   * @param text plain text with TeX between dollars
   * @param anchor where the text stands, seen from its place
   * @param target where the arrow ends; absent for none
   * @param size of the letters in CSS pixels
   * @throws IllegalArgumentException for a place that the axes cannot show, and a text that is
   *     longer than the panel
   */
  void note(String text, Spot at, Anchor anchor, Optional<Spot> target, double size, Ink ink);

  /** Where a text stands, seen from its coordinates. */
  enum Anchor {
    /** Begins there, at half its height. */
    LEFT,
    /** Has its middle there. */
    CENTER,
    /** Ends there, at half its height. */
    RIGHT,
    /** Stands below them. */
    BELOW,
    /** Stands above them. */
    ABOVE
  }
}
