package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {

  @Test
  void productsFollowTheDefinition() {
    Matrix a = Matrix.of(2, 3, (i, j) -> i + 2 * j);
    Matrix b = Matrix.of(3, 2, (i, j) -> 1 + i * j);
    Matrix product = a.times(b);

    assertThat(product.rows()).isEqualTo(2);
    assertThat(product.columns()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double expected = 0;
        for (int k = 0; k < 3; k++) {
          expected += a.at(i, k) * b.at(k, j);
        }
        assertThat(product.at(i, j)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aSymmetricMatrixIsAskedForItsLowerHalfOnly() {
    Matrix matrix =
        Matrix.symmetric(
            3,
            (i, j) -> {
              assertThat(j).isLessThanOrEqualTo(i);
              return 10 * i + j;
            });

    assertThat(matrix.at(0, 2)).isEqualTo(20).isEqualTo(matrix.at(2, 0));
  }

  @Test
  void aMatrixByRowsNeedsAsManyNumbersAsItHasPlaces() {
    assertThat(Matrix.byRows(2, 2, new double[] {1, 2, 3, 4}).at(1, 0)).isEqualTo(3);
    assertThatThrownBy(() -> Matrix.byRows(2, 2, new double[3]))
        .hasMessage("expected 2 rows of 2 numbers, found 3 numbers");
    assertThatThrownBy(() -> Matrix.byRows(2, 2, new double[4]).at(0, 2))
        .hasMessage("expected a column below 2, found 2");
  }

  @Test
  void factorsThatDoNotFitAreRefused() {
    Matrix a = Matrix.of(2, 3, (i, j) -> 1);

    assertThatThrownBy(() -> a.times(a))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 rows, found 2");
  }

  /** (AᵀB)_ij = Σ_k A_ki B_kj and (AAᵀ)_ij = Σ_k A_ik A_jk, here with whole numbers. */
  @Test
  void productsWithATransposeAreSumsOverTheOtherIndex() {
    Matrix a = Matrix.of(2, 3, (i, j) -> i + 2 * j + 1);
    Matrix b = Matrix.of(2, 4, (i, j) -> 3 * i - j);
    Matrix left = a.transposedTimes(b);
    Matrix rows = a.rowProducts();

    assertThat(left.rows()).isEqualTo(3);
    assertThat(left.columns()).isEqualTo(4);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        assertThat(left.at(i, j)).isEqualTo(a.at(0, i) * b.at(0, j) + a.at(1, i) * b.at(1, j));
      }
    }
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += a.at(i, k) * a.at(j, k);
        }
        assertThat(rows.at(i, j)).isEqualTo(sum);
      }
    }
    assertThatThrownBy(() -> a.transposedTimes(Matrix.of(3, 1, (i, j) -> 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the transpose of 2 x 3 needs a right factor of 2 rows, found 3");
  }

  @Test
  void severalThreadsMakeTheSameSymmetricMatrix() {
    Matrix.Entry entry = (i, j) -> StrictMath.sin(i + 100 * j);
    for (int size : new int[] {0, 1, 31, 32, 33, 97}) {
      Matrix one = Matrix.symmetric(size, entry);
      Matrix many = Matrix.symmetricInParallel(size, entry);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          assertThat(many.at(i, j)).isEqualTo(one.at(i, j));
        }
      }
    }
  }
}
