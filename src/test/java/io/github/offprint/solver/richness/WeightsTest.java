package io.github.offprint.solver.richness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricEigen;
import io.github.offprint.solver.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  @ParameterizedTest
  @CsvSource({"2,2", "5,40", "40,5", "90,90"})
  void theOperatorNormIsTheLargestSingularValue(int fanOut, int fanIn) {
    Weights weights = Weights.gaussian(fanOut, fanIn, 0.3, Draws.of(fanIn));
    Matrix matrix = Matrix.of(fanOut, fanIn, weights::at);
    double largest = Math.sqrt(SymmetricEigen.of(matrix.rowProducts()).eigenvalue(0));

    // some singular value lies within 1e-6, and it is the largest: others would have to be met
    assertThat(weights.operatorNorm()).isCloseTo(largest, withinPercentage(1e-4));
  }

  @Test
  void aSumOfFewProductsHasItsNormAfterAsManySteps() {
    Weights diagonal = Weights.of(60, 60, (i, j) -> i == j && i < 3 ? 3 - i : 0);

    assertThat(diagonal.operatorNorm()).isCloseTo(3, within(1e-14));
    assertThat(diagonal.frobeniusNorm()).isCloseTo(Math.sqrt(14), within(1e-15));
  }

  @Test
  void nothingStretchesNothing() {
    assertThat(Weights.of(7, 7, (i, j) -> 0).operatorNorm()).isZero();
    assertThat(Weights.of(1, 7, (i, j) -> 0).operatorNorm()).isZero();
  }

  @Test
  void aSingleRowStretchesByItsLength() {
    assertThat(Weights.of(1, 2, (i, j) -> 3 + j).operatorNorm()).isEqualTo(5);
  }

  @Test
  void weightsOfOtherShapesHaveNoDifference() {
    Weights two = Weights.of(2, 3, (i, j) -> 1);
    Weights three = Weights.of(3, 2, (i, j) -> 1);

    assertThatThrownBy(() -> two.minus(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected weights of 2 x 3, found 3 x 2");
  }
}
