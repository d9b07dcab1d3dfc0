package io.github.offprint.papers.moreisbetter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.SpectrumChoice.PowerLaw;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.papers.moreisbetter.FeaturesAndRidge.Gaussian;
import io.github.offprint.papers.moreisbetter.FeaturesAndRidge.Pictures;
import io.github.offprint.papers.moreisbetter.FeaturesAndRidge.Source;
import io.github.offprint.solver.randomfeatures.FittingRatio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The three experiments that draw, on small settings. */
class FiguresTest {

  private static final Range CURVE = new Range(5, 500, 9, Range.Spacing.LOG);
  private static final Gaussian GAUSSIAN = new Gaussian(1.5, 1.5, 300, 0.5, List.of(5, 200));
  private static final Pictures PICTURES =
      new Pictures(Source.SYNTHETIC, 10, 1, 0.5, 0.1, 80, List.of(8, 100));
  private static final FeaturesAndRidge.Setting FEATURES =
      new FeaturesAndRidge.Setting(30, List.of(0.001, 10.0), CURVE, 60, GAUSSIAN, PICTURES);

  @Test
  void featuresAndRidgeHasTheoryAndExperimentInBothPanels() {
    Findings findings = run(new FeaturesAndRidge(), FEATURES);
    List<Panel> panels = findings.figure().orElseThrow().panels();

    assertThat(findings.figure().orElseThrow().colorBar()).isPresent();
    assertThat(panels).hasSize(2);
    for (Panel panel : panels) {
      assertThat(count(panel, Curve.class)).isEqualTo(2 * 2 + 1);
      assertThat(count(panel, ErrorBars.class)).isEqualTo(2 * 2);
    }
    assertThat(panels.get(1).marks().stream().filter(LegendEntry.class::isInstance))
        .extracting(Mark::name)
        .containsExactly("experiment", "train (theory)", "test (theory)", "optimal ridge");
  }

  @Test
  void picturesFromAFileNeedTheFile() {
    Pictures real = new Pictures(Source.CIFAR10, 10, 1, 0.5, 0.1, 80, List.of(8));

    assertThat(real.title()).isEqualTo("Random ReLU features @ CIFAR-10");
    assertRefused(
        () ->
            run(
                new FeaturesAndRidge(),
                new FeaturesAndRidge.Setting(30, List.of(1.0), CURVE, 2, GAUSSIAN, real)),
        "cifar-10");
  }

  /** 3 % for the theory at these small sizes, and 4.5 standard errors of 60 trials. */
  @Test
  void gaussianDotsLieOnTheirCurves() {
    Panel left = run(new FeaturesAndRidge(), FEATURES).figure().orElseThrow().panels().get(0);
    List<Curve> curves = of(left, Curve.class);
    List<ErrorBars> bars = of(left, ErrorBars.class);
    // the last ridge, the last curve but the envelope: many features
    ErrorBars dots = bars.get(3);
    double theory = curves.get(3).y().at(CURVE.count() - 1);
    double error = (dots.up().orElseThrow().upper().at(1) - dots.y().at(1)) / Math.sqrt(60);

    assertThat(dots.y().at(1)).isCloseTo(theory, within(0.03 * theory + 4.5 * error));
  }

  @Test
  void theEnvelopeNeverRises() {
    assertThat(scalar(run(new FeaturesAndRidge(), FEATURES), "largestRise")).isBetween(0.0, 1e-12);
    SampleFeatureMap map = new SampleFeatureMap();
    assertThat(scalar(run(map, smallMap()), "largestRise")).isBetween(0.0, 1e-12);
  }

  @Test
  void eachPanelTellsOfItsPeak() {
    Findings findings = run(new FeaturesAndRidge(), FEATURES);
    for (String panel : List.of("Gaussian", "Pictures")) {
      assertThat(scalar(findings, "largestRise" + panel)).isBetween(0.0, 1e-12);
      assertThat(scalar(findings, "peakFeatures" + panel)).isBetween(20.0, 50.0);
      assertThat(scalar(findings, "mseAtSamples" + panel))
          .isGreaterThan(scalar(findings, "mseAtTenth" + panel));
      assertThat(scalar(findings, "bestMseKernel" + panel))
          .isLessThan(scalar(findings, "bestMseMost" + panel));
      assertThat(scalar(findings, "bestMseMost" + panel))
          .isLessThan(scalar(findings, "bestMseFewest" + panel));
      assertThat(Math.abs(scalar(findings, "meanRelativeDeviation" + panel)))
          .isLessThanOrEqualTo(scalar(findings, "maxRelativeDeviation" + panel));
      assertThat(scalar(findings, "maxDeviationInErrors" + panel)).isPositive();
    }
    assertThat(scalar(findings, "largestRiseLargestRidgeGaussian")).isZero();
  }

  /** The picture that is reproduced has 45 trials of each point, and colours by decades. */
  @Test
  void theReferencePictureHasItsFiveRidgesAndTrials() {
    FeaturesAndRidge.Setting setting = new FeaturesAndRidge().defaults();

    assertThat(setting.n()).isEqualTo(256);
    assertThat(setting.trials()).isGreaterThanOrEqualTo(45);
    assertThat(setting.ridges()).hasSize(5);
    assertThat(FeaturePanel.colors(setting.ridges()).scale()).isEqualTo(Scale.LOG);
  }

  @Test
  void theMapTellsWhereMoreHurts() {
    Findings findings = run(new SampleFeatureMap(), smallMap());

    assertThat(scalar(findings, "largestRiseWithSamples")).isBetween(0.0, 1e-12);
    assertThat(scalar(findings, "largestRiseWithFeatures")).isBetween(0.0, 1e-12);
    assertThat(scalar(findings, "largestRiseGivenRidge")).isPositive();
    assertThat(scalar(findings, "peakMse")).isGreaterThan(scalar(findings, "bestMseLeast"));
    assertThat(scalar(findings, "bestMseMost")).isLessThan(scalar(findings, "bestMseLeast"));
  }

