package io.github.offprint.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The rectangle outside which lines and areas are not worth writing down, a little larger than the
 * panel so that cut ends do not show.
 */
final class Window {

  private static final double MARGIN = 10;

  private final double left;
  private final double top;
  private final double right;
  private final double bottom;

  Window(Rectangle2D frame) {
    left = frame.getMinX() - MARGIN;
    top = frame.getMinY() - MARGIN;
    right = frame.getMaxX() + MARGIN;
    bottom = frame.getMaxY() + MARGIN;
  }

  /** The parts of a line inside (Liang and Barsky 1984). */
  List<Polyline> cutLine(Polyline line) {
    List<Polyline> parts = new ArrayList<>();
    Polyline part = new Polyline();
    for (int i = 0; i + 1 < line.size(); i++) {
      double x = line.x(i);
      double y = line.y(i);
      double dx = line.x(i + 1) - x;
      double dy = line.y(i + 1) - y;
      double[] span = {0, 1};
      boolean inside =
          cut(span, -dx, x - left)
              && cut(span, dx, right - x)
              && cut(span, -dy, y - top)
              && cut(span, dy, bottom - y);
      if (inside) {
        double beginX = span[0] == 0 ? x : x + span[0] * dx;
        double beginY = span[0] == 0 ? y : y + span[0] * dy;
        if (!part.endsAt(beginX, beginY)) {
          part = new Polyline();
          parts.add(part);
          part.add(beginX, beginY);
        }
        part.add(
            span[1] == 1 ? line.x(i + 1) : x + span[1] * dx,
            span[1] == 1 ? line.y(i + 1) : y + span[1] * dy);
      }
    }
    return parts;
  }

  /** Keeps of a span, in fractions of a segment, where {@code t * speed <= room}. */
  private static boolean cut(double[] span, double speed, double room) {
    if (speed == 0) {
      return room >= 0;
    }
    double t = room / speed;
    if (speed < 0) {
      span[0] = Math.max(span[0], t);
    } else {
      span[1] = Math.min(span[1], t);
    }
    return span[0] <= span[1];
  }

  /** The part of a polygon inside (Sutherland and Hodgman 1974). */
  Polyline cutPolygon(Polyline polygon) {
    Polyline cut = cutSide(polygon, 1, 0, left);
    cut = cutSide(cut, -1, 0, -right);
    cut = cutSide(cut, 0, 1, top);
    return cutSide(cut, 0, -1, -bottom);
  }

  /** Keeps where {@code a * x + b * y >= least}. */
  private static Polyline cutSide(Polyline polygon, double a, double b, double least) {
    Polyline kept = new Polyline();
    for (int i = 0; i < polygon.size(); i++) {
      int next = (i + 1) % polygon.size();
      double here = a * polygon.x(i) + b * polygon.y(i) - least;
      double there = a * polygon.x(next) + b * polygon.y(next) - least;
      if (here >= 0) {
        kept.add(polygon.x(i), polygon.y(i));
      }
      if (here >= 0 != there >= 0) {
        double t = here / (here - there);
        kept.add(
            polygon.x(i) + t * (polygon.x(next) - polygon.x(i)),
            polygon.y(i) + t * (polygon.y(next) - polygon.y(i)));
      }
    }
    return kept;
  }
}
