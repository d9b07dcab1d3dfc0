package io.github.offprint.plot;

import io.github.offprint.figure.Marker;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What the outlines of points look like. */
final class Markers {

  /** Lines of outlined points and crosses, as a fraction of their size. */
  private static final double LINE = 0.22;

  /** Long enough to be drawn, too short to be seen. */
  private static final double HAIR = 0.01;

  private Markers() {}

  /** Draws a marker at each point, all in one path. */
  static void draw(Sheet sheet, Polyline places, Marker marker) {
    if (places.size() == 0) {
      return;
    }
    Path2D path = new Path2D.Double();
    boolean lines = isLine(marker.shape());
    boolean disc = marker.shape() == Marker.Shape.CIRCLE && marker.filled();
    for (int i = 0; i < places.size(); i++) {
      if (disc) {
        path.moveTo(places.x(i), places.y(i));
        path.lineTo(places.x(i) + HAIR, places.y(i));
      } else {
        append(path, marker, places.x(i), places.y(i));
      }
    }
    Paint paint = Paint.of(marker.ink());
    if (disc) {
      // The round ends of a line without length are a disc, in a tenth of the characters.
      sheet.dots(path, paint, marker.size());
    } else if (marker.filled() && !lines) {
      sheet.fill(path, paint);
    } else {
      sheet.draw(path, paint, LINE * marker.size());
    }
  }

  /** Whether a shape has no inside to be filled. */
  static boolean isLine(Marker.Shape shape) {
    return switch (shape) {
      case CROSS, PLUS, DASH, BAR -> true;
      default -> false;
    };
  }

  private static void append(Path2D path, Marker marker, double x, double y) {
    double r = marker.size() / 2;
    switch (marker.shape()) {
      case CIRCLE -> path.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
      // Sides shorter than the diameter, so that all shapes look equally large.
      case SQUARE -> polygon(path, x, y, 0.89 * r, 1, 1, -1, 1, -1, -1, 1, -1);
      case DIAMOND -> polygon(path, x, y, 1.2 * r, 0, -1, 1, 0, 0, 1, -1, 0);
      case TRIANGLE -> polygon(path, x, y, 1.2 * r, 0, -1, 0.87, 0.5, -0.87, 0.5);
      case WEDGE -> polygon(path, x, y, 1.2 * r, 0, 1, -0.87, -0.5, 0.87, -0.5);
      // Diagonals as long as the lines of a plus reach farther than its box.
      case CROSS -> {
        line(path, x - 0.85 * r, y - 0.85 * r, x + 0.85 * r, y + 0.85 * r);
        line(path, x - 0.85 * r, y + 0.85 * r, x + 0.85 * r, y - 0.85 * r);
      }
      case PLUS -> {
        line(path, x - r, y, x + r, y);
        line(path, x, y - r, x, y + r);
      }
      case DASH -> line(path, x - r, y, x + r, y);
      case BAR -> line(path, x, y - r, x, y + r);
    }
  }

  private static void line(Path2D path, double fromX, double fromY, double toX, double toY) {
    path.moveTo(fromX, fromY);
    path.lineTo(toX, toY);
  }

  private static void polygon(Path2D path, double x, double y, double r, double... corners) {
    path.moveTo(x + r * corners[0], y + r * corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(x + r * corners[i], y + r * corners[i + 1]);
    }
    path.closePath();
  }
}
