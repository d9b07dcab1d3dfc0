package io.github.offprint.papers.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.papers.qwem.TargetMatrixValues.Setting;
import io.github.offprint.solver.corpus.Boundary;
import io.github.offprint.solver.corpus.Unigram;
import io.github.offprint.solver.qwem.Logistic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class TargetMatrixValuesTest {

  private final TargetMatrixValues experiment = new TargetMatrixValues();

  private Findings run(Setting setting) {
    return experiment.run(setting, new SequentialRun(1));
  }

  @Test
  void aTextAndItsTokensGiveTheSameValues() {
    Findings text = run(setting(Optional.empty(), Optional.of("B a, c -- a B'a"), 2, 2));
    Findings tokens = run(setting(Optional.of(List.of(1, 0, 2, 0, 1, 0)), Optional.empty(), 2, 2));

    assertThat(text).isEqualTo(tokens);
    assertThat(text.values().keySet())
        .containsExactly(
            "eigenvalues",
            "learningTimes",
            "singularValues",
            "loss",
            "effectiveRank",
            "frobeniusNormSquared",
            "trace");
  }

  @Test
  void theEigenvaluesAddUpToTheTraceAndTheirSquaresToTheNorm() {
    Findings findings = run(experiment.defaults());
    double sum = numbers(findings, "eigenvalues").stream().sum();
    double squares = numbers(findings, "eigenvalues").stream().map(x -> x * x).sum();

    assertThat(sum).isCloseTo(scalar(findings, "trace"), within(1e-12));
    assertThat(squares).isCloseTo(scalar(findings, "frobeniusNormSquared"), within(1e-11));
  }

  @Test
  void modesBeyondTheEffectiveRankAreNeverLearned() {
    Findings findings =
        run(setting(Optional.of(List.of(0, 0, 0, 1, 1, 1)), Optional.empty(), 1, 2));
    double negative = numbers(findings, "eigenvalues").at(1);

    assertThat(negative).isNegative();
    assertThat(scalar(findings, "effectiveRank")).isEqualTo(1);
    assertThat(numbers(findings, "learningTimes").at(0)).isPositive();
    assertThat(numbers(findings, "learningTimes").at(1)).isNaN();
    assertThat(rows(findings, "singularValues").get(0).at(1))
        .isEqualTo(StrictMath.sqrt(new Logistic(negative, 1e-4).squareAt(1)));
  }

  @Nested
  class Limits {

    @Test
    void aDimensionBeyondTheVocabularyIsRefused() {
      Setting setting = setting(Optional.of(List.of(0, 1, 0)), Optional.empty(), 1, 3);

      assertRefused(() -> run(setting), "dimension: expected at most 2, the number of different");
    }

    @Test
    void aDocumentIsGivenInAtMostOneWay() {
      Optional<List<Integer>> tokens = Optional.of(List.of(0, 1));

      assertRefused(() -> setting(tokens, Optional.of("a b"), 1, 1), "tokens or text, found both");
      assertRefused(
          () -> setting(Optional.of(List.of()), Optional.empty(), 1, 1),
          "one of tokens, found none");
    }

    @Test
    void aDocumentWithoutPairsIsRefused() {
      assertRefused(
          () -> run(setting(Optional.of(List.of(0)), Optional.empty(), 1, 1)),
          "expected words that stand near each other");
      assertRefused(
          () -> run(setting(Optional.empty(), Optional.of("1 2 3"), 1, 1)),
          "text: expected at least one word");
    }

    private static void assertRefused(Runnable attempt, String message) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
  }

  /** The tolerance is that of the project's acceptance: 1e-10. */
  @Nested
  class AgainstReference {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
        resources = "/reference/target-matrix.csv",
        numLinesToSkip = 3,
        maxCharsPerColumn = 10_000)
    void theValuesAgreeWithNumPy(ArgumentsAccessor line) {
      Findings findings = run(setting(line, 1));

      assertClose(numbers(findings, "eigenvalues"), line.getString(10));
      assertClose(Numbers.of(scalar(findings, "trace")), line.getString(11));
      assertClose(Numbers.of(scalar(findings, "frobeniusNormSquared")), line.getString(12));
      assertClose(numbers(findings, "learningTimes"), line.getString(13));
      double[] all =
          rows(findings, "singularValues").stream().flatMapToDouble(Numbers::stream).toArray();
      assertClose(Numbers.of(all), line.getString(14));
      assertClose(numbers(findings, "loss"), line.getString(15));
      assertClose(numbers(run(setting(line, 2)), "eigenvalues"), line.getString(16));
    }

    private static Setting setting(ArgumentsAccessor line, double negativeWeight) {
      List<Integer> tokens =
          Arrays.stream(line.getString(1).split(" ")).map(Integer::valueOf).toList();
      List<Double> times = parsed(line.getString(5)).stream().boxed().toList();
      return new Setting(
          Optional.of(tokens),
          Optional.empty(),
          line.getInteger(2),
          Boundary.valueOf(line.getString(3)),
          Unigram.valueOf(line.getString(4)),
          negativeWeight,
          3,
          line.getDouble(6),
          times);
    }

    private static void assertClose(Numbers found, String expected) {
      Numbers numbers = parsed(expected);
      assertThat(found.size()).isEqualTo(numbers.size());
      for (int i = 0; i < numbers.size(); i++) {
        assertThat(found.at(i)).isCloseTo(numbers.at(i), within(1e-10));
      }
    }

    private static Numbers parsed(String text) {
      return Numbers.of(Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray());
    }
  }

  private static Setting setting(
      Optional<List<Integer>> tokens, Optional<String> text, int window, int dimension) {
    return new Setting(
        tokens,
        text,
        window,
        Boundary.TRUNCATE,
        Unigram.CORPUS,
        1,
        dimension,
        1e-4,
        List.of(1.0, 10.0));
  }

  private static double scalar(Findings findings, String name) {
    return ((Value.Scalar) findings.values().get(name)).number();
  }

  private static Numbers numbers(Findings findings, String name) {
    return ((Value.Sequence) findings.values().get(name)).numbers();
  }

  private static List<Numbers> rows(Findings findings, String name) {
    return ((Value.Rows) findings.values().get(name)).rows();
  }
}
