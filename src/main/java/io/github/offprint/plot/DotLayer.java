package io.github.offprint.plot;

import io.github.offprint.figure.Marker;
import java.awt.geom.Rectangle2D;

/**
 * Thousands of points as one grey picture, at two pixels for each CSS pixel. White shows the ink of
 * the points, so the picture serves any colour. How much of a pixel a point covers is plain
 * arithmetic: the same bytes everywhere.
 */
final class DotLayer {

  private static final int DENSITY = 2;

  private final Rectangle2D place;
  private final Marker marker;
  private final int width;
  private final int height;

  DotLayer(Rectangle2D frame, Marker marker) {
    this.marker = marker;
    width = (int) Math.ceil(frame.getWidth()) * DENSITY;
    height = (int) Math.ceil(frame.getHeight()) * DENSITY;
    place =
        new Rectangle2D.Double(
            frame.getX(), frame.getY(), (double) width / DENSITY, (double) height / DENSITY);
  }

  /** Where the picture belongs. */
  Rectangle2D place() {
    return place;
  }

  /** The picture of points given in CSS pixels of the sheet. */
  Png mask(Polyline points) {
    double[] light = new double[width * height];
    for (int i = 0; i < points.size(); i++) {
      stamp(light, (points.x(i) - place.getX()) * DENSITY, (points.y(i) - place.getY()) * DENSITY);
    }
    byte[] samples = new byte[light.length];
    for (int i = 0; i < light.length; i++) {
      // Sixteen greys are enough for smooth edges and pack better.
      samples[i] = (byte) (Math.round(light[i] * 15) * 17);
    }
    return Png.grey(width, samples);
  }

  private void stamp(double[] light, double x, double y) {
    double r = marker.size() * DENSITY / 2;
    int reach = (int) Math.ceil(1.3 * r) + 1;
    for (int row = Math.max(0, (int) y - reach); row <= Math.min(height - 1, y + reach); row++) {
      for (int col = Math.max(0, (int) x - reach); col <= Math.min(width - 1, x + reach); col++) {
        double cover = cover(col + 0.5 - x, row + 0.5 - y, r);
        int at = row * width + col;
        light[at] += cover * (1 - light[at]);
      }
    }
  }

  /** The part of a pixel that a marker covers, by the distance of its centre from the outline. */
  private double cover(double x, double y, double r) {
    double outside = distance(marker.shape(), Math.abs(x), y, r);
    double line = Math.max(1, 0.11 * r * 2);
    double edge =
        marker.filled() || Markers.isLine(marker.shape()) ? outside : Math.abs(outside) - line / 2;
    return Math.max(0, Math.min(1, 0.5 - edge));
  }

  /** How far a point is outside the marker, negative inside; {@code x} is not negative. */
  private static double distance(Marker.Shape shape, double x, double y, double r) {
    return switch (shape) {
      case CIRCLE -> Math.sqrt(x * x + y * y) - r;
      case SQUARE -> Math.max(x, Math.abs(y)) - 0.89 * r;
      case DIAMOND -> (x + Math.abs(y) - 1.2 * r) * Math.sqrt(0.5);
      case TRIANGLE -> Math.max(y - 0.6 * r, (x * Math.sqrt(3) - y - 1.2 * r) / 2);
      case WEDGE -> distance(Marker.Shape.TRIANGLE, x, -y, r);
      case CROSS -> Math.max(Math.abs(x - Math.abs(y)) * Math.sqrt(0.5) - 0.22 * r, x - r);
      case PLUS ->
          Math.min(distance(Marker.Shape.DASH, x, y, r), distance(Marker.Shape.BAR, x, y, r));
      case DASH -> Math.max(Math.abs(y) - 0.22 * r, x - r);
      case BAR -> Math.max(x - 0.22 * r, Math.abs(y) - r);
    };
  }
}
