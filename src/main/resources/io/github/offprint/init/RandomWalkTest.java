package com.example.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomWalkTest {

  private static final int DOUBLINGS = 5;

  @Test
  void theSameStreamGivesTheSameWalk() {
    assertArrayEquals(
        RandomWalk.squaredDistances(3, DOUBLINGS, Draws.of(7)),
        RandomWalk.squaredDistances(3, DOUBLINGS, Draws.of(7)));
  }

  @Test
  void theMeanSquaredDistanceIsTheNumberOfSteps() {
    for (int dimension : List.of(1, 2, 10)) {
      List<double[]> walks = new ArrayList<>();
      Draws draws = Draws.of(dimension);
      for (int i = 0; i < 1000; i++) {
        walks.add(RandomWalk.squaredDistances(dimension, DOUBLINGS, draws.split(i)));
      }
      for (int k = 0; k <= DOUBLINGS; k++) {
        // a mean is more than four standard errors off for one seed in about 16 000
        double tolerance = 4 * RandomWalk.standardError(walks, k);
        assertEquals(1 << k, RandomWalk.mean(walks, k), tolerance, "dimension " + dimension);
      }
    }
  }
}
