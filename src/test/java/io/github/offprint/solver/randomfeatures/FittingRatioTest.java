package io.github.offprint.solver.randomfeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FittingRatioTest {

  @Nested
  class Laws {

    @ParameterizedTest
    @CsvSource({"1.17, 1.14, 5", "2, 2, 1", "1.5, 3.9, 30", "3, 1.2, 0.1", "1.22, 1.2, 0"})
    void noOtherRatioIsBetter(double alpha, double beta, double noise) {
      FittingRatio theory = new FittingRatio(alpha, beta, noise);
      double best = theory.testMse(1000, theory.optimalRoot());
      for (int i = 0; i < 100; i++) {
        assertThat(theory.testMse(1000, i / 100.0)).isGreaterThanOrEqualTo(best * (1 - 1e-14));
      }
    }

    @Test
    void overfittingIsObligatoryUpToTheThreshold() {
      double threshold = new FittingRatio(1.12, 1.36, 0).threshold();

      assertThat(new FittingRatio(1.12, 1.36, threshold * (1 - 1e-9)).optimum()).isZero();
      assertThat(new FittingRatio(1.12, 1.36, threshold * (1 + 1e-9)).optimum()).isPositive();
    }
  }

  @Nested
  class Limits {

    /** R = ((α-β)/(β(α-1)))² without noise. */
    @Test
    void withoutNoiseTheRatioHasAClosedForm() {
      assertThat(new FittingRatio(1.5, 1.2, 0).optimalRoot()).isCloseTo(0.5, within(1e-15));
    }

    /** r = (3-√5)/2 for α = β = 2 and as much noise as error. */
    @Test
    void equalNoiseOnSquaresIsTheGoldenRatio() {
      assertThat(new FittingRatio(2, 2, 1).optimalRoot())
          .isCloseTo((3 - Math.sqrt(5)) / 2, within(1e-15));
    }

    /** The form with (α-β+1)/sin would be 0/0 at β = α+1. */
    @Test
    void theConstantIsSmoothAtItsRemovableZero() {
      assertThat(new FittingRatio(1.5, 2.5, 1).targetConstant()).isCloseTo(1 / 1.5, within(1e-15));
      assertThat(new FittingRatio(1.5, 2.5 + 1e-9, 1).targetConstant())
          .isCloseTo(1 / 1.5, within(1e-15));
    }

    @Test
    void exponentsWithoutATheoryAreRefused() {
      assertThatThrownBy(() -> new FittingRatio(1, 2, 0)).hasMessageContaining("above 1");
      assertThatThrownBy(() -> new FittingRatio(2, 5, 0)).hasMessageContaining("= 5.0, found 5.0");
      assertThatThrownBy(() -> new FittingRatio(2, 2, -1)).hasMessageContaining("relative noise");
    }
  }

  /** The eigenframework with 10^9 modes; for α = β = 2 the asymptotic form is off by 1.5/n. */
  @Nested
  class AgainstTheFullTheory {

    @Test
    void theErrorIsThatOfALongPowerLaw() {
      Spectrum task = new PowerLaw(2, 2, 1_000_000_000, false).spectrum();
      double free = new KernelRegression(task, 10_000, 0, 0).testMse();

      assertThat(new FittingRatio(2, 2, 0).testMse(10_000, 0))
          .isCloseTo(free, withinPercentage(100 * 2 / 10_000.0));
    }
  }

  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/reference/fitting-ratio.csv", useHeadersInDisplayName = true)
    void valuesAgreeToTwelveDigits(
        String name,
        double alpha,
        double beta,
        double noise,
        double samples,
        double root,
        double ratio,
        double threshold,
        double c,
        double d,
        double testAtOptimum,
        double testAtZero,
        double testAtHalf) {
      FittingRatio theory = new FittingRatio(alpha, beta, noise);

      assertThat(theory.optimalRoot()).isCloseTo(root, withinPercentage(1e-10));
      assertThat(theory.optimum()).isCloseTo(ratio, withinPercentage(1e-10));
      assertThat(theory.threshold()).isCloseTo(threshold, within(1e-14));
      assertThat(theory.spectrumConstant()).isCloseTo(c, withinPercentage(1e-10));
      assertThat(theory.targetConstant()).isCloseTo(d, withinPercentage(1e-10));
      assertThat(theory.testMse(samples, root)).isCloseTo(testAtOptimum, withinPercentage(1e-10));
      assertThat(theory.testMse(samples, 0)).isCloseTo(testAtZero, withinPercentage(1e-10));
      assertThat(theory.testMse(samples, Math.sqrt(0.5)))
          .isCloseTo(testAtHalf, withinPercentage(1e-10));
    }
  }
}
