package io.github.offprint.figure;

/** How numbers are laid out along an axis or over a range of colours. */
public sealed interface Scale {

  /**
   * A strictly increasing function that makes equal steps on the axis equal; NaN where it is not
   * defined.
   */
  double forward(double value);

  /** The inverse of {@link #forward}. */
  double backward(double position);

  /** What a number must be to have a place on the scale, for "expected …". */
  default String demand() {
    return "finite numbers";
  }

  /** Equal differences are equal steps. */
  record Linear() implements Scale {
    @Override
    public double forward(double value) {
      return value;
    }

    @Override
    public double backward(double position) {
      return position;
    }
  }

  /** Equal ratios are equal steps; defined for positive numbers. */
  record Log() implements Scale {
    @Override
    public double forward(double value) {
      return value > 0 ? StrictMath.log10(value) : Double.NaN;
    }

    @Override
    public double backward(double position) {
      return StrictMath.pow(10, position);
    }

    @Override
    public String demand() {
      return "positive numbers";
    }
  }

  /**
   * Linear around zero and logarithmic on both sides of it, for numbers of either sign over many
   * powers of ten. From zero to the threshold is as long as a power of ten.
   *
   * @param threshold where the linear part ends; positive
   */
  record SymLog(double threshold) implements Scale {
    public SymLog {
      if (!(threshold > 0 && Double.isFinite(threshold))) {
        throw new IllegalArgumentException(
            "the linear part of a symmetric logarithmic scale ends at a positive number, found "
                + threshold);
      }
    }

    @Override
    public double forward(double value) {
      double size = Math.abs(value);
      if (!(size > threshold)) {
        return value / threshold;
      }
      // A difference of logarithms: the ratio itself may be too large for a double.
      double decades = StrictMath.log10(size) - StrictMath.log10(threshold);
      return Math.copySign(1 + decades, value);
    }

    @Override
    public double backward(double position) {
      double size = Math.abs(position);
      return size > 1
          ? Math.copySign(StrictMath.pow(10, size - 1 + StrictMath.log10(threshold)), position)
          : position * threshold;
    }
  }

  /**
   * Days since the beginning of 1970 in UTC, fractions being times of the day; defined for the
   * years 1 to 9999. {@link Days} turns dates into such numbers.
   */
  record Calendar() implements Scale {
    @Override
    public double forward(double value) {
      return value >= Days.FIRST && value <= Days.LAST ? value : Double.NaN;
    }

    @Override
    public double backward(double position) {
      return position;
    }

    @Override
    public String demand() {
      return "days since 1970 in the years 1 to 9999";
    }
  }

  /** The linear scale. */
  Scale LINEAR = new Linear();

  /** The logarithmic scale. */
  Scale LOG = new Log();

  /** The scale of dates. */
  Scale CALENDAR = new Calendar();
}
