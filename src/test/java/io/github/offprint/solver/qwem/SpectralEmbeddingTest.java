package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
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
}
