package io.github.offprint.solver.richness;

/**
 * Which of the three scales of a layer is set to 1. With q = α²/fan-in, or 1/fan-in in the read-out
 * layer, every gauge has (α σ)² = η and (g σ α)² = q, so all of them train the same function.
 */
public enum Gauge {
  /** σ = 1: the NTK and the mean-field parameterisation. */
  UNIT_DEVIATION {
    @Override
    Scales scales(double q, double alpha) {
      return new Scales(StrictMath.sqrt(q) / alpha, alpha * alpha, 1);
    }
  },
  /** η = 1: the maximal update parameterisation as the tutorial derives it. */
  UNIT_RATE {
    @Override
    Scales scales(double q, double alpha) {
      return new Scales(StrictMath.sqrt(q), 1, 1 / alpha);
    }
  },
  /** g = 1, as in most software: everything is in initial deviations and in rates. */
  UNIT_MULTIPLIER {
    @Override
    Scales scales(double q, double alpha) {
      return new Scales(1, q, StrictMath.sqrt(q) / alpha);
    }
  };

  /** The scales of a layer. */
  abstract Scales scales(double q, double alpha);
}
