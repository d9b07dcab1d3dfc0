package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerLawTest {

  /** A power and a quotient are good to an ulp or two each, sums to one more: some 16 in all. */
  private static final double ROUNDING = 16 * 0x1p-53;

  @Nested
  class Laws {

    @ParameterizedTest
    @CsvSource({
      "1.05, 1.1, 1e-4",
      "1.5, 1.5, 1e-3",
      "2, 2, 1e-9",
      "2, 0, 1e-14",
      "5, 3, 1e-20",
      "4.3, 10, 1e-17",
      "12, 40, 1e-40",
      "1.5, 14, 1e-5",
      "1.5, 100, 1e-4",
      "40, 1, 1e-99"
    })
    void gatheredModesHaveTheSumsOfTheSingleModes(double alpha, double beta, double gamma) {
      long modes = 100_000;
      Spectrum gathered = new PowerLaw(alpha, beta, modes, false).spectrum();

      assertThat(gathered.levels()).isLessThan(3000);
      assertSum(gathered, alpha, beta, modes, (lambda, m, v2) -> m);
      assertSum(gathered, alpha, beta, modes, (lambda, m, v2) -> m * lambda);
      assertSum(gathered, alpha, beta, modes, (lambda, m, v2) -> v2);
      assertSum(
          gathered, alpha, beta, modes, (lambda, m, v2) -> m * Spectrum.learned(lambda, gamma));
      assertSum(
          gathered,
          alpha,
          beta,
          modes,
          (lambda, m, v2) ->
              m * Spectrum.learned(lambda, gamma) * Spectrum.unlearned(lambda, gamma));
      assertSum(
          gathered,
          alpha,
          beta,
          modes,
          (lambda, m, v2) ->
              v2 * Spectrum.unlearned(lambda, gamma) * Spectrum.unlearned(lambda, gamma));
    }

    private void assertSum(
        Spectrum gathered, double alpha, double beta, long modes, Spectrum.Term term) {
      Total single = new Total();
      for (long i = 1; i <= modes; i++) {
        single.add(term.of(StrictMath.pow(i, -alpha), 1, StrictMath.pow(i, -beta)));
      }
      assertThat(gathered.sum(term)).isCloseTo(single.value(), withinPercentage(100 * ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(
        longs = {1, 2, 31, 64, 65, 249, 1000, 123_457, 500_000, 100_000_000, 1_000_000_000_000L})
    void thereAreExactlyAsManyModesAsWereAskedFor(long modes) {
      assertThat(new PowerLaw(1.2, 1.3, modes, false).spectrum().usableModes()).isEqualTo(modes);
    }

    @Test
    void aNormalisedTargetHasPowerOne() {
      assertThat(new PowerLaw(2, 2, 500_000, true).spectrum().targetPower())
          .isCloseTo(1, withinPercentage(100 * ROUNDING));
    }
  }

  @Nested
  class Limits {

    /** Σ_{i≤M} i^-2 = π²/6 - 1/M + 1/(2M²) - …, by Euler and Maclaurin. */
    @Test
    void aHundredMillionModesAddUpToTheZetaFunction() {
      double modes = 1e8;
      double expected = Math.PI * Math.PI / 6 - 1 / modes + 0.5 / (modes * modes);

      assertThat(new PowerLaw(2, 2, (long) modes, false).spectrum().trace())
          .isCloseTo(expected, withinPercentage(100 * ROUNDING));
    }

    @Test
    void aHundredMillionModesAreFewLevels() {
      assertThat(new PowerLaw(1.2, 1.3, 100_000_000, false).spectrum().levels()).isLessThan(450);
    }

    @Test
    void fewModesAreLevelsOfTheirOwn() {
      Spectrum three = new PowerLaw(2, 1, 3, false).spectrum();

      assertThat(three.levels()).isEqualTo(3);
      assertThat(three.eigenvalue(1)).isEqualTo(0.25);
      assertThat(three.multiplicity(1)).isEqualTo(1);
      assertThat(three.targetPower(1)).isEqualTo(0.5);
    }
  }

  @Test
  void whatCannotBeSummedIsRefused() {
    assertRefused(() -> new PowerLaw(0, 1, 10, false), "alpha must be positive, found 0.0");
    assertRefused(() -> new PowerLaw(Double.NaN, 1, 10, false), "alpha must be positive");
    assertRefused(() -> new PowerLaw(2, -1, 10, false), "beta must be from 0 to 100, found -1.0");
    assertRefused(() -> new PowerLaw(2, 2, 0, false), "modes must be from 1 to 2^53, found 0");
    assertRefused(() -> new PowerLaw(200, 2, 1000, false), "the smallest eigenvalue");
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
