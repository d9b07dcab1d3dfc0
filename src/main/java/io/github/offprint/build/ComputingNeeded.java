package io.github.offprint.build;

/**
 * Ends a build that may not compute and cannot go on without. Nothing has been told and nothing
 * written.
 */
public final class ComputingNeeded extends RuntimeException {

  private static final long serialVersionUID = 1;

  ComputingNeeded() {
    super("some results have to be computed", null, false, false);
  }
}
