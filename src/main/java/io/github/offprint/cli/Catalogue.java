package io.github.offprint.cli;

import io.github.offprint.problem.Problems;
import io.github.offprint.run.Experiments;

/** Loads the experiments that a command needs. */
final class Catalogue {

  private Catalogue() {}

  /**
   * All experiments on the class path.
   *
   * @throws io.github.offprint.problem.OffprintException if one of them cannot be used
   */
  static Experiments of(Console console) {
    Problems problems = new Problems();
    Experiments experiments = Experiments.of(console.classes(), problems);
    problems.throwIfErrors();
    return experiments;
  }
}
