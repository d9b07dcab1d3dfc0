package io.github.offprint.run;

/**
 * A run that has not begun.
 *
 * @param key all that its result will depend on
 */
public record KeyedRun(PlannedRun run, RunKey key) {

  /** What the post calls it. */
  public String id() {
    return run.directive().id();
  }
}
