package io.github.offprint.plot;

import io.github.offprint.figure.Stroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/**
 * The sheet that a figure is drawn on, in CSS pixels from its left upper corner: the verbs that
 * blocks and canvases know, whatever file comes of them.
 */
interface Sheet {

  double width();

  double height();

  void fill(Shape shape, Paint paint);

  /** Draws along a shape. */
  void draw(Shape shape, Stroke stroke);

  /** Draws along a shape with a solid line. */
  void draw(Shape shape, Paint paint, double strokeWidth);

  /** One round dot at each point of a path that visits them. */
  void dots(Shape places, Paint paint, double diameter);

  /** Set type with the left end of its baseline at a point. */
  void text(Lettered text, double x, double y, Paint paint);

  /** A soft edge behind set type, so that it can be read on top of anything. */
  void halo(Lettered text, double x, double y, Paint paint, double strokeWidth);

  /** Set type that runs upwards, with the lower end of its baseline at a point. */
  void textUpwards(Lettered text, double x, double y, Paint paint);

  /** Cuts off what is drawn until {@link #endPart} outside a rectangle. */
  void beginPart(Rectangle2D clip);

  void endPart();

  /**
   * Begins a group, until {@link #endGroup}, that tells programs what is drawn in it. A sheet that
   * no program reads ignores it.
   *
   * @param facts by their names, lower case letters
   */
  default void beginGroup(Map<String, String> facts) {}

  /** Ends the group that was begun last. */
  default void endGroup() {}

  /** A picture stretched over a rectangle, each of its pixels a sharp cell. */
  void cells(Png png, Rectangle2D place);

  /** A rectangle of one colour, seen through a grey picture: white shows it, black hides it. */
  void masked(Png mask, Rectangle2D place, Paint paint);

  /** A bar whose colours run through a ramp from its lower to its upper end. */
  void gradient(int[] colors, Rectangle2D place);
}
