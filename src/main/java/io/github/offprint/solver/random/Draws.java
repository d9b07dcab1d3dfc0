package io.github.offprint.solver.random;

/** A stream of random numbers. */
public final class Draws {
  private Draws() {}
}
