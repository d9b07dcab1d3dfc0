package io.github.offprint.figure;

import java.util.List;

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
    /** A triangle on its tip. */
    WEDGE,
    CROSS,
    PLUS,
    /** A short level line. */
    DASH,
    /** A short upright line. */
    BAR
  }

  /** Shapes in the order in which series take them: neighbours look most different. */
  private static final List<Shape> IN_TURN =
      List.of(
          Shape.CIRCLE,
          Shape.SQUARE,
          Shape.TRIANGLE,
          Shape.DIAMOND,
          Shape.PLUS,
          Shape.WEDGE,
          Shape.CROSS);

  private static final double ORDINARY = 5;

  public Marker {
    if (!(size > 0 && Double.isFinite(size))) {
      throw new IllegalArgumentException("marker size must be positive, found " + size);
    }
  }

  /** A filled circle of ordinary size. */
  public static Marker dot(Ink ink) {
    return new Marker(Shape.CIRCLE, ORDINARY, ink, true);
  }

  /** A point of a shape, filled, of ordinary size. */
  public static Marker of(Shape shape, Ink ink) {
    return new Marker(shape, ORDINARY, ink, true);
  }

  /**
   * The point of the i-th series, from 0: colour and shape change together, so that series can be
   * told apart without colours too. The first fifty-six all differ.
   */
  public static Marker series(int index) {
    Ink ink = Ink.series(index);
    boolean filled = index / IN_TURN.size() % 2 == 0;
    return new Marker(IN_TURN.get(index % IN_TURN.size()), ORDINARY + 1, ink, filled);
  }

  /** The same marker, of another size. */
  public Marker sized(double other) {
    return new Marker(shape, other, ink, filled);
  }

  /** The same marker as an outline, through which points behind it can be seen. */
  public Marker open() {
    return new Marker(shape, size, ink, false);
  }
}
