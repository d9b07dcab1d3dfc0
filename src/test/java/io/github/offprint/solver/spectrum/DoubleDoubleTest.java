package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** Each operation against exact arithmetic. */
class DoubleDoubleTest {

  private static final MathContext FIFTY = new MathContext(50);
  private static final double PROMISED = 1e-31;

  private static DoubleDouble random(Draws draws) {
    return DoubleDouble.of(draws.uniform() + 0.1).times(DoubleDouble.ONE.over(3 + draws.uniform()));
  }

  private static void assertNear(DoubleDouble found, BigDecimal expected) {
    BigDecimal relative = found.exact().subtract(expected).divide(expected, FIFTY).abs();
    assertThat(relative.doubleValue()).isLessThan(PROMISED);
  }

  @Test
  void theFourOperationsAndTheRootHaveThirtyDigits() {
    Draws draws = Draws.of(1);
    for (int i = 0; i < 1000; i++) {
      DoubleDouble a = random(draws);
      DoubleDouble b = random(draws);
      assertNear(a.plus(b), a.exact().add(b.exact()));
      assertNear(a.times(b), a.exact().multiply(b.exact()));
      assertNear(a.times(b.high()), a.exact().multiply(new BigDecimal(b.high())));
      assertNear(a.over(b), a.exact().divide(b.exact(), FIFTY));
      assertNear(a.squareRoot(), a.exact().sqrt(FIFTY));
      assertNear(a.power(5), a.exact().pow(5));
      assertThat(a.minus(b).exact().subtract(a.exact().subtract(b.exact())).abs().doubleValue())
          .isLessThan(PROMISED);
    }
    assertThat(DoubleDouble.ZERO.squareRoot()).isEqualTo(DoubleDouble.ZERO);
  }

  /** π to forty digits, and angles whose sines are roots. */
  @Test
  void anglesHaveThirtyDigits() {
    assertNear(DoubleDouble.PI, new BigDecimal("3.141592653589793238462643383279502884197"));
    DoubleDouble sixth = DoubleDouble.PI.over(6);
    DoubleDouble root = DoubleDouble.of(3).squareRoot().times(0.5);
    DoubleDouble half = DoubleDouble.of(0.5);

    assertNear(RightAngle.sine(sixth), half.exact());
    assertNear(RightAngle.cosine(sixth), root.exact());
    assertNear(RightAngle.sine(sixth.times(2)), root.exact());
    assertNear(RightAngle.cosine(sixth.times(2)), half.exact());
    assertNear(RightAngle.of(half, root), sixth.exact());
    assertNear(RightAngle.of(root, half), sixth.times(2).exact());
    assertThat(RightAngle.of(DoubleDouble.ZERO, DoubleDouble.ONE)).isEqualTo(DoubleDouble.ZERO);
  }

  @Test
  void sinesAndTheirAnglesAreInverse() {
    Draws draws = Draws.of(2);
    for (int i = 0; i < 1000; i++) {
      DoubleDouble angle = random(draws).times(3);
      assertNear(RightAngle.of(RightAngle.sine(angle), RightAngle.cosine(angle)), angle.exact());
    }
  }

  /** The kernel of one layer is that of Cho and Saul; the two ways to compute it agree. */
  @Test
  void kernelsAgreeWithTheirFastForm() {
    for (int i = 0; i <= 64; i++) {
      double h = i / 64.0;
      for (ReluKernel.Kind kind : ReluKernel.Kind.values()) {
        ReluKernel kernel = new ReluKernel(kind, 4, 2, 0.01, 0.5);
        assertThat(kernel.normalised(DoubleDouble.of(h)).high())
            .isCloseTo(kernel.normalised(h), within(1e-15));
      }
    }
  }
}
