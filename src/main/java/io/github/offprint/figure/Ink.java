package io.github.offprint.figure;

/**
 * A colour by its meaning. The plot chooses what it looks like on light and on dark paper, so a
 * figure never names a colour.
 */
public sealed interface Ink {

  /** From 0, invisible, to 1, opaque. */
  double opacity();

  /** The same colour, paler or stronger. */
  Ink withOpacity(double opacity);

  /** The colour of the i-th series of a figure, from 0; the palette starts again after its last. */
  record Series(int index, double opacity) implements Ink {
    public Series {
      check(opacity);
      if (index < 0) {
        throw new IllegalArgumentException("series index must be at least 0, found " + index);
      }
    }

    @Override
    public Ink withOpacity(double stronger) {
      return new Series(index, stronger);
    }
  }

  /** A colour with a fixed part to play. */
  record Tone(Part part, double opacity) implements Ink {
    public Tone {
      check(opacity);
    }

    @Override
    public Ink withOpacity(double stronger) {
      return new Tone(part, stronger);
    }
  }

  /** A colour that stands for a number. */
  record Graded(ColorScale scale, double value, double opacity) implements Ink {
    public Graded {
      check(opacity);
    }

    @Override
    public Ink withOpacity(double stronger) {
      return new Graded(scale, value, stronger);
    }
  }

  /** The parts that a {@link Tone} can play. */
  enum Part {
    /** Text, axes, the main line. */
    FOREGROUND,
    /** Text and lines that stand back. */
    MUTED,
    /** Grid and guides. */
    GUIDE,
    /** What a figure is drawn on. */
    PAPER,
    /** The one thing to look at. */
    ACCENT
  }

  /** The opaque colour of the i-th series, from 0. */
  static Ink series(int index) {
    return new Series(index, 1);
  }

  /** An opaque colour with a fixed part to play. */
  static Ink of(Part part) {
    return new Tone(part, 1);
  }

  /** The opaque colour that stands for a number on a scale. */
  static Ink graded(ColorScale scale, double value) {
    return new Graded(scale, value, 1);
  }

  private static void check(double opacity) {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity must be in [0, 1], found " + opacity);
    }
  }
}
