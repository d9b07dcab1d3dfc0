package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpectralEmbeddingTest {

  private static final int SIZE = 12;

  private final Draws draws = Draws.of(6);
  private final Matrix matrix = Matrix.symmetric(SIZE, (i, j) -> draws.gaussian());
  private final Eigenpairs pairs = Eigenpairs.largest(matrix, SIZE);

  /** Theorem 1: what is left of a symmetric matrix are its other eigenvalues. */
  @Test
  void productsLeaveTheEigenvaluesThatWereNotKept() {
    int dimension = 3;
    Matrix products = SpectralEmbedding.of(pairs, dimension).rowProducts();
    double left = 0;
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        left += Math.pow(matrix.at(i, j) - products.at(i, j), 2);
      }
    }
    double squares = 0;
    for (int k = dimension; k < SIZE; k++) {
      squares += pairs.value(k) * pairs.value(k);
    }
    assertThat(left).isCloseTo(squares, within(SIZE * SIZE * squares * 0x1p-50));
  }

  @Test
  void modesOfNegativeEigenvalueAreLeftAtZero() {
    int rank = SpectralEmbedding.effectiveRank(pairs);
    Matrix all = SpectralEmbedding.of(pairs, SIZE);

    assertThat(rank).isBetween(1, SIZE - 1);
    assertThat(pairs.value(rank - 1)).isPositive();
    assertThat(pairs.value(rank)).isNegative();
    for (int i = 0; i < SIZE; i++) {
      assertThat(all.at(i, rank)).isZero();
      assertThat(all.at(i, rank - 1)).isNotZero();
    }
  }

  @Test
  void dimensionsBeyondThePairsAreRefused() {
    assertThatThrownBy(() -> SpectralEmbedding.of(pairs, SIZE + 1))
        .hasMessageContaining("from 1 to 12, found 13");
    assertThatThrownBy(() -> SpectralEmbedding.of(pairs, 0)).hasMessageContaining("found 0");
  }

  /** Proposition 2 of the paper: words that weigh differently. */
  @Nested
  class Weighted {

    private static final int DIMENSION = 3;

    private final double[] weights = weights();
    private final Matrix best = SpectralEmbedding.weighted(matrix, weights, DIMENSION);

    private double[] weights() {
      double[] some = new double[SIZE];
      for (int i = 0; i < SIZE; i++) {
        some[i] = Math.exp(draws.gaussian());
      }
      return some;
    }

    private double loss(Matrix embedding) {
      double sum = 0;
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          sum += weights[i] * weights[j] * Math.pow(residual(embedding, i, j), 2);
        }
      }
      return sum / 4;
    }

    private double residual(Matrix embedding, int i, int j) {
      double product = 0;
      for (int k = 0; k < DIMENSION; k++) {
        product += embedding.at(i, k) * embedding.at(j, k);
      }
      return product - matrix.at(i, j);
    }

    private Matrix stepped(Matrix from, double rate) {
      return Matrix.of(
          SIZE,
          DIMENSION,
          (i, k) -> {
            double slope = 0;
            for (int j = 0; j < SIZE; j++) {
              slope += weights[i] * weights[j] * residual(from, i, j) * from.at(j, k);
            }
            return from.at(i, k) - rate * slope;
          });
    }

    /** Steps that lower the loss; a step that does not is made shorter. */
    private double descended(Matrix start) {
      Matrix at = start;
      double loss = loss(at);
      double rate = 0.01;
      for (int step = 0; step < 20_000 && rate > 1e-8; step++) {
        Matrix next = stepped(at, rate);
        double nextLoss = loss(next);
        rate *= nextLoss <= loss ? 1.1 : 0.5;
        at = nextLoss <= loss ? next : at;
        loss = Math.min(loss, nextLoss);
      }
      return loss;
    }

    @Test
    void theLossIsThatOfTheEigenvaluesThatWereNotKept() {
      Matrix scaled =
          Matrix.symmetric(SIZE, (i, j) -> Math.sqrt(weights[i] * weights[j]) * matrix.at(i, j));
      Eigenpairs all = Eigenpairs.largest(scaled, SIZE);
      double left = 0;
      for (int k = DIMENSION; k < SIZE; k++) {
        left += all.value(k) * all.value(k) / 4;
      }
      assertThat(loss(best)).isCloseTo(left, within(SIZE * SIZE * left * 0x1p-50));
    }

    @Test
    void equalWeightsChangeNothing() {
      double[] equal = new double[SIZE];
      Arrays.fill(equal, 4);
      Matrix same = SpectralEmbedding.weighted(matrix, equal, DIMENSION);
      Matrix plain = SpectralEmbedding.of(pairs, DIMENSION);
      for (int i = 0; i < SIZE; i++) {
        for (int k = 0; k < DIMENSION; k++) {
          assertThat(same.at(i, k)).isCloseTo(plain.at(i, k), within(1e-12));
        }
      }
    }

    /** Gradient descent comes to the same loss from anywhere, and never below it. */
    @Test
    void gradientDescentFindsNothingBetter() {
      double smallest = loss(best);
      for (int start = 0; start < 3; start++) {
        double found = descended(Matrix.of(SIZE, DIMENSION, (i, k) -> 0.1 * draws.gaussian()));
        assertThat(found)
            .isGreaterThanOrEqualTo(smallest * (1 - 1e-12))
            .isCloseTo(smallest, within(1e-6 * smallest));
      }
    }

    @Test
    void weightsThatAreNotPositiveAreRefused() {
      assertThatThrownBy(() -> SpectralEmbedding.weighted(matrix, new double[SIZE], 1))
          .hasMessageContaining("above 0, found 0.0 for word 0");
      assertThatThrownBy(() -> SpectralEmbedding.weighted(matrix, new double[3], 1))
          .hasMessageContaining("each of 12 words, found 3");
    }
  }
}
