package io.github.offprint.solver.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.spectrum.PowerLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdealWorldTest {

  private static final PowerLaw LAW = new PowerLaw(2, 2, 500_000, true);

  /** exp(-x) ≤ 1/(1+x): flow has learned more of every mode. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1, 100, 1e5})
  void flowLearnsNoLessThanItsRidge(double time) {
    IdealWorld ideal = new IdealWorld(LAW.spectrum(), 0.1);

    assertThat(ideal.flowMse(time)).isLessThanOrEqualTo(ideal.ridgeMse(time));
    assertThat(ideal.flowMse(time)).isGreaterThan(0.1);
  }

  @Test
  void inNoTimeNothingIsLearned() {
    IdealWorld ideal = new IdealWorld(LAW.spectrum(), 0.25);

    assertThat(ideal.ridgeMse(0)).isCloseTo(1.25, within(1e-14));
    assertThat(ideal.flowMse(0)).isCloseTo(1.25, within(1e-14));
  }

  /** n → ∞ with δ = n/t; the difference falls like Σ L²/n. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 100, 1e4})
  void itIsTheLimitOfManySamples(double time) {
    double samples = 1e9;
    double real = new KernelRegression(LAW.spectrum(), samples, samples / time, 0).testMse();

    assertThat(new IdealWorld(LAW.spectrum(), 0).ridgeMse(time))
        .isCloseTo(real, withinPercentage(1e-4));
  }

  /** The levels of a power law stand for its modes in these sums too. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1e3, 1e6, 1e9})
  void sumsOverLevelsAreSumsOverModes(double time) {
    double flow = 0;
    double power = 0;
    for (int i = 500_000; i >= 1; i--) {
      double lambda = StrictMath.pow(i, -2);
      flow += lambda * StrictMath.exp(-2 * lambda * time);
      power += lambda;
    }
    assertThat(new IdealWorld(LAW.spectrum(), 0).flowMse(time))
        .isCloseTo(flow / power, withinPercentage(1e-9));
  }

  /** Section 5 of the notes, point 4, with its nine digits. */
  @ParameterizedTest
  @CsvSource({"1, 0.468004173, 5e-10", "1e2, 0.0477453251, 5e-11", "1e4, 4.773438e-3, 5e-10"})
  void theIdealWorldHasItsHeadlineNumbers(double time, double expected, double rounding) {
    assertThat(new IdealWorld(LAW.spectrum(), 0).ridgeMse(time))
        .isCloseTo(expected, within(rounding));
  }
}
