package io.github.offprint.solver.spectrum;

/**
 * Modes that share an eigenvalue.
 *
 * @param eigenvalue λ, finite; at least 0 but for rounding
 * @param multiplicity m, how many modes; positive, finite, not necessarily whole
 * @param targetPower v², the squared target coefficients of all these modes together; at least 0
 */
public record Level(double eigenvalue, double multiplicity, double targetPower) {

  public Level {
    if (!Double.isFinite(eigenvalue)) {
      throw new IllegalArgumentException("an eigenvalue must be finite, found " + eigenvalue);
    }
    if (!(multiplicity > 0 && Double.isFinite(multiplicity))) {
      throw new IllegalArgumentException(
          "a multiplicity must be positive and finite, found " + multiplicity);
    }
    if (!(targetPower >= 0 && Double.isFinite(targetPower))) {
      throw new IllegalArgumentException(
          "a target power must be at least 0 and finite, found " + targetPower);
    }
  }
}
