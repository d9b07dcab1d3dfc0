package io.github.offprint.solver.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * Where inputs live: a set so symmetric that every kernel of the angle has the same eigenfunctions
 * on it, sorted by degree. All modes of one degree share an eigenvalue.
 */
public sealed interface Domain permits FiniteDomain, Sphere {

  /** q0 = |x|²/d of its points, which weighs inputs against biases. */
  double inputScale();

  /** The highest degree that it has; 2^31 - 1 if there is no end. */
  int highestDegree();

  /** How many modes have this degree. */
  double multiplicity(int degree);

  /** What eigenvalues may be off by; smaller ones cannot be told from zero. */
  double ROUNDING = 1e-29;

  /**
   * λ_0, λ_1, …, off by less than 1e-29 of K(x,x) or 1e-15 of themselves each, whichever is more;
   * so the relative accuracy is 1e-10 or better for those above 1e-19 of K(x,x). What cannot be
   * told from zero is 0.
   *
   * @param highest the last degree, from 0 to {@link #highestDegree}
   */
  double[] eigenvalues(AngleKernel kernel, int highest);

  /**
   * The spectrum of a kernel with K(x,x) = 1 and a unit target on one mode. On the sphere it lacks
   * what lies beyond the highest degree: that part of the trace, 1 - T, acts as additional ridge.
   *
   * @param kernel whose input scale is that of this domain
   * @param highest the last degree
   * @param target degree of the target, from 0 to the highest
   */
  default Spectrum spectrum(ReluKernel kernel, int highest, int target) {
    if (target < 0 || target > highest) {
      throw new IllegalArgumentException(
          "the degree of a target must be from 0 to %s here, found %s".formatted(highest, target));
    }
    double[] eigenvalues = eigenvalues(kernel, highest);
    List<Level> levels = new ArrayList<>();
    for (int k = 0; k <= highest; k++) {
      levels.add(new Level(eigenvalues[k], multiplicity(k), k == target ? 1 : 0));
    }
    return Spectrum.of(levels);
  }

  /** An eigenvalue as a double, 0 if it cannot be told from that. */
  static double rounded(double eigenvalue) {
    return Math.abs(eigenvalue) < ROUNDING ? 0 : eigenvalue;
  }

  /** Refuses a degree that a domain does not have. */
  static void checkDegree(int degree, int highest) {
    if (degree < 0 || degree > highest) {
      throw new IllegalArgumentException(
          "a degree must be from 0 to %s here, found %s".formatted(highest, degree));
    }
  }
}
