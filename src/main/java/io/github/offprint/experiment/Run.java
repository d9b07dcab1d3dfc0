package io.github.offprint.experiment;

import io.github.offprint.solver.random.Draws;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an experiment is given besides its parameters, and all that it may depend on. */
public interface Run {

  /** The seed of this run. */
  long seed();

  /** A stream of random numbers of its own for each name, the same whenever it is asked for. */
  Draws draws(String name);

  /**
   * Runs independent trials, in parallel where there are cores. Trial i draws from a stream that
   * depends only on the seed, the experiment, the name and i.
   *
   * @param name tells the trials of one run from others
   * @param count how many, at least 0
   * @return the outcomes in the order of the trials, whatever the number of threads
   */
  <T> List<T> trials(String name, int count, Trial<T> trial);

  /**
   * A declared input, a file or a folder of files, hashed into the key of the run.
   *
   * @param name the path that the post gave
   * @throws IllegalArgumentException if the post did not declare it
   */
  Path data(String name);

  /**
   * The names of the declared inputs, ascending. For experiments that do something else if there
   * are some; a run without inputs need not tell.
   */
  default SortedSet<String> declared() {
    return new TreeSet<>();
  }

  /**
   * Tells how far the run has come, and stops it if it was cancelled or has run out of time.
   *
   * @param fraction from 0 to 1
   * @throws java.util.concurrent.CancellationException if the run must stop
   */
  void progress(double fraction);
}
