package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

  /**
   * |A x - b| stays below the textbook bound for Cholesky, 4 n² ε |A| |x| (Higham 2002, ch. 10).
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 63, 64, 65, 130})
  void solutionsSatisfyTheirSystem(int size) {
    Matrix a = randomPositive(size);
    Matrix b = Matrix.of(size, 3, (i, j) -> i - j);
    Matrix x = Cholesky.of(a).solve(b);
    Matrix product = a.times(x);

    double bound = 4.0 * size * size * 0x1p-53 * largest(a) * Math.max(largest(x), 1);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(product.at(i, j)).isCloseTo(b.at(i, j), within(bound));
      }
    }
  }

  /** The same bound, for a vector. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 63, 64, 65, 130})
  void aSingleRightSideIsSolvedToo(int size) {
    Matrix a = randomPositive(size);
    double[] b = new double[size];
    Arrays.setAll(b, i -> i - 3);
    double[] x = Cholesky.of(a).solve(b);
    double[] product = a.times(Matrix.column(x)).toArray();

    double largest = Math.max(largest(Matrix.column(x)), 1);
    double bound = 4.0 * size * size * 0x1p-53 * largest(a) * largest;
    for (int i = 0; i < size; i++) {
      assertThat(product[i]).isCloseTo(b[i], within(bound));
    }
  }

  /** R I = R and R Rᵀ = A, to n ε |A| (Higham 2002, ch. 10); R vanishes above its diagonal. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 63, 64, 65, 130})
  void theFactorTimesItsTransposeIsTheMatrix(int size) {
    Matrix a = randomPositive(size);
    Matrix factor = Cholesky.of(a).factorTimes(Matrix.symmetric(size, (i, j) -> i == j ? 1 : 0));
    Matrix product = factor.rowProducts();

    double bound = 2.0 * (size + 1) * 0x1p-53 * largest(a);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        assertThat(product.at(i, j)).isCloseTo(a.at(i, j), within(bound));
        assertThat(j <= i || factor.at(i, j) == 0).isTrue();
      }
    }
  }

  @Test
  void anEmptySystemHasAnEmptySolution() {
    Matrix none = Matrix.of(0, 0, (i, j) -> 0);

    assertThat(Cholesky.of(none).solve(Matrix.of(0, 2, (i, j) -> 0)).rows()).isZero();
  }

  @Test
  void anIndefiniteMatrixIsRefused() {
    Matrix indefinite = Matrix.symmetric(2, (i, j) -> i == j ? 1 : 2);

    assertThatThrownBy(() -> Cholesky.of(indefinite))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a positive definite matrix, found");
  }

  /** Rounding can leave a tiny positive pivot where the exact one is zero. */
  @Test
  void aSingularMatrixIsRefusedEvenIfRoundingHidesIt() {
    double[] v = {0.1, 0.7, 1 / 3.0, 0.9};
    Matrix rankOne = Matrix.symmetric(4, (i, j) -> v[i] * v[j]);

    assertThatThrownBy(() -> Cholesky.of(rankOne)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMatrixThatIsNotSquareIsRefused() {
    assertThatThrownBy(() -> Cholesky.of(Matrix.of(2, 3, (i, j) -> 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 x 3");
  }

  @Test
  void aRightSideOfTheWrongLengthIsRefused() {
    Cholesky factors = Cholesky.of(randomPositive(2));

    assertThatThrownBy(() -> factors.solve(Matrix.of(3, 1, (i, j) -> 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 rows, found 3");
  }

  private static Matrix randomPositive(int size) {
    Draws draws = Draws.of(size);
    double[] g = new double[size * size];
    Arrays.setAll(g, i -> draws.gaussian());
    Matrix left = Matrix.of(size, size, (i, j) -> g[i * size + j]);
    Matrix right = Matrix.of(size, size, (i, j) -> g[j * size + i]);
    Matrix product = left.times(right);
    return Matrix.symmetric(size, (i, j) -> product.at(i, j) / size + (i == j ? 0.1 : 0));
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        largest = Math.max(largest, Math.abs(matrix.at(i, j)));
      }
    }
    return largest;
  }
}
