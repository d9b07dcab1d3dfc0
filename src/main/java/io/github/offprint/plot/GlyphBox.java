package io.github.offprint.plot;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * The smallest rectangle around an outline of lines and quadratic curves. {@link
 * Path2D#getBounds2D} cannot be used: since Java 19 it goes around the curve, before that around
 * its control points.
 */
final class GlyphBox {

  private double left = Double.POSITIVE_INFINITY;
  private double bottom = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double top = Double.NEGATIVE_INFINITY;

  private GlyphBox() {}

  /** The rectangle; of no size at the origin for an outline without points. */
  static Rectangle2D around(Path2D outline) {
    GlyphBox box = new GlyphBox();
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(c);
      if (segment == PathIterator.SEG_QUADTO) {
        double alongX = turn(x, c[0], c[2]);
        double alongY = turn(y, c[1], c[3]);
        box.add(at(alongX, x, c[0], c[2]), at(alongX, y, c[1], c[3]));
        box.add(at(alongY, x, c[0], c[2]), at(alongY, y, c[1], c[3]));
      }
      if (segment != PathIterator.SEG_CLOSE) {
        int end = segment == PathIterator.SEG_QUADTO ? 2 : 0;
        x = c[end];
        y = c[end + 1];
        box.add(x, y);
      }
    }
    return box.left > box.right
        ? new Rectangle2D.Double()
        : new Rectangle2D.Double(box.left, box.bottom, box.right - box.left, box.top - box.bottom);
  }

  /** Where on a curve a coordinate turns back, or its beginning if it does not. */
  private static double turn(double p, double q, double r) {
    double t = (p - q) / (p - 2 * q + r);
    return t > 0 && t < 1 ? t : 0;
  }

  private static double at(double t, double p, double q, double r) {
    return (1 - t) * (1 - t) * p + 2 * t * (1 - t) * q + t * t * r;
  }

  private void add(double x, double y) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
}
