package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AlignedDynamicsTest {

  private static final double[] EIGENVALUES = {5.8, 3.9, 2.4, 0.3, -0.2};
  private static final double NORM = 90;

  private static AlignedDynamics from(double initialSquare) {
    return AlignedDynamics.from(initialSquare, EIGENVALUES, NORM);
  }

  @Nested
  class Law {

    /** Small starts and late times: what is left of a start of 1e-200 is below rounding. */
    @Test
    void theLossFallsByTheStepHeights() {
      AlignedDynamics dynamics = from(1e-200);
      double fallen = 0;
      for (int k = 0; k < 5; k++) {
        fallen += dynamics.stepHeight(k);
      }

      assertThat(dynamics.loss(0)).isEqualTo(1);
      assertThat(dynamics.loss(5000)).isCloseTo(1 - fallen, within(1e-14));
      assertThat(dynamics.stepHeight(0)).isEqualTo(5.8 * 5.8 / 180);
      assertThat(dynamics.stepHeight(4)).isZero();
    }

    /** Between two learning times lies a plateau; 1e-200 keeps the steps far apart. */
    @Test
    void eachStepHasItsHeight() {
      AlignedDynamics dynamics = from(1e-200);
      for (int k = 0; k < 3; k++) {
        double learned = dynamics.learningTime(k).orElseThrow();
        double before = k == 0 ? 0 : (dynamics.learningTime(k - 1).orElseThrow() + learned) / 2;
        double after = (learned + dynamics.learningTime(k + 1).orElseThrow()) / 2;

        assertThat(dynamics.loss(before) - dynamics.loss(after))
            .isCloseTo(dynamics.stepHeight(k), within(1e-12));
      }
    }

    @Test
    void theLossNeverRises() {
      AlignedDynamics dynamics = AlignedDynamics.from(1, new double[] {3, 0.5, 0, -1}, 20);
      for (int i = 0; i < 200; i++) {
        assertThat(dynamics.loss(i * 0.05 + 0.05)).isLessThanOrEqualTo(dynamics.loss(i * 0.05));
      }
    }

    /** ℓ = 1/2 + |W Wᵀ - M*|²/(2|M*|²) with M* and W Wᵀ diagonal. */
    @Test
    void theLossIsTheDistanceToTheTarget() {
      AlignedDynamics dynamics = AlignedDynamics.from(0.01, new double[] {3, 1}, 3 * 3 + 1 + 2 * 2);
      double first = 3 - dynamics.mode(0).squareAt(1.5);
      double second = 1 - dynamics.mode(1).squareAt(1.5);

      assertThat(dynamics.loss(1.5))
          .isCloseTo(0.5 + (first * first + second * second + 4) / 28, within(1e-15));
    }
  }

  @Nested
  class Limits {

    @Test
    void aDimensionBeyondThePositiveEigenvaluesIsNotUsed() {
      AlignedDynamics dynamics = from(1e-4);

      assertThat(dynamics.dimension()).isEqualTo(5);
      assertThat(dynamics.effectiveRank()).isEqualTo(4);
      assertThat(dynamics.learningTime(4)).isEmpty();
      assertThat(dynamics.singularValue(4, 1e4)).isZero();
    }

    @Test
    void roundingIsNoEigenvalue() {
      AlignedDynamics dynamics = AlignedDynamics.from(1e-4, new double[] {5, 1.8e-16}, 358);

      assertThat(dynamics.effectiveRank()).isEqualTo(1);
      assertThat(dynamics.learningTime(1)).isEmpty();
    }

    @Test
    void nothingGrowsOutOfNothing() {
      assertThat(from(0).loss(1e9)).isEqualTo(1);
    }
  }

  @Nested
  class AgainstTheNotes {

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/qwem-aligned-modes.csv", useHeadersInDisplayName = true)
    void trajectoriesAgreeToElevenDigits(
        String name,
        String eigenvalues,
        double initialSquare,
        double frobeniusNormSquared,
        String learningTimes,
        double time,
        String singularValues,
        double loss) {
      AlignedDynamics dynamics =
          AlignedDynamics.from(initialSquare, numbers(eigenvalues), frobeniusNormSquared);

      double[] tau = numbers(learningTimes);
      double[] s = numbers(singularValues);
      for (int k = 0; k < s.length; k++) {
        assertThat(dynamics.learningTime(k).orElseThrow()).isCloseTo(tau[k], within(1e-11));
        assertThat(dynamics.singularValue(k, time)).isCloseTo(s[k], within(1e-11));
      }
      assertThat(dynamics.loss(time)).isCloseTo(loss, within(1e-11));
    }

    private double[] numbers(String list) {
      return Arrays.stream(list.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
  }

  @Test
  void whatIsNoSpectrumIsRefused() {
    assertThatThrownBy(() -> AlignedDynamics.from(1, new double[] {1, 2}, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected descending eigenvalues, found 2.0 after 1.0");
    assertThatThrownBy(() -> new AlignedDynamics(new double[2], new double[1], 5))
        .hasMessageContaining("each of 2 eigenvalues, found 1");
    assertThatThrownBy(() -> AlignedDynamics.from(1, new double[1], -1))
        .hasMessageContaining("found -1.0");
  }

  /** Independent words: s² = s0²/(1 + s0² t) by section 1.4, and no loss to speak of. */
  @Test
  void aTargetOfZeroTeachesNothing() {
    AlignedDynamics nothing = AlignedDynamics.from(0.25, new double[] {0}, 0);

    assertThat(nothing.singularValue(0, 12)).isCloseTo(0.25, within(1e-15));
    assertThat(nothing.effectiveRank()).isZero();
    assertThat(nothing.loss(1)).isNaN();
  }
}
