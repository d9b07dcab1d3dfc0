package io.github.offprint.papers.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Range;
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
    assertThat(scalar("conservation")).isCloseTo(1, within(1e-11));
  }

  /** 5 % of a learnability below 1 (section 6 of the notes), and the errors of 30 trials on top. */
  @Test
  void theoryAndExperimentMeet() {
    assertThat(scalar("maxDeviation")).isBetween(0.0, 0.05);
  }

  /** Section 5 of the notes, point 6: the theory at n = 64. */
  @Test
  void theTheoryHasItsHeadlineNumbers() {
    int at64 = 5;
    assertThat(sequence("sampleSizes").numbers().at(at64)).isEqualTo(64);
    assertThat(sequence("learnabilityTheoryDegree0").numbers().at(at64))
        .isCloseTo(0.98237022510783, within(1e-13));
    assertThat(sequence("learnabilityTheoryDegree1").numbers().at(at64))
        .isCloseTo(0.82746255638473, within(1e-13));
    assertThat(sequence("learnabilityTheoryDegree3").numbers().at(at64))
        .isCloseTo(0.27773716169874, within(1e-13));
    assertThat(sequence("learnabilityTheoryDegree8").numbers().at(at64))
        .isCloseTo(0.11030686792591, within(1e-13));
    assertThat(sequence("testMseTheoryDegree8").numbers().at(at64))
        .isCloseTo(1.23627377207795, within(1e-12));
  }

  @Test
  void theFigureHasACurveAndBarsForEachDegreeInBothPanels() {
    List<Panel> panels = findings.figure().orElseThrow().panels();

    assertThat(panels).hasSize(2);
    for (Panel panel : panels) {
      assertThat(panel.marks()).hasSize(8);
      assertThat(panel.marks().stream().map(Mark::name).distinct())
          .containsExactly("degree $k=0$", "degree $k=1$", "degree $k=3$", "degree $k=8$");
      assertThat(panel.marks().get(0)).isInstanceOf(Curve.class);
      assertThat(((Curve) panel.marks().get(0)).x().size()).isEqualTo(50);
      assertThat(panel.marks().get(1)).isInstanceOf(ErrorBars.class);
    }
  }

  @Test
  void theTableHasARowForEachPoint() {
    assertThat(findings.tables().get("comparison").rows()).hasSize(4 * 8);
  }

  @Test
  void theSameSeedGivesTheSameFindings() {
    Setting small = small(List.of(1), List.of(4, 8));

    assertThat(CURVES.run(small, new SequentialRun(3)))
        .isEqualTo(CURVES.run(small, new SequentialRun(3)))
        .isNotEqualTo(CURVES.run(small, new SequentialRun(4)));
  }

  @Test
  void whatDoesNotFitTheCubeIsRefused() {
    assertRefused(
        () -> small(List.of(5), List.of(4)), "degrees on this cube go from 0 to 4, found 5");
    assertRefused(
        () -> small(List.of(1), List.of(17)), "sampleSizes on this cube go from 1 to 16, found 17");
    assertRefused(() -> small(List.of(1, 1), List.of(4)), "degrees needs one or more different");
    assertRefused(() -> small(List.of(), List.of(4)), "degrees needs one or more different");
    assertRefused(
        () -> setting(List.of(1), List.of(4), new Range(1, 17, 5, Range.Spacing.LINEAR)),
        "at most the 16 vertices of the cube, found 1.0 to 17.0");
  }

  private static Setting small(List<Integer> degrees, List<Integer> sizes) {
    return setting(degrees, sizes, new Range(1, 16, 5, Range.Spacing.LOG));
  }

  private static Setting setting(List<Integer> degrees, List<Integer> sizes, Range curve) {
    return new Setting(4, degrees, 1, 2, 0.01, 0.1, 0.1, curve, sizes, 3);
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
