package io.github.offprint.experiment;

import io.github.offprint.solver.random.Draws;
import java.io.Serializable;

/**
 * One of many independent trials. It is serialisable so that a cluster can run it: it should hold
 * only what it needs.
 *
 * @param <T> what a trial finds, serialisable too if trials are to leave the machine
 */
@FunctionalInterface
public interface Trial<T> extends Serializable {

  /**
   * Runs one trial.
   *
   * @param index from 0
   * @param draws random numbers of this trial alone
   */
  T run(int index, Draws draws);
}
