package io.github.offprint.figure;

import java.util.stream.DoubleStream;

/**
 * The rectangle of data coordinates that a mark covers. A side that nothing bounds is infinite
 * inside out (from +∞ to -∞), so that {@link #NOTHING} is neutral in {@link #and}.
 */
public record Extent(double xMin, double xMax, double yMin, double yMax) {

  /** Covers no point. */
  public static final Extent NOTHING =
      new Extent(
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /** The smallest extent around the finite coordinates among the given ones. */
  public static Extent of(Numbers x, Numbers y) {
    return new Extent(min(x.stream()), max(x.stream()), min(y.stream()), max(y.stream()));
  }

  /** The smallest extent around this one and another. */
  public Extent and(Extent other) {
    return new Extent(
        Math.min(xMin, other.xMin),
        Math.max(xMax, other.xMax),
        Math.min(yMin, other.yMin),
        Math.max(yMax, other.yMax));
  }

  private static double min(DoubleStream values) {
    return values.filter(Double::isFinite).min().orElse(Double.POSITIVE_INFINITY);
  }

  private static double max(DoubleStream values) {
    return values.filter(Double::isFinite).max().orElse(Double.NEGATIVE_INFINITY);
  }
}
