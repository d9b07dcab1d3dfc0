package io.github.offprint.solver.randomfeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Level;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianSampleTest {

  private static final Draws ROOT = Draws.of(20240117);

  /** Mean and standard error. */
  private record Estimate(double mean, double error) {

    static Estimate of(int trials, IntFunction<Double> outcome) {
      double[] all = IntStream.range(0, trials).mapToObj(outcome).mapToDouble(x -> x).toArray();
      double mean = Arrays.stream(all).average().orElseThrow();
      double square = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum();
      return new Estimate(mean, Math.sqrt(square / (trials - 1.0) / trials));
    }

    void isCloseTo(Estimate other) {
      assertThat(mean).isCloseTo(other.mean, within(4.5 * Math.hypot(error, other.error)));
    }

    /** The part by which the theory, which is asymptotic, may be off, and the standard error. */
    void isCloseTo(double theory, double part) {
      assertThat(mean).isCloseTo(theory, within(part * theory + 4.5 * error));
    }
  }

  @Nested
  class Laws {

    /** δ (K+δ)⁻¹ y is the residual, and a fit without ridge leaves none. */
    @Test
    void theKernelFitsItsLabelsWithoutRidge() {
      GaussianSample sample = GaussianTask.powerLaw(1.5, 1.5, 400, 0.5).sample(30, ROOT);

      assertThat(sample.withKernel(new double[] {0}).get(0).trainMse()).isZero();
      assertThat(sample.withFeatures(500, new double[] {1e-13}, ROOT).get(0).trainMse())
          .isLessThan(1e-12);
    }

    @Test
    void moreRidgeFitsLess() {
      GaussianSample sample = GaussianTask.powerLaw(1.5, 1.5, 400, 0.5).sample(30, ROOT);
      double last = 0;
      for (Fit fit : sample.withFeatures(50, new double[] {0.001, 0.1, 1, 10, 1000}, ROOT)) {
        assertThat(fit.trainMse()).isGreaterThan(last);
        last = fit.trainMse();
      }
    }

    @Test
    void theSameDrawsGiveTheSameFits() {
      GaussianTask task = GaussianTask.powerLaw(2, 2, 100, 0.1);
      double[] ridges = {0.1};

      assertThat(task.sample(10, Draws.of(1)).withFeatures(7, ridges, Draws.of(2)))
          .isEqualTo(task.sample(10, Draws.of(1)).withFeatures(7, ridges, Draws.of(2)))
          .isNotEqualTo(task.sample(10, Draws.of(1)).withFeatures(7, ridges, Draws.of(3)));
    }
  }

  @Nested
  class Limits {

    @Test
    void anEndlessRidgeLearnsNothing() {
      GaussianTask task = GaussianTask.powerLaw(1.5, 1.5, 200, 0.5);
      double power = IntStream.rangeClosed(1, 200).mapToDouble(i -> Math.pow(i, -1.5)).sum();
      Fit fit = task.sample(20, ROOT).withFeatures(40, new double[] {1e12}, ROOT).get(0);

      assertThat(fit.testMse()).isCloseTo(power + 0.5, within(1e-9));
    }

    /** K̂ has relative fluctuations of 1/√k. */
    @Test
    void veryManyFeaturesAreTheKernel() {
      GaussianSample sample = GaussianTask.powerLaw(1.5, 1.5, 400, 0.5).sample(20, ROOT);
      double[] ridge = {0.1};
      Fit kernel = sample.withKernel(ridge).get(0);
      Fit features = sample.withFeatures(1_000_000_000, ridge, ROOT).get(0);

      assertThat(features.testMse()).isCloseTo(kernel.testMse(), within(1e-3));
      assertThat(features.trainMse()).isCloseTo(kernel.trainMse(), within(1e-3));
    }

    @Test
    void emptySettingsAreRefused() {
      GaussianTask task = GaussianTask.powerLaw(2, 2, 10, 0);

      assertThatThrownBy(() -> task.sample(0, ROOT)).hasMessageContaining("found 0");
      assertThatThrownBy(() -> task.sample(3, ROOT).withFeatures(0, new double[] {1}, ROOT))
          .hasMessageContaining("k must be at least 1, found 0");
      assertThatThrownBy(() -> GaussianTask.powerLaw(2, 2, 0, 0)).hasMessageContaining("found 0");
      assertThatThrownBy(() -> GaussianTask.powerLaw(2, 2, 3, -1)).hasMessageContaining("-1");
    }
  }

  /** The split of W and Bartlett's factor against the definition with all of W. */
  @Nested
  class AgainstTheDefinition {

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 13, 40})
    void errorsAreDistributedAlike(int features) {
      GaussianTask task = GaussianTask.powerLaw(1.2, 1.5, 60, 0.3);
      double[] ridges = {0.05, 1};
      for (int r = 0; r < ridges.length; r++) {
        int ridge = r;
        Estimate[] split = both(task, features, ridges, ridge, true);
        Estimate[] whole = both(task, features, ridges, ridge, false);
        for (int i = 0; i < split.length; i++) {
          split[i].isCloseTo(whole[i]);
        }
      }
    }

    /** Means of the errors and of their squares, so that the spread is compared too. */
    private Estimate[] both(
        GaussianTask task, int features, double[] ridges, int ridge, boolean split) {
      int trials = 1500;
      List<Fit> fits = new ArrayList<>();
      for (int t = 0; t < trials; t++) {
        Draws draws = ROOT.split(split + " " + features + " " + ridge).split(t);
        GaussianSample sample = task.sample(12, draws.split("sample"));
        double[] one = {ridges[ridge]};
        GaussianSample.Predictor predictor =
            split
                ? sample.predictors(features, one, draws.split("features")).get(0)
                : sample.whole(features, one, draws.split("features")).get(0);
        fits.add(new Fit(task.missedPower(predictor.coefficients()) + 0.3, predictor.trainMse()));
      }
      return new Estimate[] {
        Estimate.of(trials, t -> fits.get(t).testMse()),
        Estimate.of(trials, t -> fits.get(t).trainMse()),
        Estimate.of(trials, t -> fits.get(t).testMse() * fits.get(t).testMse()),
        Estimate.of(trials, t -> fits.get(t).trainMse() * fits.get(t).trainMse())
      };
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "50"})
    void lengthsHaveTheirMoments(int dimension) {
      Draws draws = ROOT.split("chi").split(dimension);
      double[] squares = new double[20_000];
      for (int i = 0; i < squares.length; i++) {
        double length = Chi.draw(dimension, draws);
        squares[i] = length * length;
      }

      Estimate.of(squares.length, i -> squares[i]).isCloseTo(dimension, 0);
      Estimate.of(squares.length, i -> squares[i] * squares[i])
          .isCloseTo(dimension * (dimension + 2.0), 0);
    }
  }

  /** Section 6 of the science notes: 3 % where n, k and P are well apart. */
  @Nested
  class AgainstTheory {

    @ParameterizedTest
    @CsvSource({
      "64, 16, 0.01, 0.1",
      "64, 128, 0.1, 0.1",
      "64, 512, 0.1, 0.1",
      "32, 256, 1, 0",
      "64, 64, 1, 0.1"
    })
    void errorsOfFeaturesAreThoseOfTheTheory(int n, int k, double ridge, double noise) {
      GaussianTask task = GaussianTask.powerLaw(2, 2, 1000, noise);
      RandomFeatureRegression theory =
          new RandomFeatureRegression(
              new PowerLaw(2, 2, 1000, false).spectrum(), n, k, ridge, noise);
      List<Fit> fits = new ArrayList<>();
      for (int t = 0; t < 200; t++) {
        Draws draws = ROOT.split(n + " " + k).split(t);
        fits.addAll(task.sample(n, draws.split("x")).withFeatures(k, new double[] {ridge}, draws));
      }

      Estimate.of(fits.size(), t -> fits.get(t).testMse()).isCloseTo(theory.testMse(), 0.03);
      Estimate.of(fits.size(), t -> fits.get(t).trainMse()).isCloseTo(theory.trainMse(), 0.03);
    }

    /** The variance at finite k is derived in this project: it adds up, and this is the proof. */
    @ParameterizedTest
    @CsvSource({"60, 30, 0.05", "60, 200, 0.05", "40, 80, 0.5"})
    void momentsOfThePredictorAreThoseOfTheTheory(int n, int k, double ridge) {
      List<Level> levels = new ArrayList<>();
      for (int i = 1; i <= 300; i++) {
        levels.add(new Level(Math.pow(i, -1.5), 1, Math.pow(i, -1.5)));
      }
      GaussianTask task = GaussianTask.powerLaw(1.5, 1.5, 300, 0.2);
      RandomFeatureRegression theory =
          new RandomFeatureRegression(Spectrum.of(levels), n, k, ridge, 0.2);
      List<double[]> predictors = new ArrayList<>();
      for (int t = 0; t < 600; t++) {
        Draws draws = ROOT.split("moments " + n + " " + k).split(t);
        GaussianSample sample = task.sample(n, draws.split("x"));
        predictors.add(sample.predictors(k, new double[] {ridge}, draws).get(0).coefficients());
      }

      for (int mode : new int[] {0, 1, 3, 9, 30, 100}) {
        double mean = theory.coefficientMean(mode);
        Estimate.of(predictors.size(), t -> predictors.get(t)[mode]).isCloseTo(mean, 0.03);
        Estimate.of(predictors.size(), t -> Math.pow(predictors.get(t)[mode] - mean, 2))
            .isCloseTo(theory.coefficientVariance(mode), 0.06);
      }
    }
  }
}
