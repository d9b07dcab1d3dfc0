package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SingularValuesTest {

  private static Matrix random(int rows, int columns) {
    Draws draws = Draws.of(rows);
    return Matrix.of(rows, columns, (i, k) -> draws.gaussian());
  }

  /** Squares are the eigenvalues of AᵀA, known to 1e-16 of the largest. */
  @Test
  void theirSquaresAreTheEigenvaluesOfTheGram() {
    Matrix a = random(30, 7);
    SymmetricEigen gram = SymmetricEigen.of(a.transposedTimes(a));
    double[] values = SingularValues.of(a);

    for (int k = 0; k < 7; k++) {
      assertThat(values[k] * values[k]).isCloseTo(gram.eigenvalue(k), within(1e-12));
    }
  }

  /** Orthonormal columns times 10^-3k, which the Gram matrix would lose from k = 3 on. */
  @Test
  void smallOnesKeepTheirDigits() {
    Matrix v = SymmetricEigen.of(random(20, 20).rowProducts()).vectors();
    Matrix a = Matrix.of(20, 5, (i, k) -> v.at(i, k) * Math.pow(10, -3 * k));
    double[] values = SingularValues.of(a);

    for (int k = 0; k < 5; k++) {
      double expected = Math.pow(10, -3 * k);
      assertThat(values[k]).isCloseTo(expected, within(expected * 1e-13));
    }
  }

  @Test
  void aMatrixOfLowRankHasZeros() {
    double[] values = SingularValues.of(Matrix.of(5, 3, (i, k) -> (i + 1) * (k - 1)));

    assertThat(values[0]).isCloseTo(Math.sqrt(55 * 2), within(1e-13));
    assertThat(values[1]).isCloseTo(0, within(1e-14));
    assertThat(SingularValues.of(Matrix.of(4, 2, (i, k) -> 0))).containsExactly(0, 0);
  }

  /** The product of the diagonal is the volume, as that of the singular values is. */
  @Test
  void theTriangleHasTheVolumeOfTheMatrix() {
    Matrix a = random(6, 4);
    double volume = Arrays.stream(SingularValues.of(a)).reduce(1, (x, y) -> x * y);
    double diagonal =
        Arrays.stream(SingularValues.triangularDiagonal(a)).reduce(1, (x, y) -> x * y);

    assertThat(diagonal).isPositive().isCloseTo(volume, within(volume * 1e-13));
    double first = 0;
    for (int i = 0; i < 6; i++) {
      first += a.at(i, 0) * a.at(i, 0);
    }
    assertThat(SingularValues.triangularDiagonal(a)[0])
        .isCloseTo(Math.sqrt(first), within(1e-14 * first));
  }

  @Test
  void aWideMatrixIsRefused() {
    assertThatThrownBy(() -> SingularValues.of(random(2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 2 x 3");
  }
}
