package io.github.offprint.solver.spectrum;

/**
 * A domain of M points, numbered from 0 to M - 1. It has as many modes, orthonormal under the
 * uniform measure, which are numbered from 0 to M - 1 too.
 */
public sealed interface FiniteDomain extends Domain permits Circle, Cube {

  /** M. */
  int points();

  /** How far apart two points are, in whole steps from 0; kernels depend on this alone. */
  int steps(int left, int right);

  /** |x-x'|²/4|x|² = sin²(θ/2) of two points that lie some steps apart. */
  double halfChordSquared(int steps);

  /** |x-x'|²/4|x|² = sin²(θ/2) of two points. */
  default double halfChordSquared(int left, int right) {
    return halfChordSquared(steps(left, right));
  }

  /** The degree of a mode. */
  int degree(int mode);

  /** A mode of this degree; its symmetries make all of them alike. */
  int modeOf(int degree);

  /** φ of a mode at a point. */
  double value(int mode, int point);
}
