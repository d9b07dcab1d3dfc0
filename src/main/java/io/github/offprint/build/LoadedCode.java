package io.github.offprint.build;

import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Experiments;
import io.github.offprint.run.Fingerprints;
import java.util.List;

/**
 * One state of the code of experiments: the classes as a loader has them, and what is known of
 * them.
 *
 * @param experiments that can be named
 * @param fingerprints of their code
 * @param problems of experiments that cannot be loaded
 */
public record LoadedCode(
    Experiments experiments, Fingerprints fingerprints, List<Problem> problems) {

  /** The code that a loader finds. */
  public static LoadedCode of(ClassLoader classes) {
    Problems problems = new Problems();
    Experiments experiments = Experiments.of(classes, problems);
    return new LoadedCode(experiments, new Fingerprints(), problems.sorted());
  }
}
