package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OuterProductsTest {

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 1", "7, 4", "8, 5", "21, 6"})
  void theSumIsTheProductWithTheTranspose(int count, int length) {
    Draws draws = Draws.of(5);
    double[] rows = new double[count * length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = draws.gaussian();
    }
    Matrix a = Matrix.of(count, length, (i, j) -> rows[i * length + j]);
    Matrix transposed = Matrix.of(length, count, (i, j) -> rows[j * length + i]);
    Matrix sum = OuterProducts.sum(rows, length);

    for (int i = 0; i < length; i++) {
      for (int j = 0; j < length; j++) {
        assertThat(sum.at(i, j)).isEqualTo(sum.at(j, i));
        assertThat(sum.at(i, j)).isCloseTo(transposed.times(a).at(i, j), within(1e-13));
      }
    }
  }

  @Test
  void rowsOfUnequalLengthAreRefused() {
    assertThatThrownBy(() -> OuterProducts.sum(new double[7], 3))
        .hasMessage("expected rows of 3 numbers, found 7 numbers");
  }

  @Test
  void aFactorTimesItsInverseImageIsTheMatrixBack() {
    double[] rows = {4, 2, 1, 0, 3, 1, 0, 0, 2};
    Matrix a = OuterProducts.sum(rows, 3);
    double[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    double[] factor = Cholesky.of(a).factorTimes(identity, 3);

    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double product = 0;
        for (int c = 0; c < 3; c++) {
          product += factor[3 * i + c] * factor[3 * j + c];
        }
        assertThat(product).isCloseTo(a.at(i, j), within(1e-13));
      }
    }
  }
}
