package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EigenpairsTest {

  /** H D H with a reflection H = 1 - 2 u uᵀ, of known eigenvalues D and dense. */
  private static SymmetricOperator reflected(int order, IntToDoubleFunction eigenvalue) {
    Draws draws = Draws.of(order);
    double[] u = draws(draws, order);
    double norm = Basis.norm(u);
    return new SymmetricOperator() {
      @Override
      public int order() {
        return order;
      }

      @Override
      public void multiply(double[] x, double[] y) {
        reflect(x, y);
        for (int i = 0; i < order; i++) {
          y[i] *= eigenvalue.applyAsDouble(i);
        }
        reflect(y.clone(), y);
      }

      private void reflect(double[] x, double[] y) {
        double along = 2 * Basis.dot(u, x, 0, order) / (norm * norm);
        for (int i = 0; i < order; i++) {
          y[i] = x[i] - along * u[i];
        }
      }
    };
  }

  private static double[] draws(Draws draws, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = draws.gaussian();
    }
    return numbers;
  }

  private static SymmetricOperator operator(Matrix matrix) {
    double[][] rows = Products.rows(matrix.toArray(), matrix.rows());
    return new SymmetricOperator() {
      @Override
      public int order() {
        return matrix.rows();
      }

      @Override
      public void multiply(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
          y[i] = Basis.dot(rows[i], x, 0, x.length);
        }
      }
    };
  }

  private static void checkResiduals(SymmetricOperator a, Eigenpairs pairs, double largest) {
    int order = a.order();
    double[] image = new double[order];
    for (int k = 0; k < pairs.size(); k++) {
      double[] v = column(pairs.vectors(), k);
      a.multiply(v, image);
      for (int i = 0; i < order; i++) {
        image[i] -= pairs.value(k) * v[i];
      }
      // a little more than the tolerance: rounding of the vectors themselves
      assertThat(Basis.norm(image)).isLessThan((Eigenpairs.TOLERANCE + 1e-12) * largest);
    }
  }

  private static double[] column(Matrix matrix, int k) {
    double[] column = new double[matrix.rows()];
    for (int i = 0; i < column.length; i++) {
      column[i] = matrix.at(i, k);
    }
    return column;
  }

  private static void checkOrthonormal(Matrix vectors) {
    Matrix products = vectors.transposedTimes(vectors);
    for (int i = 0; i < products.rows(); i++) {
      for (int j = 0; j < products.columns(); j++) {
        assertThat(products.at(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-11));
      }
    }
  }

  /** An eigenvalue differs by the square of a residual over a gap, and by rounding. */
  private static final double VALUES = 1e-12;

  @Nested
  class Law {

    /** The largest of all by magnitude is negative and seven times larger than any other. */
    @Test
    void theLargestAreThoseByValue() {
      int order = 500;
      SymmetricOperator a = reflected(order, i -> i == 7 ? -7 : 1 - i / 250.0);
      Eigenpairs pairs = Eigenpairs.largest(a, 12);

      for (int k = 0; k < 12; k++) {
        double expected = 1 - (k < 7 ? k : k + 1) / 250.0;
        assertThat(pairs.value(k)).isCloseTo(expected, within(7 * VALUES));
      }
      checkResiduals(a, pairs, 7);
      checkOrthonormal(pairs.vectors());
    }

    /** More copies than a block has vectors. */
    @Test
    void everyCopyOfAnEigenvalueIsFound() {
      SymmetricOperator a =
          reflected(600, i -> i < 3 ? 5 : i < 22 ? 4 : i < 30 ? -9 : 1 / (1.0 + i));
      Eigenpairs pairs = Eigenpairs.largest(a, 24);

      for (int k = 0; k < 22; k++) {
        assertThat(pairs.value(k)).isCloseTo(k < 3 ? 5 : 4, within(9 * VALUES));
      }
      assertThat(pairs.value(23)).isCloseTo(1 / 32.0, within(9 * VALUES));
      checkResiduals(a, pairs, 9);
      checkOrthonormal(pairs.vectors());
    }

    @Test
    void aDegenerateLevelMayBeCutAnywhere() {
      SymmetricOperator a = reflected(500, i -> i < 40 ? 2 : -1);
      Eigenpairs pairs = Eigenpairs.largest(a, 17);

      for (int k = 0; k < 17; k++) {
        assertThat(pairs.value(k)).isCloseTo(2, within(2 * VALUES));
      }
      checkResiduals(a, pairs, 2);
      checkOrthonormal(pairs.vectors());
    }

    @Test
    void anOperatorOfLowRankHasZerosBeyond() {
      SymmetricOperator a = reflected(500, i -> i < 3 ? 3 - i : 0);
      Eigenpairs pairs = Eigenpairs.largest(a, 6);

      assertThat(pairs.value(2)).isCloseTo(1, within(3 * VALUES));
      assertThat(pairs.value(5)).isCloseTo(0, within(3 * VALUES));
      checkOrthonormal(pairs.vectors());
    }

    @Test
    void bothWaysToThePairsAgree() {
      int order = 402;
      Draws draws = Draws.of(3);
      Matrix matrix = Matrix.symmetric(order, (i, j) -> draws.gaussian());
      Eigenpairs dense = Eigenpairs.largest(matrix, 30);
      Eigenpairs sparse = Eigenpairs.largest(operator(matrix), 30);

      Matrix overlaps = dense.vectors().transposedTimes(sparse.vectors());
      for (int k = 0; k < 30; k++) {
        assertThat(sparse.value(k)).isCloseTo(dense.value(k), within(40 * VALUES));
        // residual 1e-8 of 40 over gaps of about 0.1: an angle of 4e-6, whose square counts
        assertThat(overlaps.at(k, k)).isCloseTo(1, within(1e-9));
      }
    }

    /** The orders leave every remainder of a block; all entries are of order one. */
    @ParameterizedTest
    @ValueSource(ints = {65, 66, 79, 80, 81, 82, 131, 200})
    void bandsGiveThePairsOfTheFactorisation(int order) {
      Draws draws = Draws.of(order);
      checkAgainstAll(Matrix.symmetric(order, (i, j) -> draws.gaussian() - 2));
    }

    /** Patterns of a few values in a few places have eigenvalues of high multiplicity. */
    @Test
    void bandsFindEveryCopyOfAnEigenvalue() {
      checkAgainstAll(Matrix.symmetric(128, (i, j) -> 2 - Integer.bitCount(i ^ j) % 3));
      checkAgainstAll(Matrix.symmetric(100, (i, j) -> i == j ? i < 30 ? 2 : -1 : 0));
      checkAgainstAll(Matrix.symmetric(90, (i, j) -> 0));
    }

    private void checkAgainstAll(Matrix matrix) {
      int order = matrix.rows();
      SymmetricEigen all = SymmetricEigen.of(matrix);
      Eigenpairs pairs = Eigenpairs.largest(matrix, order / 3);
      double largest = Math.max(Math.abs(all.eigenvalue(0)), Math.abs(all.eigenvalue(order - 1)));

      Matrix images = matrix.times(pairs.vectors());
      for (int k = 0; k < pairs.size(); k++) {
        assertThat(pairs.value(k)).isCloseTo(all.eigenvalue(k), within(1e-13 * largest));
        for (int i = 0; i < order; i++) {
          double image = pairs.value(k) * pairs.vectors().at(i, k);
          assertThat(images.at(i, k)).isCloseTo(image, within(1e-12 * largest));
        }
      }
      checkOrthonormal(pairs.vectors());
    }

    @Test
    void theSameCallGivesTheSameBits() {
      SymmetricOperator a = reflected(500, i -> 1 / (1.0 + i));
      Eigenpairs first = Eigenpairs.largest(a, 5);
      Eigenpairs second = Eigenpairs.largest(a, 5);

      assertThat(first.values()).containsExactly(second.values());
      for (int k = 0; k < 5; k++) {
        assertThat(column(first.vectors(), k)).containsExactly(column(second.vectors(), k));
      }
    }
  }

  @Nested
  class Signs {

    @Test
    void theLargestEntryIsPositive() {
      Eigenpairs pairs = Eigenpairs.largest(Matrix.symmetric(2, (i, j) -> i + j == 0 ? 2 : 1), 2);

      assertThat(pairs.vectors().at(0, 0)).isPositive();
      assertThat(pairs.vectors().at(1, 1)).isPositive();
    }

    /** (1, -1)/√2: both entries are as large, so the first is positive. */
    @Test
    void amongEqualEntriesTheFirstIsPositive() {
      Eigenpairs pairs = Eigenpairs.largest(Matrix.symmetric(2, (i, j) -> i == j ? 0 : -1), 1);

      assertThat(pairs.vectors().at(0, 0)).isPositive();
      assertThat(pairs.vectors().at(1, 0)).isNegative();
    }
  }

  @Test
  void aNumberOfPairsOutsideTheOrderIsRefused() {
    assertThatThrownBy(() -> Eigenpairs.largest(Matrix.of(3, 3, (i, j) -> 0), 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to the order 3, found 4");
    assertThatThrownBy(() -> Eigenpairs.largest(reflected(500, i -> i), 0))
        .hasMessageContaining("found 0");
  }
}
