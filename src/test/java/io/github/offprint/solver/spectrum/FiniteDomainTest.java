package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiniteDomainTest {

  static Stream<FiniteDomain> domains() {
    return Stream.of(new Circle(2), new Circle(9), new Circle(10), new Cube(1), new Cube(5));
  }

  /** Σ_x φ_a(x) φ_b(x)/M is 1 for a = b and 0 otherwise. */
  @ParameterizedTest
  @MethodSource("domains")
  void modesAreOrthonormal(FiniteDomain domain) {
    int all = domain.points();
    for (int a = 0; a < all; a++) {
      for (int b = 0; b < all; b++) {
        double sum = 0;
        for (int x = 0; x < all; x++) {
          sum += domain.value(a, x) * domain.value(b, x);
        }
        assertThat(sum / all).isCloseTo(a == b ? 1 : 0, within(1e-14));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("domains")
  void everyDegreeHasItsModes(FiniteDomain domain) {
    for (int k = 0; k <= domain.highestDegree(); k++) {
      int degree = k;
      assertThat(domain.degree(domain.modeOf(k))).isEqualTo(k);
      assertThat(IntStream.range(0, domain.points()).filter(i -> domain.degree(i) == degree))
          .hasSize((int) domain.multiplicity(k));
    }
  }

  /** sin²(θ/2) grows with the steps, from 0 for a point and itself. */
  @ParameterizedTest
  @MethodSource("domains")
  void moreStepsAreFartherApart(FiniteDomain domain) {
    assertThat(domain.halfChordSquared(0, 0)).isZero();
    for (int x = 1; x < domain.points(); x++) {
      assertThat(domain.steps(0, x)).isEqualTo(domain.steps(x, 0)).isPositive();
      assertThat(domain.halfChordSquared(x, 0))
          .isEqualTo(domain.halfChordSquared(domain.steps(0, x)))
          .isGreaterThan(domain.halfChordSquared(domain.steps(0, x) - 1))
          .isLessThanOrEqualTo(1);
    }
  }
}
