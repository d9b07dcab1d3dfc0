package io.github.offprint.papers.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.SpectrumChoice;
import io.github.offprint.experiment.SpectrumChoice.Level;
import io.github.offprint.experiment.SpectrumChoice.PowerLaw;
import io.github.offprint.experiment.Value;
import io.github.offprint.papers.eigenlearning.Risk.Setting;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class RiskTest {

  private final Risk risk = new Risk();

  @Test
  void theDefaultsAreAHeadlineNumber() {
    Findings findings = risk.run(risk.defaults(), new SequentialRun(1));

    assertThat(findings.figure()).isEmpty();
    assertThat(findings.values().keySet())
        .containsExactly("kappa", "learnability", "overfittingCoefficient", "trainMse", "testMse");
    assertThat(scalar(findings, "testMse")).isCloseTo(0.22169868, withinPercentage(3e-6));
    assertThat(scalar(findings, "trainMse")).isCloseTo(0.00525107, withinPercentage(2e-4));
  }

  @Test
  void levelsAreTakenAsTheyAre() {
    SpectrumChoice isotropic =
        new SpectrumChoice(Optional.of(List.of(new Level(0.005, 200, 1))), Optional.empty());
    Findings findings = risk.run(new Setting(isotropic, 300, 0, 0.1), new SequentialRun(1));

    assertThat(scalar(findings, "testMse")).isCloseTo(0.3, withinPercentage(1e-13));
    assertThat(scalar(findings, "overfittingCoefficient")).isEqualTo(3);
  }

  /** There is no training error without samples, and nothing to learn without a target. */
  @Test
  void whatDoesNotExistIsNoNumberAndNoFailure() {
    Setting usual = risk.defaults();
    Findings nothing = risk.run(new Setting(usual.spectrum(), 0, 0.01, 0.1), new SequentialRun(1));
    assertThat(scalar(nothing, "trainMse")).isNaN();
    SpectrumChoice noTarget =
        new SpectrumChoice(Optional.of(List.of(new Level(1, 1, 0))), Optional.empty());
    Findings pure = risk.run(new Setting(noTarget, 10, 0.01, 0.1), new SequentialRun(1));
    assertThat(scalar(pure, "learnability")).isNaN();
  }

  @Test
  void aSpectrumIsGivenInExactlyOneWay() {
    Optional<List<Level>> levels = Optional.of(List.of(new Level(1, 1, 1)));
    Optional<PowerLaw> law = Optional.of(new PowerLaw(2, 2, 10, false));

    assertRefused(() -> new SpectrumChoice(levels, law), "either levels or powerLaw, found both");
    assertRefused(() -> new SpectrumChoice(Optional.empty(), Optional.empty()), "found neither");
    assertRefused(
        () -> new SpectrumChoice(Optional.of(List.of()), Optional.empty()), "at least one level");
    assertRefused(
        () -> new SpectrumChoice(Optional.of(List.of(new Level(-1, 5, 1))), Optional.empty()),
        "an eigenvalue of a kernel must be at least 0, found -1.0");
    assertRefused(() -> new PowerLaw(300, 2, 1000, false), "the smallest eigenvalue");
  }

  @Test
  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  void theExperimentIsFoundByItsName() {
    assertThat(ServiceLoader.load(Experiment.class).stream().map(p -> p.get().name()))
        .contains("eigenlearning/risk", "eigenlearning/learning-curves");
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
