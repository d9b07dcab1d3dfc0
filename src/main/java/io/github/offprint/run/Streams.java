package io.github.offprint.run;

import io.github.offprint.experiment.Trial;
import io.github.offprint.solver.random.Draws;

/**
 * The random streams of a run. What experiments find depends on this class, and so does {@link
 * Fingerprints}.
 */
final class Streams {

  private final Draws root;

  Streams(long seed, String experiment) {
    this.root = Draws.of(seed).split(experiment);
  }

  Draws draws(String name) {
    return root.split("draws").split(name);
  }

  /** One of the trials of that name, with a stream of its own. */
  <T> T trial(Trial<T> trial, String name, int index) {
    return trial.run(index, root.split("trials").split(name).split(index));
  }
}
