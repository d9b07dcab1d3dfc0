package io.github.offprint.solver.qwem.analogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.SpectralEmbedding;
import io.github.offprint.solver.qwem.TargetMatrix;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import io.github.offprint.solver.qwem.language.AttributeLanguage.Profile;
import io.github.offprint.solver.qwem.language.HypercubeLanguage;
import io.github.offprint.solver.qwem.language.Language;
import io.github.offprint.solver.qwem.language.SampledDocuments;
import io.github.offprint.solver.random.Draws;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AnalogiesTest {

  private static Matrix embedding(Language language, int dimension) {
    Matrix target = TargetMatrix.of(language).dense();
    return SpectralEmbedding.of(Eigenpairs.largest(target, dimension), dimension);
  }

  private static double accuracy(Analogies analogies, Matrix embedding) {
    return new AnalogyScore(analogies, new WordVectors(embedding)).accuracy();
  }

  @Nested
  class Laws {

    /** A square: (0, 0), (1, 0), (0, 1), (1, 1), lifted so that directions are all different. */
    private final Matrix square = Matrix.of(4, 3, (i, k) -> k == 0 ? i & 1 : k == 1 ? i >> 1 : 1);

    private final Analogies question =
        new Analogies(List.of(new Category("right", List.of(new Pair(0, 1), new Pair(2, 3)))));

    @Test
    void theFourthCornerOfASquareIsFound() {
      assertThat(question.count()).isEqualTo(2);
      assertThat(accuracy(question, square)).isEqualTo(1);
    }

    /** One of the two questions then has two answers, one of them right. */
    @Test
    void anAnswerThatTwoWordsShareCountsHalf() {
      Matrix doubled = Matrix.of(5, 3, (i, k) -> square.at(Math.min(i, 3), k));
      assertThat(accuracy(question, doubled)).isEqualTo(0.75);
    }

    /** A word that is part of the question is never an answer to it. */
    @Test
    void whatIsGivenIsNotAnAnswer() {
      Analogies loop =
          new Analogies(List.of(new Category("", List.of(new Pair(0, 1), new Pair(2, 1)))));
      assertThat(accuracy(loop, square)).isZero();
    }

    @Test
    void categoriesOfOnePairAskNothing() {
      Category lonely = new Category("lonely", List.of(new Pair(0, 1), new Pair(0, 1)));
      assertThat(new Analogies(List.of(lonely)).categories()).isEmpty();
      assertThat(accuracy(new Analogies(List.of(lonely)), square)).isNaN();
    }

    @Test
    void theScoreOfCategoriesIsWeightedByTheirQuestions() {
      Category up = new Category("up", List.of(new Pair(0, 2), new Pair(1, 3), new Pair(4, 5)));
      Analogies both = new Analogies(List.of(question.categories().get(0), up));
      Matrix six = Matrix.of(6, 3, (i, k) -> i < 4 ? square.at(i, k) : i == 4 ? k : 2 - k);
      AnalogyScore score = new AnalogyScore(both, new WordVectors(six));
      assertThat(score.accuracy())
          .isEqualTo((2 * score.accuracy(0) + 6 * score.accuracy(1)) / 8, within(1e-15));
      assertThat(score.accuracies()).containsExactly(score.accuracy(0), score.accuracy(1));
    }

    @Test
    void wordsBeyondTheVocabularyAreRefused() {
      Analogies far =
          new Analogies(List.of(new Category("", List.of(new Pair(0, 1), new Pair(2, 9)))));
      assertThatThrownBy(() -> accuracy(far, square)).hasMessageContaining("below 4, found 9");
    }

    @Test
    void nearestWordsComeInOrder() {
      WordVectors vectors = new WordVectors(Matrix.of(4, 2, (i, k) -> i == 3 ? 0 : k == 0 ? 1 : i));
      List<WordVectors.Neighbour> nearest = vectors.nearest(new double[] {0, 7}, 9);
      assertThat(nearest).extracting(WordVectors.Neighbour::word).containsExactly(2, 1, 0, 3);
      assertThat(nearest.get(0).cosine()).isCloseTo(2 / Math.sqrt(5), within(1e-15));
      assertThat(vectors.nearest(new double[] {1, 0}, 1).get(0).word()).isZero();
      assertThat(vectors.cosine(1, 0)).isCloseTo(Math.sqrt(0.5), within(1e-15));
      assertThat(vectors.cosine(3, 0)).isZero();
      assertThatThrownBy(() -> vectors.nearest(new double[2], 1)).hasMessageContaining("zero");
      assertThatThrownBy(() -> vectors.nearest(new double[3], 1)).hasMessageContaining("found 3");
    }
  }

  @Nested
  class File {

    private final List<String> vocabulary = List.of("athens", "greece", "rome", "italy", "oslo");

    private Analogies read(String text) {
      return AnalogyFile.read(
          new StringReader(text),
          word ->
              vocabulary.contains(word)
                  ? OptionalInt.of(vocabulary.indexOf(word))
                  : OptionalInt.empty());
    }

    @Test
    void categoriesHoldDistinctPairsOfKnownWords() {
      Analogies analogies =
          read(
              """
              : capital-common
              Athens Greece Rome Italy
              Athens Greece Oslo Norway
              Rome  Italy\tAthens Greece

              : one
              rome italy oslo norway
              """
                  .replace("\n", "\r\n"));
      assertThat(analogies.categories())
          .containsExactly(new Category("capital-common", List.of(new Pair(0, 1), new Pair(2, 3))));
      assertThat(analogies.count()).isEqualTo(2);
    }

    @Test
    void anEmptyFileAsksNothing() {
      assertThat(read("").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a b c d|line 1: expected a line \": category\" before",
          ": x;;a b c|line 3: expected four words, found \"a b c\"",
          ": x;a b c d e|line 2: expected four words",
          ": x;a b c d;:|line 3: expected the name of a category"
        })
    void faultsAreToldAtTheirLine(String text, String message) {
      assertThatThrownBy(() -> read(text.replace(';', '\n')))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }

    @Test
    void capitalsAreReadAlikeEverywhere() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr"));
        assertThat(read(": c\nITALY ROME GREECE ATHENS").count()).isEqualTo(2);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  /**
   * Section 1.10 of the notes scores one text of each size, with two decimals. The spread of our
   * texts says how far one text may be from the mean of several: four standard deviations of
   * either.
   */
  @Nested
  class Simulation {

    private static final double ROUNDED = 0.005;

    private final AttributeLanguage language = AttributeLanguage.of(Profile.STANDARD);

    private final Analogies analogies =
        new Analogies(
            List.of(
                language.flips("gender", language.genderBit()),
                language.flips("number", language.numberBit())));

    private List<Eigenpairs> modes(int documents, int texts) {
      return IntStream.range(0, texts)
          .mapToObj(
              t -> new SampledDocuments(language, 24, Draws.of(40).split(t)).counted(documents))
          .map(counts -> Eigenpairs.largest(TargetMatrix.of(counts).dense(), 96))
          .toList();
    }

    private void assertOneOf(double[] sample, double single, double rounding) {
      double mean = Arrays.stream(sample).sum() / sample.length;
      double squares = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();
      double deviation = Math.sqrt(squares / (sample.length - 1));
      double error = 4 * deviation * Math.sqrt(1 + 1.0 / sample.length);
      assertThat(mean).isCloseTo(single, within(error + rounding));
    }

    private double[] scores(List<Eigenpairs> modes, int dimension) {
      return modes.stream()
          .mapToDouble(pairs -> accuracy(analogies, SpectralEmbedding.of(pairs, dimension)))
          .toArray();
    }

    private double[] largest(List<Eigenpairs> modes) {
      return modes.stream().mapToDouble(pairs -> pairs.value(0)).toArray();
    }

    @Test
    void littleTextSolvesHalfOfTheAnalogiesAndFewerInManyDimensions() {
      List<Eigenpairs> modes = modes(2000, 5);
      assertOneOf(scores(modes, 8), 0.17, ROUNDED);
      assertOneOf(scores(modes, 32), 0.51, ROUNDED);
      assertOneOf(scores(modes, 48), 0.54, ROUNDED);
      assertOneOf(scores(modes, 96), 0.48, ROUNDED);
      assertOneOf(largest(modes), 128.2, 0.05);
    }

    @Test
    void tenTimesTheTextSolvesNearlyAll() {
      List<Eigenpairs> modes = modes(20_000, 4);
      assertOneOf(scores(modes, 48), 0.99, ROUNDED);
      assertOneOf(largest(modes), 122.9, 0.05);
    }
  }

  @Nested
  class Reference {

    /** Shares of whole and fractional answers: sums of at most 28224 of them, each exact. */
    @ParameterizedTest
    @CsvFileSource(resources = "/reference/hypercube-analogies.csv", numLinesToSkip = 3)
    void hypercubeAnalogies(String strengths, int dimension, double accuracy) {
      double[] numbers = Arrays.stream(strengths.split(" ")).mapToDouble(Double::valueOf).toArray();
      Language language = new HypercubeLanguage(numbers);
      Analogies analogies =
          new Analogies(
              IntStream.range(0, language.bits())
                  .mapToObj(bit -> language.flips("bit " + bit, bit))
                  .toList());

      assertThat(accuracy(analogies, embedding(language, dimension)))
          .isCloseTo(accuracy, within(28224 * 0x1p-52));
    }

    /**
     * Shares of 127, which section 1.10 of the notes rounds to three decimals. Dimensions are such
     * that no multiplet is cut: within one, eigenvectors are whatever the factorisation makes them,
     * and the score of a part of them is no property of the language.
     */
    @ParameterizedTest
    @CsvSource({"5, 8", "9, 16", "17, 32", "33, 64", "34, 64", "50, 127", "51, 127", "52, 127"})
    void attributeAnalogies(int dimension, int of127) {
      AttributeLanguage language = AttributeLanguage.of(Profile.STANDARD);
      Analogies analogies =
          new Analogies(
              List.of(
                  language.flips("gender", language.genderBit()),
                  language.flips("number", language.numberBit())));

      assertThat(analogies.count()).isEqualTo(2 * 128 * 127);
      assertThat(accuracy(analogies, embedding(language, dimension)))
          .isCloseTo(of127 / 127.0, within(32512 * 0x1p-52));
    }
  }

  @Nested
  class Similarity {

    @Test
    void ranksOfRisingNumbersAgree() {
      assertThat(RankCorrelation.of(new double[] {1, 2, 30}, new double[] {-5, 0, 1e9}))
          .isEqualTo(1);
      assertThat(RankCorrelation.of(new double[] {1, 2, 30}, new double[] {5, 0, -1}))
          .isEqualTo(-1);
    }

    /** By hand: ranks (1, 2.5, 2.5, 4) and (2, 1, 3.5, 3.5) have products 2.25 and squares 4.5. */
    @Test
    void equalNumbersShareTheirRank() {
      assertThat(RankCorrelation.of(new double[] {1, 2, 2, 3}, new double[] {2, 1, 4, 4}))
          .isEqualTo(0.5);
    }

    @Test
    void constantsHaveNoCorrelation() {
      assertThat(RankCorrelation.of(new double[] {1, 1}, new double[] {1, 2})).isNaN();
      assertThatThrownBy(() -> RankCorrelation.of(new double[] {1}, new double[] {1}))
          .hasMessageContaining("found 1 and 1");
    }
  }
}
