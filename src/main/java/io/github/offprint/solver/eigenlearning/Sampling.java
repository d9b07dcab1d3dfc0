package io.github.offprint.solver.eigenlearning;

/** How training points are drawn from a finite domain. */
public enum Sampling {
  /** Every point at most once: what the theory describes on a finite domain without ridge. */
  WITHOUT_REPLACEMENT,
  /** Independently, so that points may repeat; needs a ridge. */
  WITH_REPLACEMENT
}
