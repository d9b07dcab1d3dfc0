package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticTest {

  @Nested
  class Law {

    /** Central differences of a step h err by h²/6 times the third derivative, and by rounding. */
    @ParameterizedTest
    @CsvSource({
      "5.8, 1e-6, 2.7",
      "5.8, 9, 0.3",
      "-3, 0.7, 0.4",
      "-3, 1e-12, 2",
      "0, 0.5, 3",
      "1e-9, 0.5, 3"
    })
    void theSlopeIsThatOfTheFlow(double lambda, double initial, double time) {
      Logistic mode = new Logistic(lambda, initial);
      double h = 1e-5;
      double square = mode.squareAt(time);

      double slope = (mode.squareAt(time + h) - mode.squareAt(time - h)) / (2 * h);

      assertThat(slope).isCloseTo((lambda - square) * square, within(square * 1e-7));
    }

    /** s²(τ) = λ/(2 - s₀²/λ). */
    @ParameterizedTest
    @CsvSource({"5.8, 1e-6", "677, 1e-24", "0.01, 1e-3", "2, 3"})
    void atItsLearningTimeAModeIsNearHalfItsHeight(double lambda, double initial) {
      Logistic mode = new Logistic(lambda, initial);
      double time = mode.learningTime().orElseThrow();

      if (initial < lambda) {
        double half = lambda / (2 - initial / lambda);
        assertThat(mode.squareAt(time)).isCloseTo(half, within(half * 1e-12));
      } else {
        assertThat(time).isNegative();
      }
    }

    @Test
    void eigenvaluesOfEitherSignNearZeroDecayAlike() {
      double none = new Logistic(0, 0.5).squareAt(4);

      assertThat(new Logistic(1e-13, 0.5).squareAt(4)).isCloseTo(none, within(1e-12));
      assertThat(new Logistic(-1e-13, 0.5).squareAt(4)).isCloseTo(none, within(1e-12));
    }
  }

  @Nested
  class Limits {

    @ParameterizedTest
    @CsvSource({"5.8, 1e-6, 5.8", "5.8, 90, 5.8", "-3, 2, 0", "0, 2, 0", "5.8, 0, 0"})
    void everyModeComesToItsLimit(double lambda, double initial, double limit) {
      Logistic mode = new Logistic(lambda, initial);

      assertThat(mode.limit()).isEqualTo(limit);
      assertThat(mode.squareAt(Double.POSITIVE_INFINITY)).isEqualTo(limit);
      assertThat(mode.squareAt(1e6)).isCloseTo(limit, within(1e-5));
      assertThat(mode.squareAt(0)).isEqualTo(initial);
    }

    @Test
    void theSmallestStartNeitherOverflowsNorVanishes() {
      Logistic mode = new Logistic(1000, Double.MIN_VALUE);
      double time = mode.learningTime().orElseThrow();

      assertThat(time)
          .isCloseTo((Math.log(1000) - Math.log(Double.MIN_VALUE)) / 1000, within(1e-12));
      assertThat(mode.squareAt(2 * time)).isEqualTo(1000);
    }

    @Test
    void whatIsNotLearnedHasNoLearningTime() {
      assertThat(new Logistic(0, 1).learningTime()).isEmpty();
      assertThat(new Logistic(-2, 1).learningTime()).isEmpty();
      assertThat(new Logistic(2, 0).learningTime()).hasValue(Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void whatIsNoModeIsRefused() {
    assertThatThrownBy(() -> new Logistic(Double.NaN, 1)).hasMessageContaining("found NaN");
    assertThatThrownBy(() -> new Logistic(1, -1)).hasMessageContaining("found -1.0");
    assertThatThrownBy(() -> new Logistic(1, 1).squareAt(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 0, found -1.0");
  }
}
