package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {

  private static Matrix random(int size) {
    Draws draws = Draws.of(size);
    return Matrix.symmetric(size, (i, j) -> draws.gaussian());
  }

  /** V diag(λ) Vᵀ = A; entries of A are of order one and rounding adds up over its size. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 40, 130})
  void theFactorsGiveTheMatrix(int size) {
    Matrix a = random(size);
    SymmetricEigen eigen = SymmetricEigen.of(a);
    Matrix v = eigen.vectors();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += v.at(i, k) * eigen.eigenvalue(k) * v.at(j, k);
        }
        assertThat(sum).isCloseTo(a.at(i, j), within(size * 1e-14));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 40})
  void eigenvectorsAreOrthonormalAndSorted(int size) {
    SymmetricEigen eigen = SymmetricEigen.of(random(size));
    Matrix products = eigen.vectors().transposedTimes(eigen.vectors());
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        assertThat(products.at(i, j)).isCloseTo(i == j ? 1 : 0, within(size * 1e-15));
      }
      if (i > 0) {
        assertThat(eigen.eigenvalue(i)).isLessThanOrEqualTo(eigen.eigenvalue(i - 1));
      }
    }
  }

  /** The chain with 2 on the diagonal and -1 beside it: λ_k = 2 - 2 cos(πk/(n+1)). */
  @Test
  void aChainHasKnownEigenvalues() {
    int size = 12;
    SymmetricEigen eigen =
        SymmetricEigen.of(Matrix.symmetric(size, (i, j) -> i == j ? 2 : i - j == 1 ? -1 : 0));
    for (int k = 0; k < size; k++) {
      assertThat(eigen.eigenvalue(k))
          .isCloseTo(2 - 2 * Math.cos(Math.PI * (size - k) / (size + 1)), within(1e-14));
    }
  }

  @Test
  void equalEigenvaluesAreFine() {
    SymmetricEigen eigen = SymmetricEigen.of(Matrix.symmetric(4, (i, j) -> i == j ? 3 : 0));

    assertThat(eigen.size()).isEqualTo(4);
    assertThat(eigen.eigenvalue(3)).isEqualTo(3);
  }

  @Test
  void whatHasNoEigenvaluesIsRefused() {
    assertThatThrownBy(() -> SymmetricEigen.of(Matrix.of(2, 3, (i, j) -> 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a square matrix, found 2 x 3");
    assertThatThrownBy(() -> SymmetricEigen.of(Matrix.symmetric(3, (i, j) -> Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found NaN in row 0, column 0");
  }
}
