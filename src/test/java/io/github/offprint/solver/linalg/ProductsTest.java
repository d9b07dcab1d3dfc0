package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of random matrices, A m x p and B p x n. */
class ProductsTest {

  private static final String SHAPES =
      """
      0, 3, 2
      2, 0, 3
      3, 2, 0
      1, 1, 1
      1, 7, 1
      2, 3, 2
      7, 4, 63
      63, 65, 2
      65, 64, 1
      64, 63, 65
      127, 130, 31
      5, 129, 257
      257, 5, 300
      """;

  /** Every bit: one chain of fused multiplications and additions in the order of k. */
  @ParameterizedTest
  @CsvSource(textBlock = SHAPES)
  void entriesAreSumsInTheOrderThatIsPromised(int m, int p, int n) {
    Matrix a = random(m, p, 1);
    Matrix b = random(p, n, 2);
    Matrix product = a.times(b);

    assertThat(product.rows()).isEqualTo(m);
    assertThat(product.columns()).isEqualTo(n);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(product.at(i, j)).isEqualTo(inOrder(a, i, b, j));
      }
    }
  }

  /** |c - Σ a b| ≤ γ_p Σ |a| |b| with γ_p = p u/(1 - p u), for any order (Higham 2002, ch. 3). */
  @ParameterizedTest
  @CsvSource(textBlock = SHAPES)
  void entriesAreAsCloseToTheExactSumAsRoundingAllows(int m, int p, int n) {
    Matrix a = random(m, p, 3);
    Matrix b = random(p, n, 4);
    Matrix product = a.times(b);
    double rounding = p * 0x1p-53 / (1 - p * 0x1p-53);

    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        double size = 0;
        for (int k = 0; k < p; k++) {
          sum += a.at(i, k) * b.at(k, j);
          size += Math.abs(a.at(i, k) * b.at(k, j));
        }
        // the plain sum is as far from the exact one
        assertThat(Math.abs(product.at(i, j) - sum)).isLessThanOrEqualTo(2 * rounding * size);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = SHAPES)
  void transposesAreReadInPlace(int m, int p, int n) {
    Matrix a = random(m, p, 5);
    Matrix b = random(p, n, 6);

    assertThat(transposed(a).transposedTimes(b).toArray()).isEqualTo(a.times(b).toArray());
    assertThat(a.timesTransposed(transposed(b)).toArray()).isEqualTo(a.times(b).toArray());
    assertThat(transposed(b).times(transposed(a)).toArray())
        .isEqualTo(transposed(a.times(b)).toArray());
  }

  @ParameterizedTest
  @CsvSource(textBlock = SHAPES)
  void productsWithTheOwnTransposeHaveTheSameBits(int m, int p, int n) {
    Matrix a = random(m, p, 7);

    assertThat(a.rowProducts().toArray()).isEqualTo(a.times(transposed(a)).toArray());
    assertThat(a.columnProducts().toArray()).isEqualTo(transposed(a).times(a).toArray());
  }

  @Test
  void aSquareWiderThanABlockIsWholeAndSymmetric() {
    Matrix a = random(9, 600, 8);

    assertThat(a.columnProducts().toArray()).isEqualTo(transposed(a).times(a).toArray());
  }

  /** More rows than one thread takes at once. */
  @ParameterizedTest
  @CsvSource({"1, 3, 2", "193, 30, 40", "700, 25, 9"})
  void severalThreadsShareTheRowsOfAProduct(int m, int p, int n) {
    Matrix a = random(m, p, 12);
    Matrix b = random(p, n, 13);

    assertThat(a.timesInParallel(b).toArray()).isEqualTo(a.times(b).toArray());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "7, 20, 24", "2, 5, 257", "20, 61, 300"})
  void aProductIsAddedToWhatIsThere(int p, int m, int n) {
    Matrix start = random(m, n, 14);
    Matrix a = random(p, m, 15);
    Matrix b = random(p, n, 16);
    Matrix sum = start.plusProduct(a, b);

    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double expected = start.at(i, j);
        for (int k = 0; k < p; k++) {
          expected = Math.fma(a.at(k, i), b.at(k, j), expected);
        }
        assertThat(sum.at(i, j)).isEqualTo(expected);
      }
    }
  }

  @Test
  void twoThreadsGetTheSameBitsAsOne() {
    Matrix a = random(150, 130, 9);
    Matrix b = random(130, 140, 10);
    double[] alone = a.times(b).toArray();
    List<double[]> together =
        IntStream.range(0, 8).parallel().mapToObj(i -> a.times(b).toArray()).toList();

    assertThat(together).allSatisfy(product -> assertThat(product).isEqualTo(alone));
  }

  @Test
  void whatIsNotFiniteStaysInItsRowAndColumn() {
    Matrix a = Matrix.of(70, 70, (i, k) -> i == 3 && k == 5 ? Double.NaN : 1);
    Matrix product = a.times(random(70, 70, 11));

    for (int i = 0; i < 70; i++) {
      assertThat(Double.isNaN(product.at(i, i))).isEqualTo(i == 3);
    }
  }

  private static double inOrder(Matrix a, int i, Matrix b, int j) {
    double sum = 0;
    for (int k = 0; k < a.columns(); k++) {
      sum = Math.fma(a.at(i, k), b.at(k, j), sum);
    }
    return sum;
  }

  private static Matrix random(int rows, int columns, long seed) {
    Draws draws = Draws.of(seed);
    double[] entries = new double[rows * columns];
    Arrays.setAll(entries, i -> draws.gaussian());
    return Matrix.byRows(rows, columns, entries);
  }

  private static Matrix transposed(Matrix matrix) {
    return Matrix.of(matrix.columns(), matrix.rows(), (i, j) -> matrix.at(j, i));
  }
}
