package io.github.offprint.run;

/** Is told how far a build and its runs have come, from any thread. */
public interface Progress {

  /** Nobody watches. */
  Progress UNSEEN = new Progress() {};

  /**
   * Runs will be made.
   *
   * @param count how many, those that are found in the cache included
   */
  default void planned(int count) {}

  /** A run begins to compute. */
  default void started(PlannedRun run) {}

  /**
   * A run tells how far it has come.
   *
   * @param fraction from 0 to 1
   */
  default void reached(PlannedRun run, double fraction) {}

  /** A run has ended, well or not. */
  default void ended(PlannedRun run) {}

  /** What a run has cost; told when all have ended, in the order of the plan. */
  default void cost(Cost cost) {}

  /**
   * The next part of a build begins.
   *
   * @param name a verb, such as {@code draw}
   */
  default void begins(String name) {}

  /** Another build writes the same folder now, and this one waits until it is done. */
  default void waiting() {}

  /** All runs have ended. */
  default void done() {}
}
