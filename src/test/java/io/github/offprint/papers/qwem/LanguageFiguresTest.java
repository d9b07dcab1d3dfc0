package io.github.offprint.papers.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Numbers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LanguageFiguresTest {

  /** 64 words: eight topics of a concept each, so that a run takes no time. */
  private static final SyntheticLanguage SMALL =
      new SyntheticLanguage(List.of(0.8, 0.7, 0.6, 0.5), List.of(), 0.5, 0.45, 0.1, 0);

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
  class Hypercube {

    private final HypercubeSpectrum experiment = new HypercubeSpectrum();

    private Findings found(Double... strengths) {
      return experiment.run(
          new HypercubeSpectrum.Setting(List.of(strengths)), new SequentialRun(1));
    }

    /** Case hypercube/m3 of the notes. */
    @Test
    void eigenvaluesComeInFallingOrder() {
      Findings findings = found(0.9, 0.7, 0.5);
      assertThat(numbers(findings, "eigenvalues").toArray())
          .usingComparatorWithPrecision(1e-13)
          .containsExactly(
              7.0916102934792,
              3.025215074820729,
              1.4208423794902054,
              0.9393905090159028,
              0.40861588564170925,
              0.0855530287124388,
              -0.2820715847920653,
              -4.009925411070002);
      assertThat(numbers(findings, "attributeEigenvalues").toArray())
          .usingComparatorWithPrecision(1e-13)
          .containsExactly(7.0916102934792, 3.025215074820729, 1.4208423794902054);
      assertThat(number(findings, "constantEigenvalue")).isCloseTo(-4.009925, within(1e-6));
      assertThat(number(findings, "largestOfCombinations")).isCloseTo(0.93939, within(1e-5));
    }

    @Test
    void oneAttributeHasNoCombinations() {
      assertThat(number(found(0.4), "largestOfCombinations")).isNaN();
    }

    @Test
    void everyEigenvalueIsDrawnOnce() {
      Findings findings = found(0.9, 0.7, 0.5, 0.2);
      int dots =
          findings.figure().orElseThrow().panels().get(0).marks().stream()
              .filter(mark -> !mark.name().isEmpty())
              .mapToInt(mark -> mark.columns().get(0).values().size())
              .sum();
      assertThat(dots).isEqualTo(16);
    }

    @Test
    void strengthsThatMakeNoLanguageAreRefused() {
      assertRefused(() -> found(), "1 to 16 strengths, found 0");
      assertRefused(() -> found(0.5, 1.5), "found 1.5");
    }
  }

  @Nested
  class Scores {

    private final AnalogyAccuracy experiment = new AnalogyAccuracy();

    private AnalogyAccuracy.Setting setting(List<Integer> documents, List<Integer> dimensions) {
      return new AnalogyAccuracy.Setting(SMALL, documents, 24, 2, dimensions, Reading.STANDARD);
    }

    /** With every attribute among the modes, exact statistics solve every analogy. */
    @Test
    void allModesSolveAllAnalogiesOfTheExactLanguage() {
      Findings findings =
          experiment.run(setting(List.of(40), List.of(2, 17, 30)), new SequentialRun(2));
      assertThat(numbers(findings, "targetExact").at(1)).isEqualTo(1);
      assertThat(number(findings, "targetExactBest")).isEqualTo(1);
      assertThat(number(findings, "targetExactBestDimension")).isEqualTo(17);
      assertThat(number(findings, "targetExactFirst")).isLessThan(0.5);
      assertThat(numbers(findings, "targetDocuments40").size()).isEqualTo(3);
      assertThat(number(findings, "targetDocuments40Best")).isLessThan(1);
      assertThat(number(findings, "positiveEigenvaluesExact")).isBetween(17.0, 30.0);
      assertThat(findings.figure().orElseThrow().panels()).hasSize(2);
    }

    @Test
    void theExactLanguageNeedsNoText() {
      Findings findings = experiment.run(setting(List.of(), List.of(4)), new SequentialRun(2));
      assertThat(findings.figure().orElseThrow().panels()).hasSize(1);
    }

    @Test
    void dimensionsBeyondTheWordsAreRefused() {
      assertRefused(
          () -> setting(List.of(5), List.of(2, 65)), "from 1 to 64, the number of words; found 65");
      assertRefused(() -> setting(List.of(5), List.of(4, 4)), "each larger than the one before");
      assertRefused(() -> setting(List.of(5), List.of()), "one or more numbers");
    }
  }

  @Nested
  class Tasks {

    private final TaskVectorSpectra experiment = new TaskVectorSpectra();

    private TaskVectorSpectra.Setting setting(int pairs) {
      return new TaskVectorSpectra.Setting(
          SMALL,
          300,
          24,
          3,
          TaskVectorSpectra.Relation.NUMBER,
          pairs,
          List.of(12, 24),
          List.of(2, 8, 24));
    }

    @Test
    void theRelationIsASpikeAboveTheNoise() {
      Findings findings = experiment.run(setting(16), new SequentialRun(3));
      assertThat(number(findings, "spike24")).isGreaterThan(number(findings, "noiseEdge24"));
      assertThat(number(findings, "shareOfMeanNumberLast")).isBetween(0.9, 1.0);
      assertThat(number(findings, "effectiveDimension12")).isPositive();
      assertThat(number(findings, "signalToNoiseGenderBest"))
          .isEqualTo(numbers(findings, "signalToNoiseGender").stream().max().orElseThrow());
      assertThat(numbers(findings, "accuracyNumber").size()).isEqualTo(3);
      assertThat(findings.figure().orElseThrow().panels()).hasSize(4);
    }

    @Test
    void morePairsThanThereAreAreRefused() {
      assertRefused(() -> setting(33), "found 33");
    }
  }

  @Nested
  class Overlaps {

    private final SubspaceOverlaps experiment = new SubspaceOverlaps();

    private SubspaceOverlaps.Setting setting(Optional<Integer> documents, int modes) {
      return new SubspaceOverlaps.Setting(SMALL, documents, 24, 8, modes, 0.01, 4, 0.05);
    }

    /** The first directions of word2vec are those of M*: in Setting 3.1 by theorem, here nearly. */
    @Test
    void wordToVecLearnsTheDirectionsOfTheTarget() {
      Findings findings = experiment.run(setting(Optional.empty(), 4), new SequentialRun(4));
      assertThat(numbers(findings, "overlapTarget").at(0)).isBetween(0.99, 1 + 1e-12);
      assertThat(number(findings, "overlapTargetLast"))
          .isGreaterThan(number(findings, "overlapPpmiLast"));
      assertThat(number(findings, "diagonalTarget"))
          .isGreaterThan(number(findings, "diagonalPpmi"));
      assertThat(number(findings, "loss")).isBetween(0.5, 1.0);
    }

    /** Rows of the map are directions that were learned: each shares at most all of itself. */
    @Test
    void noDirectionOverlapsWithMoreThanItself() {
      Findings findings = experiment.run(setting(Optional.of(60), 8), new SequentialRun(4));
      HeatMap map = (HeatMap) findings.figure().orElseThrow().panels().get(0).marks().get(0);
      for (int i = 0; i < 8; i++) {
        double sum = 0;
        for (int j = 0; j < 8; j++) {
          sum += map.values().at(8 * i + j);
        }
        assertThat(sum).isBetween(0.0, 1 + 1e-12);
      }
    }

    @Test
    void moreModesThanDimensionsAreRefused() {
      assertRefused(() -> setting(Optional.empty(), 9), "from 1 to 8, found 9");
    }
  }
}
