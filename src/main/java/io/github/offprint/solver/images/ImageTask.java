package io.github.offprint.solver.images;

import io.github.offprint.solver.random.Draws;
import java.io.Serializable;

/** A source of labelled inputs, all alike and independent of each other, or nearly so. */
public interface ImageTask extends Serializable {

  /**
   * Some inputs, none of them twice.
   *
   * @throws IllegalArgumentException if there are not as many
   */
  Inputs inputs(int count, Draws draws);
}
