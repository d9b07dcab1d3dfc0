package io.github.offprint.solver.qwem.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.corpus.Boundary;
import io.github.offprint.solver.corpus.PairCounting;
import io.github.offprint.solver.corpus.TokenStream;
import io.github.offprint.solver.corpus.Unigram;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricEigen;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.language.AttributeLanguage.Profile;
import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

  private static final double ROUNDING = 0x1p-52;

  static Stream<Language> languages() {
    AttributeLanguage small =
        AttributeLanguage.of(new Profile(List.of(0.7, 0.4), List.of(0.9, 0.3), 0.5, 1));
    return Stream.of(
        new HypercubeLanguage(0.8),
        new HypercubeLanguage(0.9, 0.7, 0, 0.5, 1),
        small,
        small.withTopicExponent(1).perturbed(0.1, Draws.of(3)),
        AttributeLanguage.of(Profile.STANDARD));
  }

  private static int[] words(Language language) {
    return IntStream.range(0, language.vocabularySize()).toArray();
  }

  /** 2 (P - p p)/(P + p p), with its eigenvalues. */
  private static SymmetricEigen target(Cooccurrence counts) {
    double pairs = counts.totalPairWeight();
    double words = counts.totalWordWeight();
    return SymmetricEigen.of(
        Matrix.symmetric(
            counts.vocabularySize(),
            (i, j) -> {
              double met = counts.pairWeight(i, j) / pairs;
              double chance = counts.wordWeight(i) * counts.wordWeight(j) / words / words;
              return 2 * (met - chance) / (met + chance);
            }));
  }

  @Nested
  class Laws {

    /** Sums of V numbers below 1 that add up to at most 1 are off by less than V roundings. */
    @ParameterizedTest
    @MethodSource("io.github.offprint.solver.qwem.language.LanguagesTest#languages")
    void probabilitiesAddUpToTheirMarginals(Language language) {
      double tolerance = language.vocabularySize() * ROUNDING;
      double all = 0;
      for (int i : words(language)) {
        double sum = 0;
        for (int j : words(language)) {
          sum += language.pairWeight(i, j);
        }
        assertThat(sum).isCloseTo(language.wordWeight(i), within(tolerance));
        all += language.wordWeight(i);
      }
      assertThat(all).isCloseTo(language.totalWordWeight(), within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("io.github.offprint.solver.qwem.language.LanguagesTest#languages")
    void pairsAreSymmetricToTheLastBit(Language language) {
      for (int i : words(language)) {
        for (int j = 0; j < i; j++) {
          assertThat(language.pairWeight(i, j)).isEqualTo(language.pairWeight(j, i));
        }
      }
    }

    /** P_ij is the mean of P(i|c) P(j|c) over all signs c of all attributes. */
    @Test
    void pairsAreTheMeanOverAllSubjectsOfADocument() {
      AttributeLanguage language =
          AttributeLanguage.of(new Profile(List.of(0.7, 0.4), List.of(0.9), 0.5, 0.3))
              .withTopicExponent(1.3)
              .perturbed(0.2, Draws.of(5));
      int i = 6;
      for (int j : new int[] {6, 7, 2, 13, 25}) {
        double sum = 0;
        int subjects = 1 << language.attributes();
        for (int c = 0; c < subjects; c++) {
          sum += chance(language, i, c) * chance(language, j, c);
        }
        assertThat(sum / subjects)
            .isCloseTo(language.pairWeight(i, j), within(subjects * ROUNDING));
      }
    }

    private double chance(Language language, int word, int signs) {
      double chance = language.wordWeight(word);
      for (int bit = 0; bit < language.bits(); bit++) {
        int a = language.attribute(word, bit);
        int sign = (signs >> a & 1) == 0 ? 1 : -1;
        chance *= 1 + language.strength(a) * sign * language.value(a, language.present(word, bit));
      }
      return chance;
    }

    @ParameterizedTest
    @MethodSource("io.github.offprint.solver.qwem.language.LanguagesTest#languages")
    void noTwoWordsAreWrittenAlike(Language language) {
      Set<String> written = new HashSet<>();
      for (int word : words(language)) {
        written.add(language.word(word));
      }
      assertThat(written).hasSize(language.vocabularySize());
    }

    @Test
    void wordsOfTheAttributeLanguageCanBeRead() {
      AttributeLanguage language = AttributeLanguage.of(Profile.STANDARD);
      assertThat(IntStream.range(0, 5).mapToObj(language::word))
          .containsExactly("melo", "melos", "mela", "melas", "mero");
      assertThat(language.word(255)).isEqualTo("fimas");
      assertThat(IntStream.range(0, 256).mapToObj(language::word))
          .allMatch(word -> word.matches("[mnvbdtkf][ei][lrnm][oa]s?"));
    }

    @Test
    void aLargerTreeHasLongerWords() {
      List<Double> tree = List.of(0.7, 0.7, 0.6, 0.6, 0.5, 0.5);
      AttributeLanguage language =
          AttributeLanguage.of(new Profile(tree, List.of(0.5, 0.4), 0.5, 0.5));
      Set<String> written = new HashSet<>();
      for (int word : words(language)) {
        written.add(language.word(word));
      }
      assertThat(written).hasSize(1024).contains("memelo");
    }

    @Test
    void theFirstTopicsOfZipfsLawAreTheMostFrequent() {
      AttributeLanguage language = AttributeLanguage.of(Profile.STANDARD).withTopicExponent(1);
      double harmonic = IntStream.rangeClosed(1, 16).mapToDouble(t -> 1.0 / t).sum();
      for (int word : words(language)) {
        double expected = 1 / (16 * harmonic * (language.topic(word) + 1));
        assertThat(language.wordWeight(word) / expected).isCloseTo(1, within(32 * ROUNDING));
      }
    }
  }

  @Nested
  class Limits {

    @Test
    void aWalshTransformTwiceIsTheFunctionTimesItsSize() {
      double[] values = {3, -1, 4, 1, -5, 9, 2, 6};
      double[] twice = WalshTransform.of(WalshTransform.of(values));
      assertThat(twice).containsExactly(24, -8, 32, 8, -40, 72, 16, 48);
    }

    /** One attribute: M* = f [[1, -1], [-1, 1]] but for f(+) = 2s²/(2+s²), f(-) = -2s²/(2-s²). */
    @Test
    void oneAttributeHasAClosedForm() {
      double square = 0.6 * 0.6;
      double alike = 2 * square / (2 + square);
      double opposite = -2 * square / (2 - square);
      assertThat(new HypercubeLanguage(0.6).eigenvalues())
          .usingComparatorWithPrecision(4 * ROUNDING)
          .containsExactly(alike - opposite, alike + opposite);
    }

    @Test
    void whatTellsNothingTeachesNothing() {
      assertThat(new HypercubeLanguage(0, 0, 0).eigenvalues()).containsOnly(0);
    }

    /** To first order in s², λ is V s² for single attributes; the next order is s⁴. */
    @Test
    void faintAttributesKeepTheirDigits() {
      double[] bySet = new HypercubeLanguage(1e-7, 2e-7).eigenvaluesBySet();
      assertThat(bySet[0b10] / 4e-14).isCloseTo(1, within(1e-13));
      assertThat(bySet[0b01] / 16e-14).isCloseTo(1, within(1e-13));
    }

    @Test
    void aCertainAttributeForbidsPairs() {
      HypercubeLanguage language = new HypercubeLanguage(1);
      assertThat(language.pairWeight(0, 1)).isZero();
      assertThat(language.eigenvalues())
          .usingComparatorWithPrecision(4 * ROUNDING)
          .containsExactly(8 / 3.0, -4 / 3.0);
    }

    @Test
    void badStrengthsAreRefused() {
      assertThatThrownBy(() -> new HypercubeLanguage()).hasMessageContaining("1 to 16");
      assertThatThrownBy(() -> new HypercubeLanguage(0.5, 1.2)).hasMessageContaining("found 1.2");
      assertThatThrownBy(() -> new HypercubeLanguage(Double.NaN)).hasMessageContaining("NaN");
      assertThatThrownBy(() -> new Profile(List.of(), List.of(), 0.5, 0.5))
          .hasMessageContaining("found 0 and 0");
      assertThatThrownBy(() -> new Profile(List.of(0.5), List.of(), 0.5, -0.5))
          .hasMessageContaining("found -0.5");
      AttributeLanguage language = AttributeLanguage.of(Profile.STANDARD);
      assertThatThrownBy(() -> language.perturbed(1, Draws.of(1)))
          .hasMessageContaining("found 1.0");
      assertThatThrownBy(() -> language.withTopicExponent(-1)).hasMessageContaining("found -1.0");
      assertThatThrownBy(() -> WalshTransform.of(new double[6])).hasMessageContaining("found 6");
      assertThatThrownBy(() -> new SampledDocuments(language, 1, Draws.of(1)))
          .hasMessageContaining("found 1");
    }
  }

  @Nested
  class Simulation {

    private static final int DOCUMENTS = 20_000;
    private static final int LENGTH = 6;

    private final Language language =
        AttributeLanguage.of(new Profile(List.of(0.9, 0.6), List.of(0.7), 0.5, 0.8))
            .withTopicExponent(0.7);

    /**
     * Each document estimates P_ij from its own pairs; documents are independent, so the mean of
     * them has the standard error that their spread says. Among 1024 pairs 5 errors are exceeded by
     * chance once in some thousand seeds.
     */
    @Test
    void countsEstimateTheProbabilitiesOfPairs() {
      int size = language.vocabularySize();
      double[] sums = new double[size * size];
      double[] squares = new double[size * size];
      SampledDocuments documents = new SampledDocuments(language, LENGTH, Draws.of(11));
      for (int k = 0; k < DOCUMENTS; k++) {
        for (Map.Entry<Integer, Integer> cell : pairs(documents.document(k)).entrySet()) {
          double share = cell.getValue() / (LENGTH * (LENGTH - 1.0));
          sums[cell.getKey()] += share;
          squares[cell.getKey()] += share * share;
        }
      }
      Cooccurrence counted = documents.counted(DOCUMENTS);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double mean = sums[i * size + j] / DOCUMENTS;
          double variance = squares[i * size + j] / DOCUMENTS - mean * mean;
          double error = Math.sqrt(variance / DOCUMENTS);
          assertThat(mean).isCloseTo(language.pairWeight(i, j), within(5 * error));
          assertThat(counted.pairWeight(i, j) / counted.totalPairWeight())
              .isCloseTo(mean, within(DOCUMENTS * ROUNDING));
        }
      }
    }

    private Map<Integer, Integer> pairs(int[] document) {
      Map<Integer, Integer> pairs = new HashMap<>();
      for (int a = 0; a < document.length; a++) {
        for (int b = 0; b < document.length; b++) {
          if (a != b) {
            pairs.merge(document[a] * language.vocabularySize() + document[b], 1, Integer::sum);
          }
        }
      }
      return pairs;
    }

    @Test
    void wordsAreTheMarginalsOfPairs() {
      Cooccurrence counted = new SampledDocuments(language, LENGTH, Draws.of(2)).counted(50);
      double all = 0;
      for (int i : words(language)) {
        double sum = 0;
        for (int j : words(language)) {
          sum += counted.pairWeight(i, j);
        }
        assertThat(sum).isEqualTo(counted.wordWeight(i));
        all += sum;
      }
      assertThat(all)
          .isEqualTo(counted.totalPairWeight())
          .isEqualTo(counted.totalWordWeight())
          .isEqualTo(50 * 30);
    }

    /** In documents of two words, all pairs are those at distance one. */
    @Test
    void corporaAreCountedAsTheyAreElsewhere() {
      SampledDocuments documents = new SampledDocuments(language, 2, Draws.of(6));
      List<int[]> first = IntStream.range(0, 300).mapToObj(documents::document).toList();
      Cooccurrence windows =
          PairCounting.of(1, Boundary.TRUNCATE, Unigram.MARGINAL)
              .count(TokenStream.of(first), language.vocabularySize());
      Cooccurrence counted = documents.counted(300);
      assertThat(windows.totalPairWeight()).isEqualTo(counted.totalPairWeight());
      for (int i : words(language)) {
        assertThat(windows.wordWeight(i)).isEqualTo(counted.wordWeight(i));
        for (int j : words(language)) {
          assertThat(windows.pairWeight(i, j)).isEqualTo(counted.pairWeight(i, j));
        }
      }
    }

    @Test
    void aDocumentDoesNotDependOnThoseBefore() {
      SampledDocuments documents = new SampledDocuments(language, LENGTH, Draws.of(4));
      int[] seventh = documents.document(7);
      documents.document(3);
      assertThat(new SampledDocuments(language, LENGTH, Draws.of(4)).document(7))
          .isEqualTo(seventh);
      assertThat(documents.document(8)).isNotEqualTo(seventh);
    }
  }

  @Nested
  class Reference {

    /** Sums of V numbers of at most 2 are off by V m roundings at most; V is 128, m is 7. */
    @ParameterizedTest
    @CsvFileSource(resources = "/reference/hypercube-spectrum.csv", numLinesToSkip = 3)
    void eigenvaluesBySetOfAttributes(String strengths, String set, double eigenvalue) {
      double[] numbers = Arrays.stream(strengths.split(" ")).mapToDouble(Double::valueOf).toArray();
      double[] bySet = new HypercubeLanguage(numbers).eigenvaluesBySet();

      assertThat(bySet[Integer.parseInt(set, 2)])
          .isCloseTo(eigenvalue, within(2 * 2 * 128 * 7 * ROUNDING));
    }

    @Test
    void theTargetMatrixHasTheEigenvaluesOfTheClosedForm() {
      HypercubeLanguage language = new HypercubeLanguage(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3);
      SymmetricEigen eigen = target(language);
      double[] closed = language.eigenvalues();
      for (int k = 0; k < closed.length; k++) {
        // backward error of a dense factorisation: some V roundings of the norm, here 96
        assertThat(eigen.eigenvalue(k)).isCloseTo(closed[k], within(128 * 96 * ROUNDING));
      }
    }

    /** Section 1.10 of the notes, with the digits given there. */
    @Test
    void theLanguageOfTheFiguresHasTheHeadlineSpectrum() {
      AttributeLanguage language = AttributeLanguage.of(Profile.STANDARD);
      SymmetricEigen eigen = target(language);

      assertThat(language.attributes()).isEqualTo(49);
      assertThat(eigen.eigenvalue(0)).isCloseTo(122.5, within(0.05));
      assertThat(eigen.eigenvalue(1)).isCloseTo(56.84, within(0.005));
      assertThat(eigen.eigenvalue(2)).isCloseTo(53.65, within(0.005));
      assertThat(eigen.eigenvalue(3)).isCloseTo(53.65, within(0.005));
      assertThat(eigen.eigenvalue(4)).isCloseTo(45.58, within(0.005));
      assertLevel(eigen, 5, 4, 21.21);
      assertLevel(eigen, 9, 8, 7.77);
    }

    private void assertLevel(SymmetricEigen eigen, int from, int count, double eigenvalue) {
      List<Double> level =
          IntStream.range(0, eigen.size())
              .mapToObj(eigen::eigenvalue)
              .filter(found -> Math.abs(found - eigenvalue) < 0.005)
              .toList();
      assertThat(level).as("level %s from %s", eigenvalue, from).hasSize(count);
    }

    @Test
    void perturbedSiblingsHaveEigenvaluesOfTheirOwn() {
      SymmetricEigen eigen =
          target(AttributeLanguage.of(Profile.STANDARD).perturbed(0.03, Draws.of(1)));
      for (int k = 0; k < 12; k++) {
        assertThat(eigen.eigenvalue(k) - eigen.eigenvalue(k + 1)).isGreaterThan(0.01);
      }
    }
  }
}
