package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinibatchTrainingTest {

  private static final Reweighting PLAIN = Reweighting.negativeWeight(1);

  @Nested
  class Law {

    /** Each entry of the mean of 40 steps, within 5 of its standard errors. */
    @ParameterizedTest
    @EnumSource(PairShape.class)
    void aStepIsTheSlopeOnAverage(PairShape shape) {
      Counted counts = allMet();
      for (PairLoss loss :
          new PairLoss[] {
            PairLoss.sampled(counts, Reweighting.negativeWeight(3), shape),
            PairLoss.balanced(counts, PLAIN, shape)
          }) {
        Matrix w = Initial.gaussian(8, 2, 0.7, Draws.of(3));
        Matrix slope = loss.at(w).direction();
        MinibatchTraining training = new MinibatchTraining(counts, loss, 2000);
        int runs = 40;
        double[] mean = new double[16];
        double[] square = new double[16];
        for (int run = 0; run < runs; run++) {
          double[] estimate = estimate(training, w, run);
          Arrays.setAll(mean, n -> mean[n] + estimate[n] / runs);
          Arrays.setAll(square, n -> square[n] + estimate[n] * estimate[n] / runs);
        }
        for (int n = 0; n < 16; n++) {
          double standardError = Math.sqrt((square[n] - mean[n] * mean[n]) / (runs - 1));
          assertThat(mean[n]).isCloseTo(slope.at(n / 2, n % 2), within(5 * standardError + 1e-12));
        }
      }
    }

    /** Without the word that is never met, which samples do not move. */
    private Counted allMet() {
      long[][] pairs = Counted.random(9, 0.7, 2).pairs();
      return Counted.of(
          IntStream.range(0, 8).mapToObj(i -> Arrays.copyOf(pairs[i], 8)).toArray(long[][]::new));
    }

    private double[] estimate(MinibatchTraining training, Matrix w, int run) {
      double rate = 1e-3;
      Matrix after =
          training
              .follow(w, Timetable.of(rate, rate).withSnapshots(rate), Draws.of(run))
              .snapshots()
              .get(0)
              .embeddings();
      double[] estimate = new double[16];
      Arrays.setAll(estimate, n -> (after.at(n / 2, n % 2) - w.at(n / 2, n % 2)) / rate);
      return estimate;
    }

    @Test
    void theSameSeedGivesTheSameBits() {
      Counted counts = Counted.random(8, 0.7, 2);
      MinibatchTraining training =
          new MinibatchTraining(counts, PairLoss.sampled(counts, PLAIN, PairShape.LOGISTIC), 50);
      Matrix w = Initial.gaussian(8, 2, 0.1, Draws.of(3));
      Timetable timetable = Timetable.of(0.05, 10);

      Trajectory first = training.follow(w, timetable, Draws.of(5));
      Trajectory second = training.follow(w, timetable, Draws.of(5));
      Trajectory third = training.follow(w, timetable, Draws.of(6));

      assertThat(first.loss(0)).isEqualTo(second.loss(0)).isNotEqualTo(third.loss(0));
      assertThat(first.singularValue(0, 1)).isEqualTo(second.singularValue(0, 1));
    }

    @Test
    void aRateThatBlowsUpIsHalved() {
      ExactHypercube language = new ExactHypercube(0.9, 0.75, 0.6, 0.45);
      PairLoss loss = PairLoss.balanced(language, PLAIN, PairShape.QUARTIC);
      double[] times = IntStream.rangeClosed(0, 40).mapToDouble(i -> 0.5 * i).toArray();
      Trajectory path =
          new MinibatchTraining(language, loss, 400)
              .follow(
                  Initial.gaussian(16, 4, 0.1, Draws.of(1)), Timetable.of(0.5, times), Draws.of(2));

      assertThat(path.finalRate()).isLessThan(0.5);
      assertThat(path.loss(path.size() - 1)).isBetween(0.5, 0.7);
    }
  }

  /**
   * The case sgd/minibatch of the notes with a quarter of its pairs in a batch: they found singular
   * values within 3.5 % of the largest, and noise is twice theirs.
   */
  @Test
  void manySmallBatchesFollowTheClosedForm() {
    ExactHypercube language = new ExactHypercube(0.9, 0.75, 0.6, 0.45);
    TargetMatrix target = TargetMatrix.of(language);
    double rate = MinibatchTraining.timeOfStep(0.2, target);
    assertThat(rate).isCloseTo(0.0023503833692334513, within(1e-15));
    Eigenpairs best = Eigenpairs.largest(target.dense(), 4);
    Matrix initial = Initial.gaussian(16, 4, 0.5e-4, Draws.of(11));
    double[] times = IntStream.rangeClosed(0, 60).mapToDouble(i -> 100 * i * rate).toArray();

    Trajectory path =
        new MinibatchTraining(language, PairLoss.balanced(language, PLAIN, PairShape.QUARTIC), 1000)
            .follow(initial, Timetable.of(rate, times), Draws.of(12));

    AlignedDynamics theory =
        new AlignedDynamics(
            best.values(), Initial.modeSquares(initial, best), target.frobeniusNormSquared());
    double most = 0;
    for (int i = 0; i < path.size(); i++) {
      for (int k = 0; k < 4; k++) {
        double expected = theory.singularValue(k, path.flowTime(i, best.value(k)));
        most = Math.max(most, Math.abs(path.singularValue(i, k) - expected));
      }
    }
    assertThat(path.finalRate()).isEqualTo(rate);
    assertThat(most).isLessThan(0.07 * Math.sqrt(best.value(0)));
    assertThat(path.loss(path.size() - 1))
        .isCloseTo(theory.loss(path.time(path.size() - 1)), within(0.01));
  }

  @Test
  void aBatchWithoutPairsIsRefused() {
    Counted counts = Counted.random(8, 0.7, 2);
    PairLoss loss = PairLoss.sampled(counts, PLAIN, PairShape.LOGISTIC);
    assertThatThrownBy(() -> new MinibatchTraining(counts, loss, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 pair, found 0");
    assertThatThrownBy(() -> new MinibatchTraining(new ExactHypercube(0.5), loss, 1))
        .hasMessageContaining("the counts of 8 words, found 2");
  }
}
