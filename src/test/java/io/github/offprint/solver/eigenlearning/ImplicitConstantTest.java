package io.github.offprint.solver.eigenlearning;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.spectrum.Level;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplicitConstantTest {

  private static final Spectrum ONE_LEVEL = Spectrum.of(List.of(new Level(1, 100, 1)));

  /** One level: (n - P/(1+γ)) γ = δ is a quadratic equation. */
  @ParameterizedTest
  @CsvSource({"50, 0.1", "100, 1e-12", "100, 4", "130, 1e-30", "130, 1e30", "1e-9, 7"})
  void oneLevelHasAClosedForm(double n, double ridge) {
    double gap = 100 - n + ridge;
    double root = StrictMath.sqrt(gap * gap + 4 * n * ridge);
    double expected = gap > 0 ? (gap + root) / (2 * n) : 2 * ridge / (root - gap);

    assertThat(ImplicitConstant.of(ONE_LEVEL, n, POSITIVE_INFINITY, ridge))
        .isCloseTo(expected, withinPercentage(1e-12));
  }

  /** n and k are alike in γ but for the k under the ridge: F = (n-z)(k-z) γ/k - δ. */
  @Test
  void samplesAndFeaturesChangeRoles() {
    Spectrum task = new PowerLaw(1.5, 1.5, 1000, false).spectrum();

    assertThat(ImplicitConstant.of(task, 30, 70, 0.3 * 0.1))
        .isCloseTo(ImplicitConstant.of(task, 70, 30, 0.7 * 0.1), withinPercentage(1e-12));
  }

  /** κ ~ (C/n)^α with C = (π/α)/sin(π/α) while n is far below the modes. */
  @Test
  void aLongPowerLawHasItsContinuumLimit() {
    Spectrum task = new PowerLaw(2, 2, 1_000_000_000_000L, false).spectrum();

    assertThat(ImplicitConstant.of(task, 1e6, POSITIVE_INFINITY, 0))
        .isCloseTo(StrictMath.pow(Math.PI / 2 / 1e6, 2), withinPercentage(2e-4));
  }

  @Test
  void theEndsAreZeroAndInfinity() {
    assertThat(ImplicitConstant.of(ONE_LEVEL, 0, 5, 0.1)).isEqualTo(POSITIVE_INFINITY);
    assertThat(ImplicitConstant.of(ONE_LEVEL, 100, POSITIVE_INFINITY, 0)).isZero();
    assertThat(ImplicitConstant.of(ONE_LEVEL, 300, 100, 0)).isZero();
  }

  @Test
  void whatNoDoubleCanHoldIsRefused() {
    assertThatThrownBy(() -> ImplicitConstant.of(ONE_LEVEL, 130, POSITIVE_INFINITY, 1e-320))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 1e-307 and 1e308");
    assertThatThrownBy(() -> ImplicitConstant.of(ONE_LEVEL, 1e-10, POSITIVE_INFINITY, 1e300))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
