package io.github.offprint.solver.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.qwem.TargetMatrix;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class PairCountingTest {

  private static final PairCounting COUNTING =
      PairCounting.of(2, Boundary.TRUNCATE, Unigram.MARGINAL);

  @Property(tries = 60)
  void allPairsWithinTheWindowCount(
      @ForAll @IntRange(min = 4, max = 12) int vocabulary,
      @ForAll @IntRange(min = 1, max = 9) int window,
      @ForAll Boundary boundary,
      @ForAll long seed) {
    List<int[]> documents = documents(vocabulary, 40, seed);
    long[][] expected = naive(documents, vocabulary, window, boundary);

    assertCounts(expected, documents, PairCounting.of(window, boundary, Unigram.MARGINAL));
    assertCounts(
        expected,
        documents,
        PairCounting.of(window, boundary, Unigram.MARGINAL)
            .withMemory(hashed(vocabulary))
            .withThreads(3));
  }

  /** Memory for all pairs in rows, from 4 words on, but not in a table. */
  private static long hashed(int vocabulary) {
    return 8L * vocabulary * vocabulary - 1;
  }

  private static void assertCounts(
      long[][] expected, List<int[]> documents, PairCounting counting) {
    long total = 0;
    for (long[] row : expected) {
      for (long weight : row) {
        total += weight;
      }
    }
    TokenStream tokens = TokenStream.of(documents);
    if (total == 0) {
      assertThatThrownBy(() -> counting.count(tokens, expected.length))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected words that stand near each other");
      return;
    }
    PairCounts counts = counting.count(tokens, expected.length);
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected.length; j++) {
        assertThat(counts.pairWeight(i, j)).isEqualTo(expected[i][j]);
      }
    }
    assertThat(counts.totalPairWeight()).isEqualTo(total);
  }

  /** Adds both orders of every pair, one after the other. */
  private static long[][] naive(
      List<int[]> documents, int vocabulary, int window, Boundary boundary) {
    long[][] weights = new long[vocabulary][vocabulary];
    for (int[] document : documents) {
      int n = document.length;
      for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n && b - a <= window; b++) {
          if (boundary == Boundary.TRUNCATE || a < n - (window + 1)) {
            weights[document[a]][document[b]] += window + 1 - (b - a);
            weights[document[b]][document[a]] += window + 1 - (b - a);
          }
        }
      }
    }
    return weights;
  }

  private static List<int[]> documents(int vocabulary, int longest, long seed) {
    Draws draws = Draws.of(seed);
    List<int[]> documents = new ArrayList<>();
    int count = 1 + draws.below(6);
    for (int i = 0; i < count; i++) {
      documents.add(document(vocabulary, draws.below(longest), draws));
    }
    return documents;
  }

  /** Words whose frequencies fall, as those of real words do. */
  private static int[] document(int vocabulary, int length, Draws draws) {
    int[] document = new int[length];
    for (int i = 0; i < length; i++) {
      document[i] = draws.below(1 + draws.below(vocabulary));
    }
    return document;
  }

  @Nested
  class Laws {

    private final int[] document = document(300, 60_000, Draws.of(3));

    @Test
    void theyAreSymmetricAndTheirMarginalsAddUp() {
      PairCounts counts = COUNTING.count(TokenStream.of(document), 300);
      double total = 0;
      for (int i = 0; i < 300; i++) {
        double row = 0;
        for (int j = 0; j < 300; j++) {
          assertThat(counts.pairWeight(i, j)).isEqualTo(counts.pairWeight(j, i));
          row += counts.pairWeight(i, j);
        }
        assertThat(counts.wordWeight(i)).isEqualTo(row);
        total += row;
      }
      assertThat(counts.totalPairWeight()).isEqualTo(total).isEqualTo(counts.totalWordWeight());
    }

    @Test
    void neitherThreadsNorMemoryChangeABit() {
      TokenStream tokens = TokenStream.of(document);
      PairCounting counting = PairCounting.of(5, Boundary.TRUNCATE, Unigram.CORPUS);
      PairCounts one = counting.withThreads(1).count(tokens, 300);

      assertSame(one, counting.withThreads(7).count(tokens, 300));
      assertSame(one, counting.withThreads(1).withMemory(700_000).count(tokens, 300));
      // room for 45 000 pairs, in maps of a thousand that are spilled over and over
      assertSame(one, counting.withThreads(40).withMemory(700_000).count(tokens, 300));
    }

    private static void assertSame(PairCounts one, PairCounts other) {
      for (int i = 0; i < 300; i++) {
        assertThat(other.wordWeight(i)).isEqualTo(one.wordWeight(i));
        for (int j = 0; j < 300; j++) {
          assertThat(other.pairWeight(i, j)).isEqualTo(one.pairWeight(i, j));
        }
      }
      TargetMatrix target = TargetMatrix.of(one);
      assertThat(TargetMatrix.of(other).frobeniusNormSquared())
          .isEqualTo(target.frobeniusNormSquared());
      assertThat(TargetMatrix.of(other).trace()).isEqualTo(target.trace());
    }

    @Test
    void aDocumentOfManyBlocksCountsAsOne() {
      int[] words = new int[5 * DenseTally.BLOCK / 2];
      for (int i = 0; i < words.length; i++) {
        words[i] = i % 3;
      }
      for (Boundary boundary : Boundary.values()) {
        PairCounts counts =
            PairCounting.of(2, boundary, Unigram.MARGINAL).count(TokenStream.of(words), 3);
        long centers = boundary == Boundary.TRUNCATE ? words.length : words.length - 3;
        // 2 for each neighbour, 1 for each next but one; the last words lack some
        long missing = boundary == Boundary.TRUNCATE ? 2 + 1 + 1 : 0;
        assertThat(counts.totalPairWeight()).isEqualTo(2 * (3 * centers - missing));
        assertThat(counts.pairWeight(0, 0)).isEqualTo(0);
      }
    }
  }

  @Nested
  class Limits {

    @Test
    void theProbabilityOfAWordIsItsMarginalOrItsShareOfTheCorpus() {
      PairCounts counts = COUNTING.count(TokenStream.of(new int[] {0, 0, 1, 0}, new int[] {1}), 3);

      // pairs 00 2, 01 1, 01 2, 00 1, 10 2
      assertThat(counts.totalPairWeight()).isEqualTo(16);
      assertThat(counts.wordWeight(0)).isEqualTo(11);
      assertThat(counts.with(Unigram.CORPUS).wordWeight(0)).isEqualTo(3);
      assertThat(counts.with(Unigram.CORPUS).totalWordWeight()).isEqualTo(5);
      assertThat(counts.occurrences(1)).isEqualTo(2);
      assertThat(counts.wordWeight(2)).isEqualTo(0);
    }

    @Test
    void sumsBeyondThirtyOneBitsAreWhole() {
      int[] document = new int[200_000];
      PairCounts counts =
          PairCounting.of(200, Boundary.TRUNCATE, Unigram.MARGINAL)
              .count(TokenStream.of(document), 2);
      long expected = 0;
      for (int j = 1; j <= 200; j++) {
        expected += 2L * (201 - j) * (document.length - j);
      }

      assertThat(expected).isGreaterThan(1L << 32);
      assertThat(counts.pairWeight(0, 0)).isEqualTo(expected);
      assertThat(counts.pairWeight(0, 1)).isEqualTo(0);
    }

    @Test
    void documentsShorterThanTheWindowHaveNoPairsIfDropped() {
      PairCounting dropping = PairCounting.of(2, Boundary.DROP, Unigram.MARGINAL);

      assertThatThrownBy(() -> dropping.count(TokenStream.of(new int[] {0, 1, 0}), 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("found none among 3 words");
      assertThat(dropping.count(TokenStream.of(new int[] {0, 1, 0, 1}), 2).totalPairWeight())
          .isEqualTo(6);
    }

    @Test
    void nonsenseIsRefused() {
      TokenStream tokens = TokenStream.of(new int[] {0, 5});

      assertRefused(() -> PairCounting.of(0, Boundary.DROP, Unigram.CORPUS), "a window from 1 to");
      assertRefused(() -> COUNTING.withThreads(0), "from 1 to 1000 threads, found 0");
      assertRefused(() -> COUNTING.count(tokens, 0), "at least 1 word, found 0");
      assertRefused(() -> COUNTING.count(tokens, 5), "words numbered from 0 to 4, found 5");
      int[] words = document(1000, 30_000, Draws.of(1));
      assertRefused(
          () -> COUNTING.withMemory(20_000).count(TokenStream.of(words), 1000),
          "expected at most 1666 pairs of words that occur, which is what 19992 bytes hold");
    }

    private static void assertRefused(Runnable attempt, String message) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
  }

  /** Rounding of a quotient of whole numbers, of which the reference rounds each part. */
  @Nested
  class AgainstReference {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
        resources = "/reference/target-matrix.csv",
        numLinesToSkip = 3,
        maxCharsPerColumn = 10_000)
    void weightsAndTargetMatrixAgreeWithNumPy(ArgumentsAccessor line) {
      int[] tokens =
          Arrays.stream(line.getString(1).split(" ")).mapToInt(Integer::parseInt).toArray();
      Boundary boundary = Boundary.valueOf(line.getString(3));
      Unigram unigram = Unigram.valueOf(line.getString(4));
      double[] weights = numbers(line.getString(7));
      double[] words = numbers(line.getString(8));
      double[] entries = numbers(line.getString(9));
      int size = words.length;

      PairCounts counts =
          PairCounting.of(line.getInteger(2), boundary, unigram)
              .count(TokenStream.of(tokens), size);
      TargetMatrix target = TargetMatrix.of(counts);

      for (int i = 0; i < size; i++) {
        assertThat(counts.wordWeight(i) / counts.totalWordWeight())
            .isCloseTo(words[i], within(4 * 0x1p-53));
        for (int j = 0; j < size; j++) {
          assertThat(counts.pairWeight(i, j)).isEqualTo(weights[i * size + j]);
          assertThat(target.at(i, j)).isCloseTo(entries[i * size + j], within(32 * 0x1p-53));
        }
      }
    }

    private static double[] numbers(String text) {
      return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
  }
}
