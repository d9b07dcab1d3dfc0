package io.github.offprint.solver.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.eigenlearning.CubeRegression.Outcome;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Cube;
import io.github.offprint.solver.spectrum.ReluKernel;
import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CubeRegressionTest {

  private static final Cube CUBE = new Cube(8);
  private static final ReluKernel NTK = new ReluKernel(Kind.NTK, 4, 2, 0.01, 1);

  @Nested
  class Laws {

    /** Σ L^(D)(φ_i) = n for any data set D. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 64, 200, 256})
    void learnabilitiesOfAllModesAddUpToTheSamples(int samples) {
      assertThat(regression(0, 0).totalLearnability(samples, Draws.of(samples)))
          .isCloseTo(samples, within(1e-9));
    }

    /** … and to tr(K(K+δ)⁻¹) &lt; n with a ridge. */
    @Test
    void aRidgeTakesFromTheTotal() {
      assertThat(regression(0.1, 0).totalLearnability(64, Draws.of(1))).isLessThan(63);
    }

    /** E = |f|² - 2⟨f,f̂⟩ + |f̂|² ≥ (1 - L)². */
    @Test
    void theErrorIsAtLeastWhatIsNotLearned() {
      for (Outcome outcome : regression(0.1, 0).outcomes(30, List.of(0, 1, 7, 255), Draws.of(2))) {
        double missing = 1 - outcome.learnability();
        assertThat(outcome.testMse()).isGreaterThanOrEqualTo(missing * missing);
        assertThat(outcome.trainMse()).isLessThan(outcome.testMse());
      }
    }
  }

  @Nested
  class Limits {

    @Test
    void withoutSamplesThePredictionIsZero() {
      Outcome none = regression(0, 0.5).outcomes(0, List.of(3), Draws.of(1)).get(0);

      assertThat(none.learnability()).isZero();
      assertThat(none.testMse()).isEqualTo(1.5);
      assertThat(none.trainMse()).isNaN();
    }

    @Test
    void allVerticesTellEverything() {
      Outcome all = regression(0, 0).outcomes(256, List.of(0b1011), Draws.of(1)).get(0);

      assertThat(all.learnability()).isCloseTo(1, within(1e-12));
      assertThat(all.testMse()).isLessThan(1e-24);
      assertThat(all.trainMse()).isZero();
    }

    @Test
    void repeatedPointsNeedARidge() {
      assertThatThrownBy(() -> new CubeRegression(CUBE, NTK, 0, 0, Sampling.WITH_REPLACEMENT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("needs a ridge above 0");
    }

    @Test
    void moreSamplesThanVerticesAreRefused() {
      assertThatThrownBy(() -> regression(0, 0).outcomes(257, List.of(1), Draws.of(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from 0 to 256, found 257");
    }
  }

  /**
   * On the 8-cube theory and regression differ by up to 5 % for n ≥ 16 (section 6 of the notes);
   * four standard errors come on top.
   */
  @Nested
  class AgainstTheory {

    private static final int TRIALS = 60;

    @ParameterizedTest
    @CsvSource({"0, 16", "1, 16", "1, 64", "3, 64", "8, 64", "3, 192", "8, 192"})
    void learningCurvesMatchTheTheory(int degree, int samples) {
      assertMatches(degree, samples, 0, 0, Sampling.WITHOUT_REPLACEMENT);
    }

    @Test
    void noiseIsAmplifiedAsTheTheorySays() {
      assertMatches(1, 64, 0, 0.2, Sampling.WITHOUT_REPLACEMENT);
    }

    @Test
    void withARidgeTheTheoryDescribesIndependentSamples() {
      assertMatches(1, 64, 1, 0, Sampling.WITH_REPLACEMENT);
    }

    private void assertMatches(
        int degree, int samples, double ridge, double noise, Sampling sampling) {
      CubeRegression regression = new CubeRegression(CUBE, NTK, ridge, noise, sampling);
      Outcome[] outcomes = new Outcome[TRIALS];
      Arrays.setAll(
          outcomes,
          t ->
              regression
                  .outcomes(samples, List.of((1 << degree) - 1), Draws.of(9).split(t))
                  .get(0));
      KernelRegression theory =
          new KernelRegression(CUBE.spectrum(NTK, 8, degree), samples, ridge, noise);
      assertMean(outcomes, Outcome::learnability, theory.learnability());
      assertMean(outcomes, Outcome::testMse, theory.testMse());
    }

    private void assertMean(Outcome[] outcomes, ToDoubleFunction<Outcome> value, double expected) {
      double mean = Arrays.stream(outcomes).mapToDouble(value).average().orElseThrow();
      double squares =
          Arrays.stream(outcomes)
              .mapToDouble(o -> Math.pow(value.applyAsDouble(o) - mean, 2))
              .sum();
      double error = Math.sqrt(squares / (TRIALS - 1) / TRIALS);
      assertThat(mean).isCloseTo(expected, within(0.05 * expected + 4 * error));
    }
  }

  /** Means and standard errors over 400 data sets of another program: 8-cube, 4 layers, n = 64. */
  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest
    @CsvSource({
      "1, 0.82647156, 0.00064601, 0.04776379, 0.00042602",
      "3, 0.27538925, 0.00091314, 0.82394089, 0.00321125",
      "8, 0.11232495, 0.00039801, 1.20888870, 0.00229031"
    })
    void anotherProgramFindsTheSame(
        int degree, double learnability, double learnabilityError, double test, double testError) {
      int trials = 100;
      double[] learned = new double[trials];
      double[] errors = new double[trials];
      for (int t = 0; t < trials; t++) {
        Outcome outcome =
            regression(0, 0).outcomes(64, List.of((1 << degree) - 1), Draws.of(11).split(t)).get(0);
        learned[t] = outcome.learnability();
        errors[t] = outcome.testMse();
      }
      // the difference of two means: 400 data sets there, 100 here with twice their standard error
      double spread = StrictMath.sqrt(1 + 4);
      assertThat(Arrays.stream(learned).average().orElseThrow())
          .isCloseTo(learnability, within(4 * spread * learnabilityError));
      assertThat(Arrays.stream(errors).average().orElseThrow())
          .isCloseTo(test, within(4 * spread * testError));
    }
  }

  private static CubeRegression regression(double ridge, double noise) {
    return new CubeRegression(CUBE, NTK, ridge, noise, Sampling.WITHOUT_REPLACEMENT);
  }
}
