package io.github.offprint.solver.qwem.analogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricEigen;
import io.github.offprint.solver.random.Draws;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskVectorsTest {

  private static Matrix gaussian(int rows, int columns, Draws draws) {
    return Matrix.of(rows, columns, (i, j) -> draws.gaussian());
  }

  /** Pairs (0, 1), (0, 2), … of a word at zero with each row. */
  private static TaskVectors of(Matrix rows) {
    Matrix embeddings =
        Matrix.of(rows.rows() + 1, rows.columns(), (i, k) -> i == 0 ? 0 : rows.at(i - 1, k));
    List<Pair> pairs = IntStream.rangeClosed(1, rows.rows()).mapToObj(i -> new Pair(0, i)).toList();
    return new TaskVectors(embeddings, pairs);
  }

  @Nested
  class Laws {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1, 1.0000001, 2.5, 40})
    void theLawAddsUpToOne(double ratio) {
      MarchenkoPastur law = new MarchenkoPastur(1.7, ratio);

      assertThat(law.cumulative(law.upperEdge() * (1 - 1e-15))).isCloseTo(1, within(1e-6));
      assertThat(law.cumulative(law.upperEdge())).isEqualTo(1);
      assertThat(law.cumulative(law.lowerEdge())).isCloseTo(law.massAtZero(), within(1e-6));
      assertThat(law.cumulative(-1e-300)).isZero();
    }

    /** The middle rule with step h is off by h²/24 times the change of the slope. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.8, 3})
    void theDensityIsTheSlopeOfTheCumulativeShare(double ratio) {
      MarchenkoPastur law = new MarchenkoPastur(0.6, ratio);
      double width = law.upperEdge() - law.lowerEdge();
      double h = width * 1e-4;
      for (double part = 0.05; part < 0.96; part += 0.1) {
        double x = law.lowerEdge() + part * width;
        double rise = law.cumulative(x + h / 2) - law.cumulative(x - h / 2);
        double curvature = law.density(x + h) - 2 * law.density(x) + law.density(x - h);
        assertThat(rise / h)
            .isCloseTo(law.density(x), within(Math.abs(curvature) / 12 + 1e-11 / width));
      }
      assertThat(law.density(law.upperEdge() + h)).isZero();
      assertThat(law.density(law.lowerEdge() - h)).isZero();
    }

    @Test
    void theLawOfAnEdgeHasThatEdge() {
      MarchenkoPastur law = MarchenkoPastur.withUpperEdge(0.3, 1.9);
      assertThat(law.upperEdge()).isCloseTo(1.9, within(1e-15));
      assertThatThrownBy(() -> MarchenkoPastur.withUpperEdge(1, 1))
          .hasMessageContaining("above its variance 1.0, found 1.0");
    }

    @Test
    void eigenvaluesAddUpToTheSquaresOfTheDifferences() {
      Matrix rows = gaussian(7, 4, Draws.of(5));
      TaskVectors tasks = of(rows);
      double squares = 0;
      for (int i = 0; i < 7; i++) {
        for (int k = 0; k < 4; k++) {
          squares += rows.at(i, k) * rows.at(i, k);
        }
      }
      double sum = 0;
      for (double eigenvalue : tasks.eigenvalues()) {
        sum += eigenvalue;
      }
      assertThat(sum).isCloseTo(squares / 4, within(7 * 7 * sum * 0x1p-52));
      assertThat(tasks.rank()).isEqualTo(4);
      assertThat(tasks.signalToNoise()).isCloseTo(tasks.eigenvalues()[0] * 4 / sum, within(1e-14));
    }

    @Test
    void equalTaskVectorsAreAllSpike() {
      TaskVectors tasks = of(Matrix.of(5, 3, (i, k) -> k + 1));
      assertThat(tasks.rank()).isEqualTo(1);
      assertThat(tasks.eigenvalues()[0]).isCloseTo(5 * 14 / 3.0, within(1e-13));
      assertThat(tasks.signalToNoise()).isCloseTo(1, within(1e-14));
      assertThat(tasks.shareOfMean()).isCloseTo(1, within(1e-14));
      assertThat(tasks.centredVariance()).isZero();
    }

    @Test
    void whatIsCentredHasNoMean() {
      TaskVectors tasks = of(Matrix.of(2, 2, (i, k) -> i == 0 ? 1 : -1));
      assertThat(tasks.shareOfMean()).isZero();
      assertThat(tasks.centredVariance()).isEqualTo(1);
      assertThat(tasks.centredEigenvalues()).isEqualTo(tasks.eigenvalues());
    }

    @Test
    void whatMakesNoSpectrumIsRefused() {
      assertThatThrownBy(() -> new TaskVectors(Matrix.of(2, 2, (i, k) -> 1), List.of()))
          .hasMessageContaining("found 0 and 2");
      assertThatThrownBy(() -> of(Matrix.of(2, 2, (i, k) -> i * k)).noise(2))
          .hasMessageContaining("found 2");
      assertThatThrownBy(() -> new MarchenkoPastur(0, 1)).hasMessageContaining("found 0.0");
      assertThatThrownBy(() -> new MarchenkoPastur(1, Double.NaN)).hasMessageContaining("NaN");
      assertThatThrownBy(() -> new Spike(new MarchenkoPastur(1, 1), -1))
          .hasMessageContaining("found -1.0");
    }

    @Test
    void aSpaceOverlapsWithItselfWhateverItsDirections() {
      Matrix vectors = SymmetricEigen.of(gaussian(6, 6, Draws.of(1)).rowProducts()).vectors();
      double c = Math.cos(0.7);
      double s = Math.sin(0.7);
      Matrix turned =
          Matrix.of(
              6,
              3,
              (i, k) ->
                  k == 0
                      ? c * vectors.at(i, 0) + s * vectors.at(i, 1)
                      : k == 1 ? s * vectors.at(i, 0) - c * vectors.at(i, 1) : vectors.at(i, 4));
      Overlap overlap = new Overlap(vectors, turned);
      assertThat(overlap.squared(0, 0)).isCloseTo(c * c, within(1e-14));
      assertThat(overlap.squared(1, 0)).isCloseTo(s * s, within(1e-14));
      assertThat(overlap.ofSubspaces(1)).isCloseTo(c * c, within(1e-14));
      assertThat(overlap.ofSubspaces(2)).isCloseTo(1, within(1e-14));
      assertThat(overlap.ofSubspaces(3)).isCloseTo(2 / 3.0, within(1e-14));
      assertThatThrownBy(() -> overlap.ofSubspaces(4)).hasMessageContaining("from 1 to 3, found 4");
    }
  }

  @Nested
  class Limits {

    /** γ → 0: all eigenvalues are σ², up to the order of √γ, here 1e-5. */
    @Test
    void manyColumnsHaveOneEigenvalue() {
      MarchenkoPastur law = new MarchenkoPastur(2, 1e-10);
      assertThat(law.lowerEdge()).isCloseTo(2, within(5e-5));
      assertThat(law.upperEdge()).isCloseTo(2, within(5e-5));
      assertThat(law.cumulative(2)).isCloseTo(0.5, within(1e-5));
    }

    @Test
    void moreRowsThanColumnsLeaveZeros() {
      assertThat(new MarchenkoPastur(1, 4).massAtZero()).isEqualTo(0.75);
      assertThat(new MarchenkoPastur(1, 4).cumulative(0.5)).isEqualTo(0.75);
      assertThat(new MarchenkoPastur(1, 0.5).massAtZero()).isZero();
    }

    @Test
    void aSpikeAtTheThresholdStandsAtTheEdge() {
      MarchenkoPastur noise = new MarchenkoPastur(1.3, 0.4);
      double threshold = Spike.threshold(noise);
      assertThat(new Spike(noise, threshold * (1 + 1e-9)).largestEigenvalue())
          .isCloseTo(noise.upperEdge(), within(1e-12));
      assertThat(new Spike(noise, threshold).visible()).isFalse();
      assertThat(new Spike(noise, 0).largestEigenvalue()).isEqualTo(noise.upperEdge());
    }
  }

  @Nested
  class Simulation {

    /**
     * Eigenvalues of random matrices repel each other: the empirical share deviates from the law by
     * the order ln N / N, not 1/√N. A slack of 4 ln N / N for N = 200 is 0.1.
     */
    @ParameterizedTest
    @ValueSource(ints = {100, 400})
    void eigenvaluesOfNoiseFollowTheLaw(int columns) {
      int rows = 200;
      TaskVectors tasks = of(gaussian(rows, columns, Draws.of(8)));
      MarchenkoPastur law = new MarchenkoPastur(1, rows / (double) columns);
      double[] eigenvalues = tasks.eigenvalues();
      int nonzero = tasks.rank();

      assertThat(nonzero).isEqualTo(Math.min(rows, columns));
      for (int k = 0; k < nonzero; k++) {
        double atMost = (rows - k) / (double) rows;
        assertThat(law.cumulative(eigenvalues[k]))
            .isCloseTo(atMost, within(4 * Math.log(rows) / rows));
      }
    }

    /** The largest eigenvalue of noise fluctuates by N^(-2/3), so γ of the fit by about as much. */
    @Test
    void theFitFindsTheRatioOfNoise() {
      TaskVectors tasks = of(gaussian(150, 300, Draws.of(9)));
      assertThat(tasks.centredVariance()).isCloseTo(1, within(5 * Math.sqrt(2.0 / (150 * 300))));
      assertThat(tasks.noise(0).ratio()).isCloseTo(0.5, within(4 * Math.pow(150, -2 / 3.0)));
      assertThat(tasks.noise(1).ratio()).isLessThan(tasks.noise(0).ratio());
    }

    /**
     * Means of 200 draws beside the reference's means of 200 other draws; the spread of ours gives
     * the error of either.
     */
    @ParameterizedTest
    @CsvSource({
      "0.1, 2.098771848007422, 2.0899182981446023",
      "1, 2.4784469644275213, 2.3974742101109348",
      "5, 6.2525639936388995, 5.36430665567864"
    })
    void spikesInNoiseStandWhereTheReferenceHasThem(double strength, double mean, double snr) {
      int draws = 200;
      double[] tops = new double[draws];
      double[] ratios = new double[draws];
      for (int t = 0; t < draws; t++) {
        TaskVectors tasks = of(spiked(30, 128, strength, Draws.of(17).split(t)));
        tops[t] = tasks.eigenvalues()[0];
        ratios[t] = tasks.signalToNoise();
      }
      assertThat(mean(tops)).isCloseTo(mean, within(4 * Math.sqrt(2) * error(tops)));
      assertThat(mean(ratios)).isCloseTo(snr, within(4 * Math.sqrt(2) * error(ratios)));
    }

    private Matrix spiked(int rows, int columns, double strength, Draws draws) {
      double entry = Math.sqrt(columns * strength) / Math.sqrt((double) rows * columns);
      return Matrix.of(rows, columns, (i, k) -> draws.gaussian() + entry);
    }

    private double mean(double[] sample) {
      double sum = 0;
      for (double x : sample) {
        sum += x;
      }
      return sum / sample.length;
    }

    private double error(double[] sample) {
      double mean = mean(sample);
      double squares = 0;
      for (double x : sample) {
        squares += (x - mean) * (x - mean);
      }
      return Math.sqrt(squares / (sample.length - 1) / sample.length);
    }
  }

  @Nested
  class Reference {

    @ParameterizedTest
    @CsvSource({
      "0.1, 2.202620836551854", "0.3, 2.202620836551854", "0.5, 2.203125",
      "1, 2.46875", "2, 3.3515625", "5, 6.28125"
    })
    void theSpikeIsWhereTheTransitionPutsIt(double strength, double expected) {
      MarchenkoPastur noise = new MarchenkoPastur(1, 30 / 128.0);
      assertThat(Spike.threshold(noise)).isCloseTo(0.4841229182759271, within(1e-15));
      assertThat(new Spike(noise, strength).largestEigenvalue()).isCloseTo(expected, within(1e-14));
    }
  }
}
