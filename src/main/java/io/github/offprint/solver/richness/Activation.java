package io.github.offprint.solver.richness;

/** What a hidden unit makes of its input z. Both keep Gaussian inputs at their mean square. */
public enum Activation {
  /** z itself. */
  LINEAR {
    @Override
    double value(double z) {
      return z;
    }

    @Override
    double slope(double z) {
      return 1;
    }
  },
  /** √2 max(0, z), with slope 0 at 0. */
  RELU {
    @Override
    double value(double z) {
      return z > 0 ? ROOT_TWO * z : 0;
    }

    @Override
    double slope(double z) {
      return z > 0 ? ROOT_TWO : 0;
    }
  };

  private static final double ROOT_TWO = StrictMath.sqrt(2);

  /** What the unit says. */
  abstract double value(double z);

  /** Its derivative. */
  abstract double slope(double z);
}
