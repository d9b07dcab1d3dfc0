package io.github.offprint.papers.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {

  /** Eight words of three attributes, so that eigenvalues are far apart. */
  private static final SyntheticLanguage CLEAR =
      new SyntheticLanguage(List.of(0.85), List.of(), 0.6, 0.4, 0, 0);

  /** 32 words, four topics of two concepts each. */
  private static final SyntheticLanguage SMALL = language(0);

  private static SyntheticLanguage language(double topicExponent) {
    return new SyntheticLanguage(List.of(0.8, 0.6), List.of(0.55), 0.6, 0.45, 0.25, topicExponent);
  }

  private static Numbers numbers(Findings findings, String name) {
    return ((Value.Sequence) findings.values().get(name)).numbers();
  }

  private static double number(Findings findings, String name) {
    return ((Value.Scalar) findings.values().get(name)).number();
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Nested
  class Stepwise {

    private final StepwiseLearning experiment = new StepwiseLearning();

    private StepwiseLearning.Setting setting(
        Optional<String> corpus, int vocabulary, int dimension, double step, List<String> words) {
      return setting(SMALL, corpus, vocabulary, dimension, step, words);
    }

    private StepwiseLearning.Setting setting(
        SyntheticLanguage language,
        Optional<String> corpus,
        int vocabulary,
        int dimension,
        double step,
        List<String> words) {
      return new StepwiseLearning.Setting(
          language,
          Optional.empty(),
          24,
          corpus,
          vocabulary,
          3,
          dimension,
          1e-8,
          step,
          9,
          List.of(0.5, 1.2, 6.0),
          words);
    }

    private Findings found(int dimension, double step, String... words) {
      return experiment.run(
          setting(Optional.empty(), 100, dimension, step, List.of(words)), new SequentialRun(3));
    }

    private Findings clear(double step) {
      return experiment.run(
          setting(CLEAR, Optional.empty(), 100, 3, step, List.of()), new SequentialRun(3));
    }

    @Test
    void stepsComeAtTheirTimesInTheOrderOfEigenvalues() {
      Findings findings = clear(0.1);
      Numbers steps = numbers(findings, "stepTimes");
      Numbers predicted = numbers(findings, "learningTimes");
      assertThat(number(findings, "stepsInOrder")).isEqualTo(3);
      for (int k = 0; k < 3; k++) {
        // steps of 0.1/λ_1 are late by a part of 0.1/4 λ_k/λ_1 and seen between two records
        assertThat(steps.at(k)).isCloseTo(predicted.at(k), within(0.05 * predicted.at(k)));
      }
      assertThat(number(findings, "firstStepHeight"))
          .isCloseTo(numbers(findings, "stepHeights").at(0), within(1e-3));
      assertThat(number(findings, "effectiveRank")).isEqualTo(3);
    }

    /** The error of first-order steps: half as long, and theory is nearer. */
    @Test
    void shorterStepsComeNearerToTheory() {
      double coarse = number(clear(0.4), "maxRelativeDeviation");
      double fine = number(clear(0.1), "maxRelativeDeviation");
      assertThat(fine).isLessThan(coarse / 2).isLessThan(0.02);
    }

    @Test
    void wordToVecLearnsTheSameDirectionsLessSeparately() {
      Findings findings = found(8, 0.2);
      assertThat(numbers(findings, "overlapWithWordToVec").at(0)).isGreaterThan(0.99);
      assertThat(number(findings, "wordToVecModesAtOnce"))
          .isGreaterThan(number(findings, "modesAtOnce"));
    }

    @Test
    void wordsThatAreAskedForAreLabelled() {
      Findings findings = found(5, 0.4, "nelos", "mela");
      List<Panel> panels = findings.figure().orElseThrow().panels();
      assertThat(panels).hasSize(10);
      List<Mark> marks = panels.get(4).marks();
      Words words =
          (Words) marks.stream().filter(Words.class::isInstance).findFirst().orElseThrow();
      assertThat(words.words()).containsExactly("nelos", "mela");
    }

    @Test
    void aWordThatIsNotThereIsRefusedWithAdvice() {
      assertRefused(() -> found(5, 0.4, "melar"), "found \"melar\" (did you mean \"mela\"?)");
    }

    @Test
    void dimensionsBeyondTheWordsAreRefusedAndEmptyOnesReported() {
      assertRefused(() -> found(33, 0.4), "from 1 to 32, the number of words; found 33");
      Findings findings = found(32, 0.4);
      assertThat(number(findings, "effectiveRank")).isBetween(4.0, 31.0);
      assertThat(numbers(findings, "learningTimes").size())
          .isEqualTo((int) number(findings, "effectiveRank"));
    }

    @Test
    void snapshotsMustRise() {
      StepwiseLearning.Setting usual = experiment.defaults();
      assertRefused(
          () ->
              new StepwiseLearning.Setting(
                  usual.language(),
                  usual.documents(),
                  24,
                  usual.corpus(),
                  100,
                  5,
                  8,
                  1e-8,
                  0.2,
                  4,
                  List.of(0.5, 1.2, 6.0),
                  List.of()),
          "three rising times up to the duration 4.0");
    }

    private Findings until(double duration, Double... snapshots) {
      return experiment.run(
          new StepwiseLearning.Setting(
              CLEAR,
              Optional.empty(),
              24,
              Optional.empty(),
              100,
              3,
              3,
              1e-8,
              0.2,
              duration,
              List.of(snapshots),
              List.of()),
          new SequentialRun(3));
    }

    @Test
    void trainingMayEndBeforeTheFirstStep() {
      Findings findings = until(1.01, 0.2, 0.5, 1.0);
      assertThat(numbers(findings, "stepTimes").size()).isZero();
      assertThat(number(findings, "firstStepHeight")).isNaN();
      assertThat(number(findings, "stepsInOrder")).isZero();
    }

    @Test
    void snapshotsOfTheSameStepAreRefused() {
      assertRefused(() -> until(8, 0.5, 0.5001, 6.0), "expected snapshots at least a step of");
    }

    @Test
    void textsInAFolderAreACorpus(@TempDir Path folder) throws IOException {
      Files.writeString(
          folder.resolve("a.txt"), "the cat saw the dog and the dog saw a cat ".repeat(20));
      Files.writeString(
          folder.resolve("b.txt"), "one bird sang while another bird slept ".repeat(20));
      Run run = new SequentialRun(3, Map.of("texts", folder));
      Findings findings =
          experiment.run(setting(Optional.of("texts"), 12, 4, 0.4, List.of("cat")), run);
      assertThat(number(findings, "words")).isEqualTo(12);
      assertThat(number(findings, "maxRelativeDeviation")).isLessThan(0.2);
      assertRefused(
          () -> experiment.run(setting(Optional.of("texts"), 12, 4, 0.4, List.of("cats")), run),
          "did you mean \"cat\"?");
    }
  }

  @Nested
  class Start {

    private final InitialScale experiment = new InitialScale();

    private InitialScale.Setting setting(Double... scales) {
      return new InitialScale.Setting(SMALL, 8, List.of(scales), 0.1, 8);
    }

    @Test
    void theSmallerTheStartTheNearerTheTheory() {
      Findings findings = experiment.run(setting(0.05, 1e-3, 1e-8), new SequentialRun(5));
      Numbers mean = numbers(findings, "meanDeviation");
      assertThat(mean.at(1)).isLessThan(mean.at(0));
      assertThat(mean.at(2)).isLessThan(mean.at(1));
      assertThat(number(findings, "meanDeviationSmallest")).isEqualTo(mean.at(2));
      assertThat(findings.figure().orElseThrow().panels()).hasSize(9);
    }

    @Test
    void startsMustFall() {
      assertRefused(() -> setting(1e-3, 1e-2), "each smaller than the one before");
      assertRefused(() -> setting(), "one to four numbers");
    }
  }

  @Nested
  class Changes {

    private final Ablation experiment = new Ablation();

    private Ablation.Setting setting(int modes) {
      return new Ablation.Setting(language(0.5), 4000, 24, 1, 8, 1e-6, 0.25, 12, modes);
    }

    /** What figure 7 of the paper says: it is equal weights that separate the modes. */
    @Test
    void equalWeightsSeparateTheSteps() {
      Findings findings = experiment.run(setting(4), new SequentialRun(5));
      assertThat(number(findings, "modesAtOnceBoth")).isBetween(1.0, 4.0);
      assertThat(number(findings, "modesAtOnceBalanced"))
          .isLessThan(number(findings, "modesAtOnceQuartic"))
          .isLessThan(number(findings, "modesAtOnceWordToVec"));
      assertThat(number(findings, "stretchBoth")).isCloseTo(1, within(1e-9));
    }

    @Test
    void moreModesThanDimensionsAreRefused() {
      assertRefused(() -> setting(9), "from 2 to 8, found 9");
    }
  }
}
