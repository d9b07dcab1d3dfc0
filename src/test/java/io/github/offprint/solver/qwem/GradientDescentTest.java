package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradientDescentTest {

  /** λ = 5.80, 3.88, 2.44, 1.36, and one more above 0: 0.08. */
  private static final ExactHypercube LANGUAGE = new ExactHypercube(0.6, 0.5, 0.4, 0.3);

  private static final TargetLoss LOSS = new TargetLoss(TargetMatrix.of(LANGUAGE).dense());

  private static Eigenpairs pairs(int count) {
    return Eigenpairs.largest(TargetMatrix.of(LANGUAGE).dense(), count);
  }

  private static double[] upTo(double end, int count) {
    return IntStream.rangeClosed(0, count).mapToDouble(i -> end * i / count).toArray();
  }

  @Nested
  class Law {

    /** Directions that are a basis see all of W: their squares add up to |W|². */
    @Test
    void strengthsAlongABasisAddUpToTheNorm() {
      Matrix initial = Initial.gaussian(16, 3, 1e-3, Draws.of(3));
      Timetable timetable = Timetable.of(0.05, upTo(6, 5)).along(pairs(16).vectors());
      Trajectory found = GradientDescent.follow(LOSS, initial, timetable);
      for (int i = 0; i < found.size(); i++) {
        double strengths = 0;
        double singular = 0;
        for (int k = 0; k < 16; k++) {
          strengths += found.strength(i, k) * found.strength(i, k);
        }
        for (int k = 0; k < 3; k++) {
          singular += found.singularValue(i, k) * found.singularValue(i, k);
        }
        assertThat(strengths).isCloseTo(singular, within(1e-13 * (1 + singular)));
      }
    }

    @ParameterizedTest
    @EnumSource(PairShape.class)
    void theLossNeverRises(PairShape shape) {
      for (boolean balanced : new boolean[] {false, true}) {
        Counted counts = Counted.random(20, 0.5, 3);
        Reweighting plain = Reweighting.negativeWeight(1);
        PairLoss loss =
            balanced
                ? PairLoss.balanced(counts, plain, shape)
                : PairLoss.sampled(counts, plain, shape);
        Matrix initial = Initial.gaussian(20, 4, 0.01, Draws.of(1));

        // far beyond what is stable: ηλ is about 10
        Trajectory path = GradientDescent.follow(loss, initial, Timetable.of(3, upTo(60, 40)));

        assertThat(path.finalRate()).isLessThan(3);
        for (int i = 1; i < path.size(); i++) {
          assertThat(path.loss(i)).isLessThanOrEqualTo(path.loss(i - 1) + 1e-10);
        }
        assertThat(path.loss(path.size() - 1)).isBetween(0.5, 0.99);
      }
    }

    @Test
    void theBestApproximationStays() {
      Eigenpairs best = pairs(4);
      Matrix initial =
          Matrix.of(16, 4, (i, k) -> Math.sqrt(best.value(k)) * best.vectors().at(i, k));
      Trajectory path = GradientDescent.follow(LOSS, initial, Timetable.of(0.05, 10));

      for (int k = 0; k < 4; k++) {
        assertThat(path.singularValue(0, k)).isCloseTo(Math.sqrt(best.value(k)), within(1e-13));
      }
    }

    /** Steps of half the length halve what a method of first order does wrong. */
    @Test
    void alignedEmbeddingsFollowTheClosedForm() {
      double coarse = alignedDeviation(0.01);
      double fine = alignedDeviation(0.005);

      assertThat(coarse / fine).isBetween(1.8, 2.2);
      // the scalar case of the notes: 0.0157 at rate 0.01 of the largest of these modes
      assertThat(coarse).isLessThan(0.0165);
    }

    private double alignedDeviation(double rate) {
      Eigenpairs best = pairs(4);
      Trajectory path =
          GradientDescent.follow(
              LOSS, Initial.aligned(best, 1e-3), Timetable.of(rate, upTo(16, 1600)));
      AlignedDynamics theory =
          AlignedDynamics.from(1e-6, best.values(), LOSS.frobeniusNormSquared());
      return deviation(path, theory);
    }
  }

  private static double deviation(Trajectory path, AlignedDynamics theory) {
    double most = 0;
    for (int i = 0; i < path.size(); i++) {
      for (int k = 0; k < theory.dimension(); k++) {
        double expected = theory.singularValue(k, path.flowTime(i, theory.mode(k).eigenvalue()));
        most = Math.max(most, Math.abs(path.singularValue(i, k) - expected));
      }
    }
    return most;
  }

  @Nested
  class AgainstTheory {

    /**
     * Flow from random embeddings is within 0.0030 √λ_1 of the theory at σ = 1e-3 (section 1.8 of
     * the notes, 6 starts; twice that for another start); steps of 0.002 add 0.0032.
     */
    @Test
    void randomEmbeddingsFollowItWithTheScalesOfTheirTriangle() {
      Eigenpairs best = pairs(4);
      Matrix initial = Initial.gaussian(16, 4, 1e-3, Draws.of(7));
      Trajectory path = GradientDescent.follow(LOSS, initial, Timetable.of(0.002, upTo(20, 400)));
      AlignedDynamics theory =
          new AlignedDynamics(
              best.values(), Initial.modeSquares(initial, best), LOSS.frobeniusNormSquared());

      double tolerance = 2 * 0.0030 * Math.sqrt(best.value(0)) + 0.0032;
      assertThat(deviation(path, theory)).isLessThan(tolerance);
      int last = path.size() - 1;
      assertThat(path.loss(last)).isCloseTo(theory.loss(path.time(last)), within(1e-4));
    }

    /** The scales of the triangle are of the order σ²(d-k+1); a sum over draws tells. */
    @Test
    void theScalesShrinkFromModeToMode() {
      Eigenpairs best = pairs(4);
      double[] mean = new double[4];
      int draws = 4000;
      for (int seed = 0; seed < draws; seed++) {
        double[] squares = Initial.modeSquares(Initial.gaussian(16, 4, 1, Draws.of(seed)), best);
        Arrays.setAll(mean, k -> mean[k] + squares[k] / draws);
      }
      for (int k = 0; k < 4; k++) {
        // χ² with d-k degrees of freedom has the variance 2(d-k); five standard errors
        double standardError = Math.sqrt(2.0 * (4 - k) / draws);
        assertThat(mean[k]).isCloseTo(4 - k, within(5 * standardError));
      }
    }
  }

  @Nested
  class AgainstTheNotes {

    /** The cases gd/scalar. */
    @ParameterizedTest
    @CsvSource({
      "0.05, 161, 2.4088777442803875, 0.44248150538730924, 0.07644668087650563",
      "0.002, 4025, 2.408877744280347, 0.01836390735704052, 0.0031663244427502235"
    })
    void oneModeAgreesToTwelveDigits(
        double rate, int steps, double last, double error, double errorOfFlowTime) {
      double lambda = 5.802691986889372;
      TargetLoss loss = new TargetLoss(Matrix.of(1, 1, (i, j) -> lambda));
      double[] times = IntStream.rangeClosed(0, steps).mapToDouble(n -> n * rate).toArray();
      Trajectory path =
          GradientDescent.follow(loss, Matrix.of(1, 1, (i, k) -> 1e-3), Timetable.of(rate, times));
      AlignedDynamics theory =
          AlignedDynamics.from(1e-6, new double[] {lambda}, loss.frobeniusNormSquared());

      assertThat(path.size()).isEqualTo(steps + 1);
      assertThat(path.steps(steps)).isEqualTo(steps);
      assertThat(path.singularValue(steps, 0)).isCloseTo(last, within(1e-12));
      double most =
          IntStream.range(0, path.size())
              .mapToDouble(
                  i -> Math.abs(path.singularValue(i, 0) - theory.singularValue(0, path.time(i))))
              .max()
              .orElseThrow();
      assertThat(most).isCloseTo(error, within(1e-11));
      assertThat(deviation(path, theory)).isCloseTo(errorOfFlowTime, within(1e-11));
    }
  }

  @Nested
  class Looking {

    @Test
    void timesAndSnapshotsAreThoseAskedForOrJustAfter() {
      Matrix initial = Initial.gaussian(16, 2, 0.1, Draws.of(1));
      Trajectory path =
          GradientDescent.follow(
              LOSS, initial, Timetable.of(0.1, 0, 0.25, 1).withSnapshots(0, 0.5));

      double[] times = IntStream.range(0, path.size()).mapToDouble(path::time).toArray();
      assertThat(times).usingComparatorWithPrecision(1e-12).containsExactly(0, 0.3, 1);
      assertThat(path.snapshots()).hasSize(2);
      assertThat(path.snapshots().get(0).embeddings().at(3, 1)).isEqualTo(initial.at(3, 1));
      assertThat(path.snapshots().get(1).time()).isCloseTo(0.5, within(1e-12));
      assertThat(path.dimension()).isEqualTo(2);
    }

    @Test
    void theSameTrainingGivesTheSameBits() {
      PairLoss loss = PairLoss.sampled(LANGUAGE, Reweighting.negativeWeight(1), PairShape.LOGISTIC);
      Matrix initial = Initial.gaussian(16, 3, 0.1, Draws.of(1));
      double[][] ends = new double[2][];
      for (int run = 0; run < 2; run++) {
        Trajectory path = GradientDescent.follow(loss, initial, Timetable.of(0.1, 20));
        ends[run] =
            DoubleStream.concat(
                    DoubleStream.of(path.loss(0)),
                    IntStream.range(0, 3).mapToDouble(k -> path.singularValue(0, k)))
                .toArray();
      }
      assertThat(ends[0]).containsExactly(ends[1]);
    }

    @Test
    void whatCannotBeTrainedIsRefused() {
      Matrix wide = Matrix.of(16, 17, (i, k) -> 0);
      assertThatThrownBy(() -> GradientDescent.follow(LOSS, wide, Timetable.of(0.1, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("16 words in 1 to 16 dimensions, found 16 x 17");
      assertThatThrownBy(() -> Timetable.of(0, 1)).hasMessageContaining("found 0.0");
      assertThatThrownBy(() -> Timetable.of(1, 2, 1)).hasMessageContaining("found 1.0 after 2.0");
      assertThatThrownBy(() -> Timetable.of(1, 2).withSnapshots(3))
          .hasMessageContaining("expected snapshots until 2.0, found 3.0");
      assertThatThrownBy(() -> Initial.modeSquares(Matrix.of(16, 3, (i, k) -> 1), pairs(2)))
          .hasMessageContaining("each of 3 dimensions, found 2");
    }
  }
}
