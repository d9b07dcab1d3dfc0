package io.github.offprint.solver.spectrum;

/** A kernel of the angle between inputs of one length, with K(x,x) = 1. */
@FunctionalInterface
public interface AngleKernel {

  /**
   * K(x, x')/K(x, x) to some 30 digits: its eigenvalues differ by more than sixteen powers of ten.
   *
   * @param halfChordSquared |x-x'|²/4|x|² = sin²(θ/2), from 0 for equal to 1 for opposite inputs
   */
  DoubleDouble normalised(DoubleDouble halfChordSquared);
}
