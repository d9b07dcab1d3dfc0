package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TargetMatrixTest {

  // one rounding each in scale, met, difference, sum and quotient, of numbers up to 2
  private static final double ROUNDING = 16 * 0x1p-52;

  @Property(tries = 50)
  void itIsTwiceTheHyperbolicTangentOfHalfThePmi(
      @ForAll @IntRange(min = 2, max = 20) int size,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share,
      @ForAll @DoubleRange(min = 0.1, max = 10) double k,
      @ForAll long seed) {
    Counted counts = Counted.random(size, share, seed);
    TargetMatrix target = TargetMatrix.of(counts, k);
    PointwiseInformation pmi = PointwiseInformation.of(counts, Reweighting.negativeWeight(k));

    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        // the condition of tanh and of ln add a few roundings of numbers up to 30
        assertThat(target.at(i, j))
            .isCloseTo(2 * StrictMath.tanh(pmi.at(i, j) / 2), within(100 * 0x1p-52))
            .isBetween(-2.0, 2.0);
      }
    }
  }

  @Property(tries = 50)
  void itsFormsAgree(
      @ForAll @IntRange(min = 2, max = 40) int size,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll long seed) {
    Counted counts = Counted.random(size, share, seed);
    TargetMatrix target = TargetMatrix.of(counts, new SamplingWeights(counts, 1e-2, 2));
    Matrix dense = target.dense();
    double squares = 0;
    double trace = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        assertThat(dense.at(i, j)).isEqualTo(target.at(i, j)).isEqualTo(target.at(j, i));
        squares += dense.at(i, j) * dense.at(i, j);
      }
      trace += dense.at(i, i);
    }

    // sums of at most 2 n² numbers up to 4
    double tolerance = 8 * size * size * ROUNDING;
    assertThat(target.frobeniusNormSquared()).isCloseTo(squares, within(tolerance));
    assertThat(target.trace()).isEqualTo(trace);
    assertSameProducts(target.operator(), dense, tolerance);
  }

  private static void assertSameProducts(
      SymmetricOperator operator, Matrix dense, double tolerance) {
    int size = dense.rows();
    assertThat(operator.order()).isEqualTo(size);
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = StrictMath.cos(i);
    }
    double[] y = new double[size];
    operator.multiply(x, y);
    for (int i = 0; i < size; i++) {
      double expected = 0;
      for (int j = 0; j < size; j++) {
        expected += dense.at(i, j) * x[j];
      }
      assertThat(y[i]).isCloseTo(expected, within(tolerance));
    }
  }

  @Nested
  class Limits {

    private final Counted counts = Counted.of(new long[][] {{0, 3, 0}, {3, 2, 0}, {0, 0, 0}});

    @Test
    void aPairThatNeverOccursHasMinusTwo() {
      assertThat(TargetMatrix.of(counts).at(0, 0)).isEqualTo(-2);
      assertThat(PointwiseInformation.of(counts).at(0, 0)).isEqualTo(StrictMath.log(1e-25));
      assertThat(PointwiseInformation.of(counts).positiveDense().at(0, 0)).isEqualTo(0);
    }

    @Test
    void aWordThatNeverOccursHasZeros() {
      TargetMatrix target = TargetMatrix.of(counts);
      for (int i = 0; i < 3; i++) {
        assertThat(target.at(2, i)).isEqualTo(0);
        assertThat(PointwiseInformation.of(counts).at(i, 2)).isEqualTo(0);
      }
      assertThat(target.frobeniusNormSquared())
          .isEqualTo(
              target.at(0, 0) * target.at(0, 0)
                  + 2 * target.at(0, 1) * target.at(0, 1)
                  + target.at(1, 1) * target.at(1, 1));
    }

    @Test
    void independentWordsHaveZerosHoweverLargeTheCounts() {
      long a = 94_906_265; // a² is the largest square below 2^53
      Counted independent =
          Counted.of(new long[][] {{a * a / 4, a * a / 4}, {a * a / 4, a * a / 4}});

      assertThat(TargetMatrix.of(independent).at(0, 1)).isEqualTo(0);
    }

    @Test
    void moreNegativeSamplesLowerEveryEntryThatCanBeLower() {
      assertThat(TargetMatrix.of(counts, 2).at(0, 1)).isLessThan(TargetMatrix.of(counts).at(0, 1));
      assertThat(TargetMatrix.of(counts, 2).at(0, 0)).isEqualTo(-2);
    }

    @Test
    void aThresholdThatKeepsAllWordsLeavesThePositiveSideAlone() {
      SamplingWeights weights = new SamplingWeights(counts, Double.POSITIVE_INFINITY, 5);

      assertThat(weights.positive(0, 1)).isEqualTo(1);
    }

    @Test
    void nonsenseIsRefused() {
      assertRefused(() -> TargetMatrix.of(counts, 0), "a negative weight above 0, found 0.0");
      assertRefused(() -> new SamplingWeights(counts, 0, 1), "a threshold above 0, found 0.0");
      assertRefused(() -> new SamplingWeights(counts, 1, 0), "negative samples above 0, found 0");
      assertRefused(
          () -> TargetMatrix.of(Counted.of(new long[2][2])), "words that occur together, found");
    }

    private static void assertRefused(Runnable attempt, String message) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void samplingWeightsHaveTheMeansOfWord2vec() {
    Counted counts = Counted.random(12, 0.7, 5);
    SamplingWeights weights = new SamplingWeights(counts, 1e-2, 5);
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        positive += counts.pairWeight(i, j) / counts.totalPairWeight() * weights.positive(i, j);
        double words = counts.totalWordWeight();
        negative +=
            counts.wordWeight(i) / words * (counts.wordWeight(j) / words) * weights.negative(i, j);
        assertThat(weights.negative(i, j)).isEqualTo(weights.negative(j, i));
      }
    }

    assertThat(positive).isCloseTo(1, within(144 * 0x1p-52));
    assertThat(negative).isCloseTo(5, within(5 * 144 * 0x1p-52));
  }
}
