package io.github.offprint.papers.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Range.Spacing;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Panel;
import io.github.offprint.papers.eigenlearning.LearningCurves.Setting;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LearningCurvesTest {

  private static final LearningCurves CURVES = new LearningCurves();
  private static Findings findings;

  @BeforeAll
  static void runOnce() {
    findings = CURVES.run(CURVES.defaults(), new SequentialRun(7));
  }

  @Test
  void learnabilitiesOfAllModesAddUpToTheSamples() {
    assertThat(scalar("conservationCircle")).isCloseTo(1, within(1e-11));
    assertThat(scalar("conservationCube")).isCloseTo(1, within(1e-11));
    assertThat(findings.values()).doesNotContainKey("conservationSphere");
  }

  /** 5 % of a learnability below 1 (section 6 of the notes), and the errors of 30 trials on top. */
  @Test
  void theoryAndExperimentMeetOnTheCube() {
    assertThat(scalar("maxDeviationCube")).isBetween(0.0, 0.05);
  }

  /** The theory is meant for 16 samples and more; with fewer, nothing speaks for it or against. */
  @Test
  void whereNothingIsComparedThereIsNoDeviation() {
    Findings few = CURVES.run(small(List.of(0, 1), List.of(2, 4)), new SequentialRun(7));
    assertThat(((Value.Scalar) few.values().get("maxDeviationCube")).number()).isNaN();
  }

  /** 6 % likewise; three errors of 0.075/√30 (another program finds a spread of 0.075). */
  @Test
  void theoryAndExperimentMeetOnTheSphere() {
    assertThat(scalar("maxDeviationSphere")).isBetween(0.0, 0.06 + 3 * 0.075 / Math.sqrt(30));
  }

  /** Another program finds 0.4376 ± 0.0046 where the theory says 0.5245: k = 5, n = 16. */
  @Test
  void onTheCircleTheyDoNot() {
    assertThat(scalar("maxDeviationCircle")).isBetween(0.04, 0.2);
    assertThat(sequence("learnabilityTheoryCircleDegree5").numbers().at(3))
        .isCloseTo(0.5245205779068426, within(1e-12));
  }

  /** The part of the trace beyond degree 100 acts as ridge; the notes stop at 40: 1e-5 off. */
  @Test
  void theTheoryOnTheSphereHasAllOfTheTrace() {
    assertThat(sequence("learnabilityTheorySphereDegree1").numbers().at(5))
        .isCloseTo(0.7726673903690106, within(1e-5));
    assertThat(sequence("learnabilityTheorySphereDegree2").numbers().at(5))
        .isCloseTo(0.36498872520651804, within(1e-5));
  }

  /** A mode's error begins by rising exactly if its eigenvalue is below the threshold. */
  @Test
  void whoseErrorRisesFirstIsToldByTheEigenvalue() {
    for (String shape : List.of("Circle", "Cube", "Sphere")) {
      for (int degree = 0; degree <= 10; degree++) {
        String target = shape + "Degree" + degree;
        if (findings.values().containsKey("eigenvalue" + target)) {
          // the curve begins at one sample, by when a rise shows if there is one
          assertThat(scalar("peakTestMseTheory" + target) > 1)
              .as(target)
              .isEqualTo(scalar("eigenvalue" + target) < scalar("riseThreshold" + shape));
        }
      }
    }
    assertThat(scalar("peakTestMseTheoryCubeDegree8")).isBetween(1.2, 1.3);
    assertThat(scalar("peakTestMseCubeDegree8")).isBetween(1.15, 1.3);
  }

  @Test
  void noParityGetsMoreThanItsShareOfTheBudget() {
    assertThat(scalar("parityBudgetCube")).isBetween(0.0, 1.0);
    assertThat(CURVES.run(small(List.of(1), List.of(4)), new SequentialRun(1)).values())
        .doesNotContainKey("parityBudgetCube");
  }

  /** By section 6 of the notes errors on the circle are off by factors, elsewhere by a tenth. */
  @Test
  void onTheCircleErrorsAreOffByFactors() {
    assertThat(scalar("maxErrorRatioCircle")).isBetween(1.5, 10.0);
    assertThat(scalar("maxErrorRatioCube")).isBetween(1.0, 1.2);
    assertThat(scalar("maxErrorRatioSphere")).isBetween(1.0, 1.2);
  }

  /** Section 5 of the notes, point 6: the theory at n = 64. */
  @Test
  void theTheoryHasItsHeadlineNumbers() {
    int at64 = 5;
    assertThat(sequence("sampleSizes").numbers().at(at64)).isEqualTo(64);
    assertThat(sequence("learnabilityTheoryCubeDegree0").numbers().at(at64))
        .isCloseTo(0.98237022510783, within(1e-13));
    assertThat(sequence("learnabilityTheoryCubeDegree1").numbers().at(at64))
        .isCloseTo(0.82746255638473, within(1e-13));
    assertThat(sequence("learnabilityTheoryCubeDegree3").numbers().at(at64))
        .isCloseTo(0.27773716169874, within(1e-13));
    assertThat(sequence("learnabilityTheoryCubeDegree8").numbers().at(at64))
        .isCloseTo(0.11030686792591, within(1e-13));
    assertThat(sequence("testMseTheoryCubeDegree8").numbers().at(at64))
        .isCloseTo(1.23627377207795, within(1e-12));
  }

  @Test
  void theFigureHasACurveAndBarsForEachTargetInBothPanelsOfAColumn() {
    List<Panel> panels = findings.figure().orElseThrow().panels();

    assertThat(panels).hasSize(6);
    assertThat(panels.stream().map(Panel::title))
        .containsExactly("circle of 256 points", "$8$-cube", "sphere $S^{7}$", "", "", "");
    for (Panel panel : List.of(panels.get(1), panels.get(4))) {
      assertThat(panel.marks()).hasSize(8);
      assertThat(panel.marks().stream().map(Mark::name).distinct())
          .containsExactly("$k=0$", "$k=1$", "$k=3$", "$k=8$");
      assertThat(panel.marks().get(0)).isInstanceOf(Curve.class);
      assertThat(((Curve) panel.marks().get(0)).x().size()).isEqualTo(200);
      assertThat(panel.marks().get(1)).isInstanceOf(ErrorBars.class);
    }
  }

  @Test
  void theTableHasARowForEachPoint() {
    assertThat(findings.tables().get("comparison").rows()).hasSize((4 + 4 + 5) * 8);
  }

  @Test
  void theSameSeedGivesTheSameFindings() {
    Setting small = small(List.of(1), List.of(4, 8));

    assertThat(CURVES.run(small, new SequentialRun(3)))
        .isEqualTo(CURVES.run(small, new SequentialRun(3)))
        .isNotEqualTo(CURVES.run(small, new SequentialRun(4)));
  }

  @Test
  void whatDoesNotFitADomainIsRefused() {
    assertRefused(() -> small(List.of(5), List.of(4)), "cubeDegrees go from 0 to 4 here, found 5");
    assertRefused(
        () -> small(List.of(1), List.of(17)),
        "sampleSizes cannot exceed the 16 points of the cube, found 17");
    assertRefused(
        () -> small(List.of(1, 1), List.of(4)), "cubeDegrees needs one or more different");
    assertRefused(() -> small(List.of(), List.of(4)), "cubeDegrees needs one or more different");
    assertRefused(() -> small(List.of(1), List.of()), "sampleSizes needs one or more");
    assertRefused(() -> replaced(0, true, List.of(4)), "needs a ridge above 0, found 0");
    assertRefused(() -> replaced(1, false, List.of(257)), "cannot exceed the 256 points");
    assertThat(replaced(1, true, List.of(257)).sampleSizes()).containsExactly(257);
    assertRefused(
        () ->
            setting(
                List.of(Shape.CUBE), List.of(1), List.of(4), new Range(1, 17, 5, Spacing.LINEAR)),
        "curve cannot exceed the 16 points of the cube, found 17");
    assertRefused(
        () -> setting(List.of(), List.of(1), List.of(4), new Range(1, 16, 5, Spacing.LINEAR)),
        "domains needs one or more");
    assertRefused(
        () -> setting(List.of(Shape.CIRCLE), List.of(1), List.of(4), CURVE),
        "circleFrequencies go from 0 to 4 here, found 5");
  }

  /**
   * Section 6 of the notes, cube of 8 dimensions, ridge 1, n = 64, k = 1: the theory says 0.2431
   * and holds for draws with replacement, where another program finds 0.2435; without it finds
   * 0.2234 with a spread of 0.0006 √200 over data sets.
   */
  @Test
  void whetherPointsRepeatMattersWithARidge() {
    double error = 4 * 0.0006 * Math.sqrt(200 / 30.0);
    Findings repeated = CURVES.run(ridged(true), new SequentialRun(1));
    Findings once = CURVES.run(ridged(false), new SequentialRun(1));

    assertThat(only(repeated, "testMseTheoryCubeDegree1")).isCloseTo(0.2431, within(5e-5));
    assertThat(only(repeated, "testMseCubeDegree1")).isCloseTo(0.2435, within(error));
    assertThat(only(once, "testMseCubeDegree1")).isCloseTo(0.2234, within(error));
    assertThat(repeated.values()).doesNotContainKey("conservationCube");
  }

  private static double only(Findings findings, String name) {
    return ((Value.Sequence) findings.values().get(name)).numbers().at(0);
  }

  private static Setting ridged(boolean replacement) {
    return replaced(1, replacement, List.of(64));
  }

  private static Setting replaced(double ridge, boolean replacement, List<Integer> sizes) {
    Range curve = new Range(1, 256, 5, Spacing.LOG);
    return new Setting(
        List.of(Shape.CUBE),
        8,
        List.of(0),
        8,
        List.of(1),
        8,
        List.of(1),
        4,
        2,
        0.01,
        ridge,
        0,
        replacement,
        curve,
        sizes,
        30);
  }

  /** The circle of the small setting lacks a frequency, and nobody asks for it. */
  @Test
  void domainsThatAreNotShownAreNotChecked() {
    assertThat(small(List.of(1), List.of(4)).domains()).containsExactly(Shape.CUBE);
  }

  private static final Range CURVE = new Range(1, 8, 5, Spacing.LOG);

  private static Setting small(List<Integer> degrees, List<Integer> sizes) {
    return setting(List.of(Shape.CUBE), degrees, sizes, new Range(1, 16, 5, Spacing.LOG));
  }

  private static Setting setting(
      List<Shape> domains, List<Integer> degrees, List<Integer> sizes, Range curve) {
    return new Setting(
        domains,
        8,
        List.of(0, 5),
        4,
        degrees,
        8,
        List.of(1),
        1,
        2,
        0.01,
        0.1,
        0.1,
        false,
        curve,
        sizes,
        3);
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static double scalar(String name) {
    return ((Value.Scalar) findings.values().get(name)).number();
  }

  private static Value.Sequence sequence(String name) {
    return (Value.Sequence) findings.values().get(name);
  }
}
