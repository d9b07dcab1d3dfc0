package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumRuleTest {

  /** Exact for degree 31; in Legendre's polynomials every sum is between -N and N. */
  @ParameterizedTest
  @ValueSource(longs = {32, 33, 40, 251, 1000, 12_345})
  void sumsOfPolynomialsAreExact(long count) {
    double[] exact = new double[32];
    double[] ruled = new double[32];
    double centre = 7 + (count - 1) / 2.0;
    for (long i = 7; i < 7 + count; i++) {
      addLegendre(exact, 2 * (i - centre) / count, 1);
    }
    SumRule.points(7, count, (x, weight) -> addLegendre(ruled, 2 * (x - centre) / count, weight));

    for (int degree = 0; degree < 32; degree++) {
      assertThat(ruled[degree]).isCloseTo(exact[degree], within(count * 64 * 0x1p-53));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {32, 250, 10_000_000_000L})
  void pointsRiseInsideThePanelAndWeightsArePositive(long count) {
    double[] last = {99};
    SumRule.points(
        100,
        count,
        (x, weight) -> {
          assertThat(x).isGreaterThan(last[0]).isLessThan(100.0 + count);
          assertThat(weight).isPositive();
          last[0] = x;
        });
  }

  private static void addLegendre(double[] sums, double x, double weight) {
    double previous = 0;
    double current = 1;
    for (int k = 0; k < sums.length; k++) {
      sums[k] += weight * current;
      double next = ((2 * k + 1) * x * current - k * previous) / (k + 1);
      previous = current;
      current = next;
    }
  }
}
