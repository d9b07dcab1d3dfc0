package io.github.offprint.solver.randomfeatures;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Level;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.ReferenceSpectrum;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RandomFeatureRegressionTest {

  private static final Spectrum LEVELS =
      Spectrum.of(
          List.of(
              new Level(1, 1, 0.2),
              new Level(0.1, 8, 0.3),
              new Level(0.01, 35, 0.3),
              new Level(0.001, 112, 0.2)));

  @Nested
  class Laws {

    /** n = z + δ/κ and k = z + kκ/γ. */
    @ParameterizedTest
    @CsvSource({"100, 50, 0.01", "50, 100, 1e-6", "64, 64, 1e-10", "0.5, 700, 3", "900, 3, 1e-8"})
    void bothImplicitEquationsHold(double n, double k, double ridge) {
      RandomFeatureRegression theory = new RandomFeatureRegression(LEVELS, n, k, ridge, 0.1);
      double z = LEVELS.learnedModes(theory.gamma());

      assertThat(z + ridge / theory.kappa()).isCloseTo(n, withinPercentage(1e-11));
      assertThat(z + k * theory.kappa() / theory.gamma()).isCloseTo(k, withinPercentage(1e-11));
    }

    /** E_te is noise, squared bias and all variances of the predictor. */
    @ParameterizedTest
    @CsvSource({
      "100, 50, 0.01",
      "50, 100, 0",
      "64, 64, 1e-6",
      "0.5, 700, 3",
      "50, Infinity, 0.1",
      "200, 300, 0"
    })
    void biasAndVariancesAddUpToTheError(double n, double k, double ridge) {
      RandomFeatureRegression theory = new RandomFeatureRegression(LEVELS, n, k, ridge, 0.1);
      double sum = 0.1;
      for (int l = 0; l < LEVELS.levels(); l++) {
        double missed = 1 - theory.learnability(l);
        sum += missed * missed * LEVELS.targetPower(l);
        sum += LEVELS.multiplicity(l) * theory.coefficientVariance(l);
      }

      assertThat(sum).isCloseTo(theory.testMse(), withinPercentage(1e-11));
    }

    @Test
    void theModesShareWhatTheSamplesBuy() {
      RandomFeatureRegression theory = new RandomFeatureRegression(LEVELS, 40, 70, 0.01, 0);

      assertThat(theory.learnedModes())
          .isCloseTo(LEVELS.learnedModes(theory.gamma()), withinPercentage(1e-11));
      assertThat(new RandomFeatureRegression(LEVELS, 40, 70, 0, 0).learnedModes()).isEqualTo(40);
      assertThat(new RandomFeatureRegression(LEVELS, 70, 40, 0, 0).learnedModes()).isEqualTo(40);
      assertThat(new RandomFeatureRegression(LEVELS, 700, 400, 0, 0).learnedModes()).isEqualTo(156);
    }

    /** With g = 1 it is E|f̂|² by Parseval; for k = ∞ the variances are those of the kernel. */
    @Test
    void quadraticFormsAreSumsOfSecondMoments() {
      RandomFeatureRegression theory =
          new RandomFeatureRegression(LEVELS, 40, POSITIVE_INFINITY, 0.01, 0.1);
      KernelRegression kernel = new KernelRegression(LEVELS, 40, 0.01, 0.1);
      double sum = 0;
      for (int l = 0; l < LEVELS.levels(); l++) {
        double learned = kernel.learnability(l);
        assertThat(theory.coefficientVariance(l))
            .isCloseTo(kernel.coefficientVariance(l), withinPercentage(1e-11));
        sum +=
            l
                * learned
                * learned
                * (LEVELS.targetPower(l) + LEVELS.multiplicity(l) * kernel.testMse() / 40);
      }

      assertThat(theory.quadraticForm(l -> l)).isCloseTo(sum, withinPercentage(1e-11));
    }

    /** Theorem 1: at the best ridge, more features and more samples never hurt. */
    @Test
    void moreIsBetterAtTheBestRidge() {
      Spectrum task = new PowerLaw(1.5, 1.5, 10_000, false).spectrum();
      double[] sizes = {16, 64, 256, 1024};
      for (double n : sizes) {
        double last = POSITIVE_INFINITY;
        for (double k : sizes) {
          double best = best(task, n, k);
          assertThat(best).isLessThan(last).isGreaterThan(best(task, 4 * n, k));
          last = best;
        }
      }
    }

    private double best(Spectrum task, double n, double k) {
      double best = POSITIVE_INFINITY;
      for (int i = -40; i <= 40; i++) {
        double ridge = StrictMath.exp(0.25 * i);
        best = Math.min(best, new RandomFeatureRegression(task, n, k, ridge, 0.5).testMse());
      }
      return best;
    }
  }

  @Nested
  class Limits {

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 0.3", "30, 0", "30, 0.2", "156, 1e-9", "400, 0", "400, 2"})
    void infinitelyManyFeaturesAreTheKernelItself(double n, double ridge) {
      RandomFeatureRegression features =
          new RandomFeatureRegression(LEVELS, n, POSITIVE_INFINITY, ridge, 0.1);
      KernelRegression kernel = new KernelRegression(LEVELS, n, ridge, 0.1);

      assertThat(features.gamma()).isEqualTo(kernel.kappa()).isEqualTo(features.kappa());
      assertThat(features.testMse()).isCloseTo(kernel.testMse(), withinPercentage(1e-12));
      assertThat(features.learnability()).isEqualTo(kernel.learnability());
      assertThat(features.overfittingCoefficient())
          .isCloseTo(kernel.overfittingCoefficient(), withinPercentage(1e-12));
      if (n == 0) {
        assertThat(features.trainMse()).isNaN();
      } else {
        assertThat(features.trainMse()).isCloseTo(kernel.trainMse(), within(1e-15));
      }
    }

    @Test
    void manyFeaturesComeCloseToTheKernel() {
      double kernel = new KernelRegression(LEVELS, 40, 0.1, 0.1).testMse();

      assertThat(new RandomFeatureRegression(LEVELS, 40, 1e12, 0.1, 0.1).testMse())
          .isCloseTo(kernel, withinPercentage(1e-7));
    }

    /** a = 0, z = n, κ = γ (k-n)/k. */
    @Test
    void withoutRidgeFewSamplesAreFitted() {
      RandomFeatureRegression theory = new RandomFeatureRegression(LEVELS, 40, 100, 0, 0.1);

      assertThat(theory.trainMse()).isZero();
      assertThat(LEVELS.learnedModes(theory.gamma())).isCloseTo(40, within(1e-11));
      assertThat(theory.kappa()).isCloseTo(theory.gamma() * 0.6, withinPercentage(1e-13));
    }

    /** z = k, κ = 0, E_te = n/(n-k) (Σ v² (1-L) + σ²), E_tr = ((n-k)/n)² E_te. */
    @Test
    void withoutRidgeFewFeaturesLeaveARest() {
      RandomFeatureRegression theory = new RandomFeatureRegression(LEVELS, 100, 40, 0, 0.1);
      double missed = 1 - theory.learnability() + 0.1;

      assertThat(theory.kappa()).isZero();
      assertThat(LEVELS.learnedModes(theory.gamma())).isCloseTo(40, within(1e-11));
      assertThat(theory.testMse()).isCloseTo(100 / 60.0 * missed, withinPercentage(1e-12));
      assertThat(theory.trainMse()).isCloseTo(0.36 * theory.testMse(), withinPercentage(1e-12));
    }

    @Test
    void asManyFeaturesAsSamplesArePeak() {
      RandomFeatureRegression peak = new RandomFeatureRegression(LEVELS, 40, 40, 0, 0);

      assertThat(peak.testMse()).isEqualTo(POSITIVE_INFINITY);
      assertThat(peak.trainMse()).isZero();
      assertThat(new RandomFeatureRegression(LEVELS, 40, 40, 1e-12, 0).testMse())
          .isGreaterThan(1e4)
          .isFinite();
    }

    @Test
    void atTheThresholdOfTheModesOnlyACleanTargetIsLearned() {
      assertThat(new RandomFeatureRegression(LEVELS, 156, 300, 0, 0.1).testMse())
          .isEqualTo(POSITIVE_INFINITY);
      assertThat(new RandomFeatureRegression(LEVELS, 156, 300, 0, 0).testMse()).isZero();
      assertThat(new RandomFeatureRegression(LEVELS, 156, 156, 0, 0).testMse()).isZero();
    }

    /** Ordinary least squares on k = P features: n/(n-P) σ², the same from both sides of k = P. */
    @Test
    void asManyFeaturesAsModesAreNoPeakIfSamplesAbound() {
      double at = new RandomFeatureRegression(LEVELS, 312, 156, 0, 0.1).testMse();

      assertThat(at).isCloseTo(0.2, within(1e-15));
      assertThat(new RandomFeatureRegression(LEVELS, 312, 156 - 1e-9, 0, 0.1).testMse())
          .isCloseTo(at, withinPercentage(1e-7));
      assertThat(new RandomFeatureRegression(LEVELS, 312, 156 + 1e-9, 0, 0.1).testMse())
          .isCloseTo(at, withinPercentage(1e-7));
      assertThat(new RandomFeatureRegression(LEVELS, 312, 156, 1e-18, 0.1).testMse())
          .isCloseTo(at, withinPercentage(1e-5));
    }

    @Test
    void whatHasNoMeaningIsRefused() {
      assertThatThrownBy(() -> new RandomFeatureRegression(LEVELS, 1, 0, 0, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("k must be above 0, found 0.0");
      assertThatThrownBy(() -> new RandomFeatureRegression(LEVELS, 1, Double.NaN, 0, 0))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new RandomFeatureRegression(LEVELS, 1, 1, -1, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the ridge must be at least 0");
    }
  }

  /**
   * Gaussian features of Gaussian data, with the exact error of each trial over fresh points; 3 %
   * for the finite size (section 6 of the notes), four standard errors on top.
   */
  @Nested
  class AgainstSimulation {

    private static final int TRIALS = 150;

    @ParameterizedTest
    @CsvSource({"60, 20, 0.05", "40, 90, 0.05", "30, 120, 0"})
    void errorsOfRandomFeaturesMatchTheTheory(int n, int k, double ridge) {
      double[] test = new double[TRIALS];
      double[] train = new double[TRIALS];
      for (int t = 0; t < TRIALS; t++) {
        trial(n, k, ridge, Draws.of(1).split(n).split(t), test, train, t);
      }
      RandomFeatureRegression theory = new RandomFeatureRegression(LEVELS, n, k, ridge, 0.1);
      assertMean(test, theory.testMse());
      assertMean(train, theory.trainMse());
    }

    private void trial(
        int n, int k, double ridge, Draws draws, double[] test, double[] train, int t) {
      int modes = 156;
      double[] root = new double[modes];
      double[] target = new double[modes];
      int mode = 0;
      for (int l = 0; l < LEVELS.levels(); l++) {
        for (int i = 0; i < LEVELS.multiplicity(l); i++, mode++) {
          root[mode] = StrictMath.sqrt(LEVELS.eigenvalue(l));
          target[mode] = StrictMath.sqrt(LEVELS.targetPower(l) / LEVELS.multiplicity(l));
        }
      }
      Matrix x = Matrix.of(n, modes, (i, j) -> draws.gaussian());
      double scale = 1 / StrictMath.sqrt(k);
      Matrix w = Matrix.of(modes, k, (i, j) -> scale * root[i] * draws.gaussian());
      Matrix z = x.times(w);
      Matrix noise = Matrix.of(n, 1, (i, j) -> StrictMath.sqrt(0.1) * draws.gaussian());
      Matrix signal = x.times(Matrix.of(modes, 1, (i, j) -> target[i]));
      Matrix y = Matrix.of(n, 1, (i, j) -> signal.at(i, 0) + noise.at(i, 0));
      Matrix product = z.times(Matrix.of(k, n, (i, j) -> z.at(j, i)));
      Matrix gram = Matrix.symmetric(n, (i, j) -> product.at(i, j) + (i == j ? ridge : 0));
      Matrix weights = Cholesky.of(gram).solve(y);
      Matrix features = Matrix.of(k, n, (i, j) -> z.at(j, i)).times(weights);
      Matrix fitted = w.times(features);
      test[t] = 0.1;
      for (int i = 0; i < modes; i++) {
        test[t] += StrictMath.pow(fitted.at(i, 0) - target[i], 2);
      }
      for (int i = 0; i < n; i++) {
        train[t] += StrictMath.pow(ridge * weights.at(i, 0), 2) / n;
      }
    }

    private void assertMean(double[] found, double expected) {
      double mean = Arrays.stream(found).average().orElseThrow();
      double squares = Arrays.stream(found).map(v -> (v - mean) * (v - mean)).sum();
      double error = StrictMath.sqrt(squares / (TRIALS - 1) / TRIALS);
      assertThat(mean).isCloseTo(expected, within(4 * error + 0.03 * expected));
    }
  }

  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
        resources = "/reference/random-feature-regression.csv",
        useHeadersInDisplayName = true)
    void valuesAgreeToTwelveDigits(
        String name,
        String spectrum,
        double n,
        double k,
        double ridge,
        double noise,
        double gamma,
        double kappa,
        Double learnability,
        Double overfitting,
        double train,
        double test) {
      RandomFeatureRegression theory =
          new RandomFeatureRegression(ReferenceSpectrum.of(spectrum), n, k, ridge, noise);

      assertAgree(theory, gamma, kappa, train, test);
      if (learnability != null) {
        assertClose(theory.learnability(), learnability);
        assertClose(theory.overfittingCoefficient(), overfitting);
      }
    }

    @ParameterizedTest(name = "n = {1}, k = {2}, ridge = {3}")
    @CsvFileSource(resources = "/reference/random-settings.csv", useHeadersInDisplayName = true)
    void theEquationsAsPrintedAgreeInManyDigits(
        String spectrum,
        double n,
        double k,
        double ridge,
        double noise,
        double gamma,
        double kappa,
        double learnability,
        double overfitting,
        double train,
        double test) {
      RandomFeatureRegression theory =
          new RandomFeatureRegression(ReferenceSpectrum.of(spectrum), n, k, ridge, noise);

      assertAgree(theory, gamma, kappa, train, test);
      assertClose(theory.learnability(), learnability);
      assertClose(theory.overfittingCoefficient(), overfitting);
    }

    private void assertAgree(
        RandomFeatureRegression theory, double gamma, double kappa, double train, double test) {
      assertClose(theory.gamma(), gamma);
      assertClose(theory.kappa(), kappa);
      assertClose(theory.trainMse(), train);
      assertClose(theory.testMse(), test);
    }

    private void assertClose(double found, double expected) {
      if (Double.isInfinite(expected) || expected == 0) {
        assertThat(found).isEqualTo(expected);
      } else {
        assertThat(found).isCloseTo(expected, withinPercentage(1e-10));
      }
    }
  }
}
