package io.github.offprint.figure;

/**
 * How a point is drawn.
 *
 * @param shape its outline
 * @param size its diameter in CSS pixels at the figure's natural size; positive
 * @param ink its colour
 * @param filled whether it is filled or only outlined
 */
public record Marker(Shape shape, double size, Ink ink, boolean filled) {

  /** The outline of a point. */
  public enum Shape {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    CROSS
  }

  public Marker {
    if (!(size > 0 && Double.isFinite(size))) {
      throw new IllegalArgumentException("marker size must be positive, found " + size);
    }
  }

  /** A filled circle of ordinary size. */
  public static Marker dot(Ink ink) {
    return new Marker(Shape.CIRCLE, 5, ink, true);
  }
}
