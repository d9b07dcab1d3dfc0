package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReluKernelTest {

  @Nested
  class Laws {

    /** With one layer and no bias: NNGP = J1, NTK = J1 + cos θ J0 at s_w² q0 = 1. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.03, 0.9, 1.1, 2, 3, Math.PI})
    void oneLayerIsTheArcCosineKernel(double angle) {
      double j1 = (Math.sin(angle) + (Math.PI - angle) * Math.cos(angle)) / (2 * Math.PI);
      double j0 = (Math.PI - angle) / (2 * Math.PI);

      assertThat(kernel(Kind.NNGP, 1, 1, 0).at(halfChordSquared(angle)))
          .isCloseTo(j1, within(1e-15));
      assertThat(kernel(Kind.NTK, 1, 1, 0).at(halfChordSquared(angle)))
          .isCloseTo(j1 + Math.cos(angle) * j0, within(1e-15));
    }

    /** K(0) - K(θ) = θ/2π + θ²/2 + … for the NTK, to the rounding of two values near 1. */
    @Test
    void aSmallAngleIsNotLostToRounding() {
      ReluKernel kernel = kernel(Kind.NTK, 1, 1, 0);
      double angle = 1e-7;

      assertThat(kernel.at(0) - kernel.at(halfChordSquared(angle)))
          .isCloseTo(angle / (2 * Math.PI) + angle * angle / 2, within(4 * 0x1p-53));
    }

    /** The two forms of sin θ - θ cos θ meet where one takes over from the other. */
    @Test
    void theKernelHasNoJumpWhereItsSeriesEnds() {
      ReluKernel kernel = kernel(Kind.NNGP, 1, 1, 0);

      assertThat(kernel.at(halfChordSquared(1 - 1e-12)))
          .isCloseTo(kernel.at(halfChordSquared(1 + 1e-12)), within(1e-12));
    }

    /** |K(x,x')| ≤ K(x,x), by Cauchy and Schwarz; the process kernel even falls all the way. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void inputsAreMostLikeThemselves(int layers) {
      double last = 1;
      for (int i = 1; i <= 50; i++) {
        assertThat(kernel(Kind.NTK, layers, 2, 0.01).normalised(i / 50.0)).isBetween(-1.0, 1.0);
        double value = kernel(Kind.NNGP, layers, 2, 0.01).normalised(i / 50.0);
        assertThat(value).isLessThan(last).isPositive();
        last = value;
      }
    }

    /** On the circle |x| = 1 in two dimensions: q0 = 1/2 changes the weight of the bias. */
    @Test
    void theInputScaleCountsAgainstTheBias() {
      ReluKernel circle = new ReluKernel(Kind.NTK, 1, 2, 0.01, 0.5);

      assertThat(circle.at(0)).isCloseTo(1.01, within(1e-15));
      assertThat(kernel(Kind.NTK, 1, 2, 0.01).at(0)).isCloseTo(2.01, within(1e-15));
      assertThat(kernel(Kind.NTK, 4, 2, 0.01).at(0)).isCloseTo(5.07, within(2e-15));
    }
  }

  /** E over weights of the product of the last features of random networks; 5 standard errors. */
  @Nested
  class AgainstSimulation {

    @Test
    void randomFeaturesOfOneLayerAverageToTheNngp() {
      double angle = 1.2;
      Draws draws = Draws.of(3);
      int count = 400_000;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double bias = StrictMath.sqrt(0.3) * draws.gaussian();
        double u = StrictMath.sqrt(2) * draws.gaussian();
        double w = StrictMath.sqrt(2) * draws.gaussian();
        double left = Math.max(0, u + bias);
        double right = Math.max(0, StrictMath.cos(angle) * u + StrictMath.sin(angle) * w + bias);
        sum += left * right;
        squares += left * right * left * right;
      }
      double mean = sum / count;
      double error = StrictMath.sqrt((squares / count - mean * mean) / count);

      assertThat(mean)
          .isCloseTo(kernel(Kind.NNGP, 1, 2, 0.3).at(halfChordSquared(angle)), within(5 * error));
    }
  }

  /** Section 4 of the notes' table of finite networks: closed forms at five angles. */
  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest
    @CsvSource({
      "1, 0.5, 0.8954842263988293",
      "1, 1.2, 0.5251997979580145",
      "1, 3.0, 0.000848034758932132",
      "2, 2.0, 0.3981263897347918",
      "4, 0.5, 0.9386123213431575",
      "4, 3.0, 0.6211551794366286"
    })
    void valuesAgree(int layers, double angle, double expected) {
      assertThat(kernel(Kind.NNGP, layers, 2, 0.01).at(halfChordSquared(angle)))
          .isCloseTo(expected, within(2e-15));
    }
  }

  @Test
  void whatIsNoKernelIsRefused() {
    assertRefused(() -> kernel(Kind.NTK, 0, 2, 0), "at least 1 hidden layer, found 0");
    assertRefused(() -> kernel(Kind.NTK, 1, 0, 0), "weight variance must be positive");
    assertRefused(() -> kernel(Kind.NTK, 1, 1, -1), "bias variance must be at least 0");
    assertRefused(() -> kernel(Kind.NTK, 10, 1e100, 0), "K(x,x) from 1e-200 to 1e200, found Inf");
    assertRefused(() -> kernel(Kind.NNGP, 1000, 1, 0), "from 1e-200 to 1e200, found");
    assertRefused(() -> kernel(Kind.NTK, 1, 1, 0).at(1.1), "from 0 to 1, found 1.1");
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static ReluKernel kernel(Kind kind, int layers, double weight, double bias) {
    return new ReluKernel(kind, layers, weight, bias, 1);
  }

  private static double halfChordSquared(double angle) {
    return StrictMath.pow(StrictMath.sin(angle / 2), 2);
  }
}
