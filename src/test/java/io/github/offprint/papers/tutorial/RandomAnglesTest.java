package io.github.offprint.papers.tutorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.papers.tutorial.RandomAngles.Estimate;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomAnglesTest {

  // region laws
  /** What a few roundings of numbers near 1 can add up to. */
  private static final double ROUNDING = 1e-12;

  @Test
  void aSquaredCosineLiesBetweenZeroAndOne() {
    for (int seed = 1; seed <= 100; seed++) {
      double found = RandomAngles.drawn(3, Draws.of(seed));
      assertTrue(0 <= found && found <= 1 + ROUNDING, "seed " + seed + ": " + found);
    }
  }

  @Test
  void stretchingAVectorChangesNoAngle() {
    double[] u = {1, 2, 3};
    double[] v = {-2, 0.5, 4};
    double[] longer = {-20, 5, 40};
    assertEquals(RandomAngles.squaredCosine(u, v), RandomAngles.squaredCosine(u, longer), ROUNDING);
  }

  // endregion

  // region limits
  @Test
  void parallelVectorsHaveOneAndOrthogonalOnesZero() {
    assertEquals(1, RandomAngles.squaredCosine(new double[] {3, 4}, new double[] {6, 8}));
    assertEquals(0, RandomAngles.squaredCosine(new double[] {1, 0}, new double[] {0, 5}));
  }

  @Test
  void inOneDimensionAllVectorsAreParallel() {
    assertEquals(1, RandomAngles.drawn(1, Draws.of(7)), ROUNDING);
  }

  // endregion

  // region simulation
  @Test
  void theMeanIsOneOverTheDimension() {
    for (int d : List.of(2, 3, 17)) {
      List<Double> sample = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        sample.add(RandomAngles.drawn(d, Draws.of(d).split(i)));
      }
      // beyond four standard errors lies one seed in 16 000
      double z = Estimate.of(sample).z(1.0 / d);
      assertTrue(z < 4, "d = " + d + ": " + z + " standard errors");
    }
  }

  // endregion

  // region reference
  /** By hand: (1·3 + 2·1)² / ((1 + 4)(9 + 1)) = 25 / 50. */
  @Test
  void anAngleOf45DegreesHasOneHalf() {
    assertEquals(0.5, RandomAngles.squaredCosine(new double[] {1, 2}, new double[] {3, 1}));
  }

  @Test
  void theMeanAndErrorOfThreeNumbersAreThoseOfATable() {
    Estimate found = Estimate.of(List.of(1.0, 2.0, 6.0));
    assertEquals(3, found.mean());
    assertEquals(Math.sqrt(14.0 / 2 / 3), found.error(), ROUNDING);
  }

  // endregion

  @Test
  void theFigureHasItsNumbersBesideIt() {
    RandomAngles angles = new RandomAngles();
    Findings findings = angles.run(angles.defaults(), new SequentialRun(11));
    assertTrue(findings.figure().isPresent());
    // seven independent means: one is four standard errors off for one seed in some 2000
    assertTrue(((Value.Scalar) findings.values().get("worstZ")).number() < 4);
  }
}
