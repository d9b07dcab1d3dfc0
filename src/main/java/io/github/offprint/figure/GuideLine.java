package io.github.offprint.figure;

import java.util.List;

/**
 * A law through a point, drawn across the whole panel behind or over the data: a slope to compare
 * with.
 *
 * @param name for legend and data files; empty for none
 * @param law what it is
 * @param rate the slope, exponent or rate of the law
 * @param x coordinate of a point on it
 * @param y coordinate of that point
 * @param stroke how it is drawn
 */
public record GuideLine(String name, Law law, double rate, double x, double y, Stroke stroke)
    implements Mark {

  /** How a guide goes on from its point (x₀, y₀). */
  public enum Law {
    /** y = y₀ + rate (x - x₀): straight on linear axes. */
    LINEAR {
      @Override
      double at(double x, GuideLine line) {
        return line.y + line.rate * (x - line.x);
      }
    },
    /** y = y₀ (x / x₀)^rate: straight on logarithmic axes. */
    POWER {
      @Override
      double at(double x, GuideLine line) {
        return line.y * StrictMath.pow(x / line.x, line.rate);
      }
    },
    /** y = y₀ exp(rate (x - x₀)): straight where y alone is logarithmic. */
    EXPONENTIAL {
      @Override
      double at(double x, GuideLine line) {
        return line.y * StrictMath.exp(line.rate * (x - line.x));
      }
    };

    abstract double at(double x, GuideLine line);
  }

  /** Enough for a curve that no eye takes for a chain of segments. */
  private static final int POINTS = 256;

  public GuideLine {
    if (!Double.isFinite(rate) || !Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException(
          "guide \"%s\" needs a finite rate and point, found %s, (%s, %s)"
              .formatted(name, rate, x, y));
    }
    if (law == Law.POWER && !(x > 0)) {
      throw new IllegalArgumentException(
          "power law \"%s\" needs a point with positive x, found %s".formatted(name, x));
    }
  }

  /** A thin dashed power law y = y₀ (x / x₀)^exponent that stands back behind the data. */
  public static GuideLine power(String name, double exponent, double x, double y) {
    return new GuideLine(name, Law.POWER, exponent, x, y, thin());
  }

  /** A thin dashed straight line y = y₀ + slope (x - x₀) that stands back behind the data. */
  public static GuideLine linear(String name, double slope, double x, double y) {
    return new GuideLine(name, Law.LINEAR, slope, x, y, thin());
  }

  private static Stroke thin() {
    return Stroke.dashed(Ink.of(Ink.Part.MUTED)).withWidth(1.2);
  }

  /** The point that it is given by. */
  @Override
  public Extent extent(Scale across, Scale up) {
    return Extent.of(Numbers.of(x), Numbers.of(y), across, up);
  }

  @Override
  public void drawOn(Canvas canvas) {
    Extent view = canvas.view();
    // Equal ratios where they can be: dense enough at the foot of a logarithmic axis.
    boolean positive = view.xMin() > 0;
    double ratio = positive ? StrictMath.log(view.xMax() / view.xMin()) : 0;
    Numbers along =
        Numbers.of(
            POINTS,
            i -> {
              double t = i / (POINTS - 1.0);
              return positive
                  ? view.xMin() * StrictMath.exp(ratio * t)
                  : view.xMin() + t * (view.xMax() - view.xMin());
            });
    canvas.line(along, Numbers.of(POINTS, i -> law.at(along.at(i), this)), stroke);
  }

  @Override
  public LegendKey key() {
    return LegendKey.line(stroke);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("x", Numbers.of(x)),
        new Column("y", Numbers.of(y)),
        new Column("rate", Numbers.of(rate)));
  }
}
