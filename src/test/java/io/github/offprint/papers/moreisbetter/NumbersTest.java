package io.github.offprint.papers.moreisbetter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.SpectrumChoice;
import io.github.offprint.experiment.SpectrumChoice.Level;
import io.github.offprint.experiment.SpectrumChoice.PowerLaw;
import io.github.offprint.experiment.Value;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The three experiments that have values and no figure. */
class NumbersTest {

  private static final SpectrumChoice TASK =
      SpectrumChoice.of(new PowerLaw(1.5, 1.5, 10_000, false));

  @Test
  void theRiskHasItsHeadlineNumbers() {
    Findings few = run(new Risk(), new Risk.Setting(TASK, 256, 10, 0.00464158883361278, 0.5));
    Findings many = run(new Risk(), new Risk.Setting(TASK, 256, 1e4, 0.00464158883361278, 0.5));

    assertThat(few.values().keySet())
        .containsExactly(
            "kappa", "gamma", "learnability", "overfittingCoefficient", "trainMse", "testMse");
    assertThat(scalar(few, "testMse")).isCloseTo(1.64120304, within(5e-9));
    assertThat(scalar(many, "testMse")).isCloseTo(0.9976, within(5e-5));
  }

  @Test
  void endlesslyManyFeaturesAreTheKernel() {
    SpectrumChoice isotropic =
        new SpectrumChoice(Optional.of(List.of(new Level(0.005, 200, 1))), Optional.empty());
    Findings kernel =
        run(new Risk(), new Risk.Setting(isotropic, 100, Double.POSITIVE_INFINITY, 0, 0.1));

    assertThat(scalar(kernel, "testMse")).isCloseTo(0.7, withinPercentage(1e-12));
    assertThat(scalar(kernel, "gamma")).isEqualTo(scalar(kernel, "kappa"));
  }

  @Test
  void theBestRidgeHasTheSmallestError() {
    Findings best = run(new BestRidge(), new BestRidge.Setting(TASK, 256, 1024, 0.5));
    double ridge = scalar(best, "ridge");

    assertThat(scalar(best, "testMse")).isCloseTo(0.8610338001026564, within(1e-12));
    for (double factor : new double[] {0.9, 1.1}) {
      Findings beside = run(new Risk(), new Risk.Setting(TASK, 256, 1024, factor * ridge, 0.5));
      assertThat(scalar(beside, "testMse")).isGreaterThan(scalar(best, "testMse"));
    }
  }

  @Test
  void theBestFitIsTheGoldenRatioSquared() {
    Findings fit = run(new BestFit(), new BestFit.Setting(2, 2, 1));

    assertThat(fit.values().keySet()).containsExactly("fittingRatio", "threshold");
    assertThat(scalar(fit, "fittingRatio"))
        .isCloseTo(Math.pow((3 - Math.sqrt(5)) / 2, 2), within(1e-15));
    assertThat(scalar(fit, "threshold")).isZero();
  }

  @Test
  void whatHasNoTheoryIsRefused() {
    Optional<PowerLaw> law = TASK.powerLaw();
    Optional<List<Level>> levels = Optional.of(List.of(new Level(1, 1, 1)));

    assertRefused(() -> new SpectrumChoice(levels, law), "found both");
    assertRefused(() -> new SpectrumChoice(Optional.empty(), Optional.empty()), "found neither");
    assertRefused(
        () -> new SpectrumChoice(Optional.of(List.of()), Optional.empty()), "at least one level");
    assertRefused(() -> new PowerLaw(300, 2, 1000, false), "the smallest eigenvalue");
    assertRefused(() -> new BestFit.Setting(1, 2, 0), "above 1");
    assertRefused(() -> new BestFit.Setting(2, 5, 0), "2 alpha + 1");
  }

  @Test
  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  void theExperimentsAreFoundByTheirNames() {
    assertThat(ServiceLoader.load(Experiment.class).stream().map(p -> p.get().name()))
        .contains(
            "randomfeatures/risk",
            "randomfeatures/optimal-ridge",
            "randomfeatures/fitting-ratio",
            "moreisbetter/features-and-ridge",
            "moreisbetter/fitting-ratio",
            "moreisbetter/sample-feature-map");
  }

  private static <P extends Record> Findings run(Experiment<P> experiment, P setting) {
    return experiment.run(setting, new SequentialRun(1));
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static double scalar(Findings findings, String name) {
    return ((Value.Scalar) findings.values().get(name)).number();
  }
}