  @Test
  void theMapHasTwoLattices() {
    List<Panel> panels = run(new SampleFeatureMap(), smallMap()).figure().orElseThrow().panels();

    assertThat(of(panels.get(0), HeatMap.class).get(0).values().size()).isEqualTo(36);
    assertThat(of(panels.get(1), HeatMap.class).get(0).values().size()).isEqualTo(16);
  }

  @Test
  void fittingRatiosHaveLinesPointsAndOptima() {
    FittingRatioCurves.Setting small =
        new FittingRatioCurves.Setting(60, 1.5, 1.5, 400, List.of(0.0, 5.0), List.of(0.1, 0.5), 20);
    Findings findings = run(new FittingRatioCurves(), small);
    Panel panel = findings.figure().orElseThrow().panels().get(0);

    assertThat(count(panel, Curve.class)).isEqualTo(2);
    assertThat(count(panel, ErrorBars.class)).isEqualTo(2);
    assertThat(of(panel, Rule.class).get(0).at()).isZero();
    assertThat(of(panel, Rule.class).get(1).at())
        .isEqualTo(new FittingRatio(1.5, 1.5, 5).optimum());
    assertThat(of(panel, Curve.class).get(0).y().at(0)).isEqualTo(1);
    // 20 trials of 60 samples scatter by some 10 %
    assertThat(scalar(findings, "maxRelativeDeviation")).isBetween(0.0, 0.15);
  }

  /** At equal exponents the threshold is 0: without noise no ridge is best, with noise one is. */
  @Test
  void overfittingIsObligatoryUpToTheThreshold() {
    Findings findings = run(new FittingRatioCurves(), ratios(1.5, List.of(0.0, 0.5, 5.0)));

    assertThat(scalar(findings, "threshold")).isZero();
    assertThat(scalar(findings, "bestRatioNoise0")).isZero();
    assertThat(scalar(findings, "bestRatioHereNoise0")).isZero();
    assertThat(scalar(findings, "bestMseNoise0")).isEqualTo(1);
    assertThat(scalar(findings, "lowestMseNoise0")).isEqualTo(1);
    assertThat(scalar(findings, "bestMseNoise0Point5")).isLessThan(1);
    assertThat(scalar(findings, "bestRatioNoise5"))
        .isEqualTo(new FittingRatio(1.5, 1.5, 5).optimum());
    // the curve has a point within 0.005 of the optimum, where it is flat
    assertThat(scalar(findings, "lowestMseNoise5"))
        .isBetween(scalar(findings, "bestMseNoise5"), scalar(findings, "bestMseNoise5") + 1e-3);
  }

  /** (β-α)/(α(α-1)) = 2/3 for β = 2: below it any ridge hurts, here too. */
  @Test
  void aTargetThatFallsFasterToleratesSomeNoise() {
    Findings findings = run(new FittingRatioCurves(), ratios(2, List.of(0.3)));

    assertThat(scalar(findings, "threshold")).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(scalar(findings, "bestRatioNoise0Point3")).isZero();
    assertThat(scalar(findings, "lowestMseNoise0Point3")).isEqualTo(1);
  }

  private static FittingRatioCurves.Setting ratios(double beta, List<Double> noise) {
    return new FittingRatioCurves.Setting(60, 1.5, beta, 400, noise, List.of(0.1), 2);
  }

  @Test
  void theSameSeedGivesTheSameFindings() {
    assertThat(new FeaturesAndRidge().run(FEATURES, new SequentialRun(3)))
        .isEqualTo(new FeaturesAndRidge().run(FEATURES, new SequentialRun(3)))
        .isNotEqualTo(new FeaturesAndRidge().run(FEATURES, new SequentialRun(4)));
  }

  @Test
  void settingsThatCannotBeDrawnAreRefused() {
    assertRefused(
        () -> new FeaturesAndRidge.Setting(30, List.of(), CURVE, 5, GAUSSIAN, PICTURES),
        "ridges needs at least one");
    assertRefused(
        () -> new FeaturesAndRidge.Setting(80, List.of(1.0), CURVE, 5, GAUSSIAN, PICTURES),
        "pool must be above the 80 training samples, found 80");
    assertRefused(() -> new Gaussian(1, 1, 1, 0, List.of()), "features needs at least one");
    assertRefused(
        () -> new FittingRatioCurves.Setting(60, 1.5, 1.5, 60, List.of(0.0), List.of(0.1), 2),
        "modes must be above the 60 training samples, found 60");
    assertRefused(
        () -> new FittingRatioCurves.Setting(60, 1.5, 4, 600, List.of(0.0), List.of(0.1), 2),
        "2 alpha + 1");
    assertRefused(() -> ratios(1.5, List.of(1.0, 1.0)), "relativeNoise needs different numbers");
    assertRefused(
        () -> new SampleFeatureMap.Setting(new PowerLaw(2, 2, 10, false), 0, 1, 10, 10, 4, 4),
        "most must be above least = 10.0, found 10.0");
  }

  private static SampleFeatureMap.Setting smallMap() {
    return new SampleFeatureMap.Setting(
        new PowerLaw(1.5, 1.5, 500, false), 0.5, 0.01, 4, 400, 6, 4);
  }

  private static <P extends Record> Findings run(Experiment<P> experiment, P setting) {
    return experiment.run(setting, new SequentialRun(1));
  }

  private static long count(Panel panel, Class<? extends Mark> kind) {
    return of(panel, kind).size();
  }

  private static <M extends Mark> List<M> of(Panel panel, Class<M> kind) {
    return panel.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
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
