package io.github.offprint.cli;

import io.github.offprint.problem.Problems;
import io.github.offprint.run.Experiments;
import java.util.Iterator;

/** The names of all experiments, which a shell can complete. */
final class ExperimentNames implements Iterable<String> {

  /** In the order of the alphabet; those that cannot be used are left out. */
  @Override
  public Iterator<String> iterator() {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    return Experiments.of(classes, new Problems()).names().stream().sorted().iterator();
  }
}
