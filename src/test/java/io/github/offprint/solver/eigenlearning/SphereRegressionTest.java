package io.github.offprint.solver.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.eigenlearning.DomainRegression.Outcome;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.ReluKernel;
import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import io.github.offprint.solver.spectrum.Spectrum;
import io.github.offprint.solver.spectrum.Sphere;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SphereRegressionTest {

  private static final Sphere SPHERE = new Sphere(8);
  private static final ReluKernel NTK = new ReluKernel(Kind.NTK, 4, 2, 0.01, 1);

  private static SphereRegression regression(double ridge, double noise) {
    return new SphereRegression(SPHERE, NTK, ridge, noise);
  }

  @Nested
  class Laws {

    /** E = |f|² - 2⟨f,f̂⟩ + |f̂|² ≥ (1 - L)². */
    @Test
    void theErrorIsAtLeastWhatIsNotLearned() {
      for (Outcome outcome : regression(0.1, 0).outcomes(30, List.of(0, 1, 2, 4), Draws.of(2))) {
        double missing = 1 - outcome.learnability();
        assertThat(outcome.testMse()).isGreaterThanOrEqualTo(missing * missing);
        assertThat(outcome.trainMse()).isLessThan(outcome.testMse());
      }
    }

    /** Of each degree one mode is looked at, so the sum of a few is less than n. */
    @Test
    void aFewModesLearnLessThanTheSamplesAllow() {
      double total =
          regression(0, 0).outcomes(4, List.of(0, 1, 2, 3, 4), Draws.of(5)).stream()
              .mapToDouble(Outcome::learnability)
              .sum();
      assertThat(total).isLessThan(4);
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

    /** f = 1, one sample, K(x,x) = 1: f̂ = K(., x), so L = λ_0 and E = 1 - 2 λ_0 + Σ λ_k² N_k. */
    @Test
    void oneSampleOfAConstantIsTheKernelItself() {
      double[] eigenvalues = SPHERE.eigenvalues(NTK, 100);
      double squares = 0;
      for (int k = 0; k <= 100; k++) {
        squares += eigenvalues[k] * eigenvalues[k] * SPHERE.multiplicity(k);
      }
      Outcome one = regression(0, 0).outcomes(1, List.of(0), Draws.of(1)).get(0);

      assertThat(one.learnability()).isCloseTo(eigenvalues[0], within(1e-14));
      assertThat(one.testMse()).isCloseTo(1 - 2 * eigenvalues[0] + squares, within(1e-14));
    }

    @Test
    void anEndlessRidgeLearnsNothing() {
      Outcome outcome = regression(1e12, 0).outcomes(20, List.of(1), Draws.of(1)).get(0);

      assertThat(outcome.learnability()).isCloseTo(0, within(1e-9));
      assertThat(outcome.testMse()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsNoRidgeIsRefused() {
      assertThatThrownBy(() -> regression(Double.NaN, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at least 0 and finite, found NaN");
      assertThatThrownBy(() -> regression(0, 0).outcomes(3, List.of(101), Draws.of(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from 0 to 100 here, found 101");
    }
  }

  /** On S⁷ the two differ by up to 6 % for n ≥ 16 (section 6 of the notes), and by errors. */
  @Nested
  class AgainstTheory {

    private static final int TRIALS = 60;

    @ParameterizedTest
    @CsvSource({"1, 16", "1, 64", "2, 64", "3, 128", "2, 128"})
    void learningCurvesMatchTheTheory(int degree, int samples) {
      Spectrum spectrum = SPHERE.spectrum(NTK, 100, degree);
      KernelRegression theory = new KernelRegression(spectrum, samples, 1 - spectrum.trace(), 0);
      Outcome[] found = found(degree, samples, TRIALS);

      assertMean(numbers(found, Outcome::learnability), theory.learnability());
      assertMean(numbers(found, Outcome::testMse), theory.testMse());
    }

    private void assertMean(double[] found, double expected) {
      double mean = Arrays.stream(found).average().orElseThrow();
      double squares = Arrays.stream(found).map(x -> (x - mean) * (x - mean)).sum();
      double error = Math.sqrt(squares / (found.length - 1) / found.length);
      assertThat(mean).isCloseTo(expected, within(0.06 * expected + 4 * error));
    }
  }

  /** Means and standard errors over 200 data sets of another program, n = 64. */
  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest
    @CsvSource({
      "0, 0.97594435, 0.00013212, 0.00071957, 0.00001009",
      "1, 0.76887795, 0.00340147, 0.06505632, 0.00133545",
      "2, 0.36563985, 0.00530765, 0.49417804, 0.00692134",
      "3, 0.08829390, 0.00330728, 1.01166039, 0.00857490"
    })
    void anotherProgramFindsTheSame(
        int degree, double learnability, double learnabilityError, double test, double testError) {
      // the difference of two means: 200 data sets there, 50 here with twice their standard error
      double spread = StrictMath.sqrt(1 + 4);
      Outcome[] found = found(degree, 64, 50);
      assertThat(mean(numbers(found, Outcome::learnability)))
          .isCloseTo(learnability, within(4 * spread * learnabilityError));
      assertThat(mean(numbers(found, Outcome::testMse)))
          .isCloseTo(test, within(4 * spread * testError));
    }

    private double mean(double[] numbers) {
      return Arrays.stream(numbers).average().orElseThrow();
    }
  }

  private static Outcome[] found(int degree, int samples, int trials) {
    SphereRegression regression = regression(0, 0);
    Outcome[] found = new Outcome[trials];
    Arrays.setAll(
        found, t -> regression.outcomes(samples, List.of(degree), Draws.of(11).split(t)).get(0));
    return found;
  }

  private static double[] numbers(Outcome[] outcomes, ToDoubleFunction<Outcome> value) {
    return Arrays.stream(outcomes).mapToDouble(value).toArray();
  }
}
