package io.github.offprint.papers.richness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.solver.richness.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The experiments on small settings. */
class RichnessTest {

  private static final List<Integer> WIDTHS = List.of(24, 48, 96);
  private static final List<Integer> TRIALS = List.of(2, 2, 2);

  private static WidthScaling.Setting widths(List<Double> richness, boolean beyond) {
    return new WidthScaling.Setting(
        richness, beyond, 1, Activation.LINEAR, WIDTHS, TRIALS, 16, 20, 0.25, 20, 24);
  }

  /** One step of linear networks. */
  private static Powers first(List<Double> richness, List<Integer> trials) {
    Sweep.Lesson lesson = new Sweep.Lesson(16, 20, 0.25, 1);
    return new Sweep(richness, 1, Activation.LINEAR, WIDTHS, trials, lesson)
        .powers(new SequentialRun(1), 24);
  }

  @Nested
  class Laws {

    @Test
    void turningTheDialMultipliesStartsByExactPowers() {
      Findings findings = run(new WidthScaling(), widths(List.of(0.0, 0.5), false));
      Numbers outputs = sequence(findings, "outputNormSlopes");
      // the same Gaussians, divided by α: the slopes differ by r exactly
      assertThat(outputs.at(1) - outputs.at(0)).isCloseTo(-0.5, within(1e-10));
      Numbers norms = sequence(findings, "hiddenNormSlopes");
      assertThat(norms.at(1)).isCloseTo(norms.at(0), within(1e-10));
    }

    @Test
    void equivalentGaugesAgree() {
      for (int width : List.of(30, 64)) {
        Findings findings =
            run(new Gauges(), new Gauges.Setting(Activation.RELU, width, 3, 16, 10, 0.1, 60));
        assertThat(scalar(findings, "largestDeviation")).isLessThan(1e-12);
        assertThat(scalar(findings, "differenceOfEnds")).isGreaterThan(0.1);
      }
    }

    @Test
    void theNarrowestNetworksAreTheSameOnBothSides() {
      Findings findings = run(new RateTransfer(), transfer(List.of(8, 16)));
      List<Panel> panels = findings.figure().orElseThrow().panels();

      assertThat(scalar(findings, "bestRateLazy8")).isEqualTo(scalar(findings, "bestRateRich8"));
      assertThat(points(panels.get(0), 0)).isEqualTo(points(panels.get(1), 0));
      assertThat(points(panels.get(0), 1)).isNotEqualTo(points(panels.get(1), 1));
    }

    private static Mark points(Panel panel, int width) {
      return panel.marks().stream().filter(ErrorBars.class::isInstance).toList().get(width);
    }
  }

  @Nested
  class Limits {

    @Test
    void aBestRateBetweenItsNeighboursIsTheLowestPointOfAParabola() {
      Numbers rates = Numbers.of(1, 2, 4);
      List<LogMean> losses = List.of(new LogMean(3, 0), new LogMean(1, 0), new LogMean(2, 0));

      assertThat(new RateCurve(8, rates, losses).bestRate())
          .isCloseTo(2 * Math.pow(2, 1 / 6.0), within(1e-14));
    }

    @Test
    void aBestRateAtTheEdgeIsTheEdge() {
      Numbers rates = Numbers.of(1, 2, 4);
      List<LogMean> falling = List.of(new LogMean(3, 0), new LogMean(2, 0), new LogMean(1, 0));
      List<LogMean> diverging =
          List.of(
              new LogMean(3, 0),
              new LogMean(2, 0),
              new LogMean(Double.POSITIVE_INFINITY, Double.NaN));

      assertThat(new RateCurve(8, rates, falling).bestRate()).isEqualTo(4);
      assertThat(new RateCurve(8, rates, diverging).bestRate()).isEqualTo(2);
    }

    @Test
    void placesBeyondTheDialAreRefusedUnlessAskedFor() {
      assertRefused(
          () -> widths(List.of(0.6), false),
          "richness goes from 0 (lazy) to 0.5 (rich), found 0.6; outside, training explodes as"
              + " networks grow: to see that, set beyond: true");
      assertRefused(() -> widths(List.of(-0.1), false), "found -0.1");
      assertThat(run(new WidthScaling(), widths(List.of(-0.25, 0.75), true)).figure()).isPresent();
    }

