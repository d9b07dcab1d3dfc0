package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {

  private static final Spectrum SOME =
      Spectrum.of(
          List.of(
              new Level(0.1, 8, 0.3),
              new Level(1, 1, 0.2),
              new Level(0, 30, 0.1),
              new Level(0.001, 112.5, 0.4)));

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-4, 0.1, 3, 1e9})
  void sumsOverLearnabilitiesFitTogether(double gamma) {
    double z = SOME.learnedModes(gamma);
    double q = SOME.squaredLearnabilities(gamma);
    double p1 = SOME.halfLearnedModes(gamma);

    assertThat(q + p1).isCloseTo(z, withinPercentage(1e-13));
    assertThat(SOME.slack(60, gamma)).isCloseTo(60 - z, within(60 * 8 * 0x1p-53));
  }

  /** Learned modes of 1 - L = 1e-20 leave a slack of 100·1e-20, which 100 - z cannot hold. */
  @Test
  void theSlackIsAccurateWhereItIsTinyAgainstTheSamples() {
    Spectrum gap = Spectrum.of(List.of(new Level(1, 100, 1), new Level(1e-40, 50, 0)));

    assertThat(gap.slack(100, 1e-20)).isCloseTo(50e-20, withinPercentage(1e-13));
  }

  @Test
  void onlyPositiveEigenvaluesAreUsable() {
    assertThat(SOME.usableModes()).isEqualTo(121.5);
    assertThat(SOME.trace()).isCloseTo(0.8 + 1 + 0.1125, within(1e-15));
    assertThat(SOME.targetPower()).isCloseTo(1, within(1e-15));
  }

  @Test
  void eigenvaluesThatAreNegativeByRoundingCountAsZero() {
    Spectrum rounded = Spectrum.of(List.of(new Level(1, 1, 1), new Level(-9e-12, 3, 1)));

    assertThat(rounded.eigenvalue(1)).isZero();
    assertThat(rounded.usableModes()).isEqualTo(1);
  }

  @Test
  void badLevelsAreRefused() {
    assertRefused(() -> Spectrum.of(List.of()), "at least one level");
    assertRefused(
        () -> Spectrum.of(List.of(new Level(1, 1, 1), new Level(-0.1, 1, 1))), "found -0.1");
    assertRefused(() -> new Level(Double.NaN, 1, 1), "eigenvalue must be finite, found NaN");
    assertRefused(() -> new Level(1, 0, 1), "multiplicity must be positive");
    assertRefused(() -> new Level(1, 1, -1), "target power must be at least 0");
    assertRefused(() -> Spectrum.of(List.of(new Level(1e300, 1e300, 1))), "trace");
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
