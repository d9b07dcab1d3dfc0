package io.github.offprint.figure;

/** How numbers are laid out along an axis or over a range of colours. */
public sealed interface Scale {

  /** A monotone function that makes equal steps on the axis equal; NaN where it is not defined. */
  double forward(double value);

  /** The inverse of {@link #forward}. */
  double backward(double position);

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
  }

  /** The linear scale. */
  Scale LINEAR = new Linear();

  /** The logarithmic scale. */
  Scale LOG = new Log();
}