    @Test
    void settingsWithoutASlopeAreRefused() {
      assertRefused(
          () ->
              new WidthScaling.Setting(
                  List.of(0.0), false, 1, Activation.RELU, WIDTHS, List.of(2), 4, 4, 1, 1, 2),
          "trials needs a number for each of 3 widths, found 1");
      assertRefused(
          () ->
              new WidthScaling.Setting(
                  List.of(0.0), false, 1, Activation.RELU, WIDTHS, TRIALS, 4, 4, 1, 1, 90),
          "a slope needs two widths of at least 90, found [24, 48, 96]");
      assertRefused(() -> transfer(List.of(16, 8)), "widths must rise, found [16, 8]");
      assertRefused(() -> widths(List.of(), false), "richness needs at least one number");
    }
  }

  @Nested
  class AgainstSimulation {

    /**
     * Powers of linear networks after one step, where finite widths cost least: within 4.5 standard
     * errors and what one width in 24 does to the power, 1/24 over ln 4.
     */
    @Test
    void slopesAreThosePredicted() {
      Powers powers = first(List.of(0.0, 0.25, 0.5), List.of(12, 12, 8));
      for (Quantity quantity :
          List.of(
              Quantity.HIDDEN_NORM,
              Quantity.OUTPUT_NORM,
              Quantity.GRADIENT_1,
              Quantity.GRADIENT_2,
              Quantity.FIRST_MOTION_1,
              Quantity.FIRST_MOTION_2,
              Quantity.OWN_TERM,
              Quantity.PASSED_ON_TERM,
              Quantity.FROBENIUS_2,
              Quantity.ALIGNMENT)) {
        for (int i = 0; i < 3; i++) {
          Slope slope = powers.slope(quantity, i);
          assertThat(slope.value())
              .as(quantity.key() + " at place " + i)
              .isCloseTo(
                  powers.predicted(quantity, i),
                  within(4.5 * slope.error() + 1 / 24.0 / Math.log(4)));
        }
      }
    }
  }

  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/reference/richness-steps.csv", useHeadersInDisplayName = true)
    void oneStepTellsTheNumbersOfTheTable(
        Activation activation, double alpha, String quantity, String numbers) {
      Findings findings =
          run(new OneStep(), new OneStep.Setting(activation, 3, 4, 2, alpha, List.of(), 0.25));
      double[] expected =
          Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
      double[] found =
          findings.values().get(quantity) instanceof Value.Scalar scalar
              ? new double[] {scalar.number()}
              : sequence(findings, quantity).toArray();

      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(1e-15 + 1e-12 * Math.abs(expected[i])));
      }
    }
  }

  @Test
  void widthScalingShowsFourQuantitiesAtEveryPlace() {
    Findings findings = run(new WidthScaling(), widths(List.of(0.0, 0.25, 0.5), false));
    List<Panel> panels = findings.figure().orElseThrow().panels();

    assertThat(panels).hasSize(4);
    for (Panel panel : panels) {
      assertThat(panel.marks().stream().filter(ErrorBars.class::isInstance)).hasSize(3);
    }
    assertThat(scalar(findings, "relativeMotionSlopeRich"))
        .isEqualTo(sequence(findings, "relativeMotionSlopes").at(2));
    assertThat(findings.tables().get("slopes").rows()).hasSize(3 * Quantity.values().length);
  }

  @Test
  void theScaleStandsAboveItsExponents() {
    RichnessScale.Setting setting =
        new RichnessScale.Setting(
            List.of(0.0, 0.5), false, Activation.RELU, List.of(8, 16), List.of(2, 2), 4, 5, 0.1, 5);
    Findings findings = run(new RichnessScale(), setting);

    assertThat(findings.figure().orElseThrow().panels()).hasSize(2);
    assertThat(scalar(findings, "relativeMotionLast"))
        .isGreaterThan(scalar(findings, "relativeMotionFirst"));
  }

  @Test
  void theSameSeedGivesTheSameFindings() {
    RateTransfer.Setting setting = transfer(List.of(8, 16));

    assertThat(new RateTransfer().run(setting, new SequentialRun(3)))
        .isEqualTo(new RateTransfer().run(setting, new SequentialRun(3)))
        .isNotEqualTo(new RateTransfer().run(setting, new SequentialRun(4)));
  }

  @Test
  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  void theExperimentsAreFoundByTheirNames() {
    assertThat(ServiceLoader.load(Experiment.class).stream().map(p -> p.get().name()))
        .contains(
            "richness/width-scaling",
            "richness/gauges",
            "richness/rate-transfer",
            "richness/scale",
            "richness/step");
  }

  private static RateTransfer.Setting transfer(List<Integer> widths) {
    return new RateTransfer.Setting(
        widths,
        new Range(0.125, 1, 4, Range.Spacing.LOG),
        1,
        RateTransfer.Target.QUADRATIC,
        4,
        10,
        20,
        3);
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

  private static Numbers sequence(Findings findings, String name) {
    return ((Value.Sequence) findings.values().get(name)).numbers();
  }
}
