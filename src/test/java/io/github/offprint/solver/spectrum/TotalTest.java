package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalTest {

  @Test
  void smallTermsSurviveLargeOnesThatCancel() {
    assertThat(total(1, 1e100, 1, -1e100)).isEqualTo(2);
  }

  @Test
  void anInfiniteTermMakesAnInfiniteSum() {
    assertThat(total(1, Double.POSITIVE_INFINITY, 1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void theSumOfNothingIsZero() {
    assertThat(total()).isZero();
  }

  private static double total(double... terms) {
    Total total = new Total();
    for (double term : terms) {
      total.add(term);
    }
    return total.value();
  }
}
