package io.github.offprint.solver.randomfeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.spectrum.Level;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimalRidgeTest {

  private static final Spectrum TASK = new PowerLaw(1.5, 1.5, 10_000, false).spectrum();

  /** For equal eigenvalues the best ridge of a Bayesian: δ = λ σ²/(v²/P) = σ²/v² at λ = 1/P. */
  @Test
  void anIsotropicTaskHasTheRidgeOfItsPosterior() {
    Spectrum isotropic = Spectrum.of(List.of(new Level(1 / 200.0, 200, 0.8)));
    OptimalRidge best = OptimalRidge.of(isotropic, 150, Double.POSITIVE_INFINITY, 0.3);

    // the minimum is flat: √(rounding) in the ridge
    assertThat(best.ridge()).isCloseTo(0.3 / 0.8, withinPercentage(1e-5));
  }

  @Test
  void withoutNoiseAnEasyTaskWantsNoRidge() {
    Spectrum easy = new PowerLaw(1.5, 3, 10_000, false).spectrum();

    assertThat(OptimalRidge.of(easy, 100, Double.POSITIVE_INFINITY, 0).ridge()).isZero();
  }

  /** Black pictures have no spectrum: the error is that of the prediction 0. */
  @Test
  void whereNothingCanBeLearnedNoRidgeIsAsGoodAsAny() {
    Spectrum nothing = Spectrum.of(List.of(new Level(0, 200, 0.8)));

    for (double k : new double[] {10, Double.POSITIVE_INFINITY}) {
      OptimalRidge best = OptimalRidge.of(nothing, 150, k, 0.3);
      assertThat(best.ridge()).isZero();
      assertThat(best.testMse()).isCloseTo(1.1, within(1e-15));
    }
  }

  /** Theorem 1: more samples or more features never hurt at the best ridge. */
  @Test
  void moreIsBetter() {
    double[] sizes = {4, 16, 64, 256, 1024};
    for (double one : sizes) {
      double before = Double.POSITIVE_INFINITY;
      double beforeWithFeatures = Double.POSITIVE_INFINITY;
      for (double other : sizes) {
        double withSamples = OptimalRidge.of(TASK, other, one, 0.5).testMse();
        double withFeatures = OptimalRidge.of(TASK, one, other, 0.5).testMse();
        assertThat(withSamples).isLessThan(before);
        assertThat(withFeatures).isLessThan(beforeWithFeatures);
        before = withSamples;
        beforeWithFeatures = withFeatures;
      }
    }
  }

  /** The grid of the science notes: α = β = 1.5, 10^4 modes, σ² = 0.5. */
  @ParameterizedTest
  @CsvSource({
    "16, 16, 1.9089920402037999",
    "16, 256, 1.57668867752961",
    "16, Infinity, 1.5405437385052467",
    "256, 16, 1.4414912836739004",
    "256, 64, 1.0750939418776162",
    "256, 256, 0.9179703907153787",
    "256, 1024, 0.8610338001026564",
    "256, 4096, 0.8436411723018734",
    "256, Infinity, 0.8373592437743568"
  })
  void errorsAtTheBestRidgeAgree(double n, double k, double expected) {
    assertThat(OptimalRidge.of(TASK, n, k, 0.5).testMse()).isCloseTo(expected, within(1e-12));
  }
}
