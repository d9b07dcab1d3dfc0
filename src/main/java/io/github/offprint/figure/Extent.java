package io.github.offprint.figure;

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

  /** The smallest extent around those of the given points that two scales can show. */
  public static Extent of(Numbers x, Numbers y, Scale across, Scale up) {
    Extent all = NOTHING;
    for (int i = 0; i < x.size(); i++) {
      if (Double.isFinite(across.forward(x.at(i))) && Double.isFinite(up.forward(y.at(i)))) {
        all = all.and(new Extent(x.at(i), x.at(i), y.at(i), y.at(i)));
      }
    }
    return all;
  }

  /** The smallest extent around this one and another. */
  public Extent and(Extent other) {
    return new Extent(
        Math.min(xMin, other.xMin),
        Math.max(xMax, other.xMax),
        Math.min(yMin, other.yMin),
        Math.max(yMax, other.yMax));
  }

  /** Whether both ends along x are known. */
  public boolean boundsX() {
    return xMin <= xMax;
  }

  /** Whether both ends along y are known. */
  public boolean boundsY() {
    return yMin <= yMax;
  }
}
