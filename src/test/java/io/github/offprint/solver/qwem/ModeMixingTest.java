package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeMixingTest {

  private static final double FIRST = 5.8;
  private static final double SECOND = 3.88;

  private static ModeMixing mixing(double scale) {
    Logistic first = new Logistic(FIRST, scale * scale);
    return new ModeMixing(first, new Logistic(SECOND, 2 * scale * scale), scale * scale / 3);
  }

  /** Central differences of a step h err by h²/6 times the third derivative, and by rounding. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.2", "1e-3, 2", "1e-3, 4", "1e-6, 6"})
  void theSlopeIsThatOfTheFlow(double scale, double time) {
    ModeMixing mixing = mixing(scale);
    double h = 1e-5;
    double slope = (mixing.squareAt(time + h) - mixing.squareAt(time - h)) / (2 * h);
    double rate = SECOND - mixing.first().squareAt(time) - 2 * mixing.second().squareAt(time);
    double square = mixing.squareAt(time);
    assertThat(slope).isCloseTo(rate * square, within(1e-7 * square));
  }

  /** e^area is s₀² e^λt/s². */
  @ParameterizedTest
  @CsvSource({
    "5.8, 1e-6, 0.01",
    "5.8, 1e-6, 5.1",
    "5.8, 1e-6, 5.3",
    "677, 1e-24, 90",
    "-3, 2, 4",
    "3, 4, 7"
  })
  void theAreaIsTheIntegralOfTheSquare(double lambda, double initial, double time) {
    Logistic mode = new Logistic(lambda, initial);
    double expected = Math.log(initial) + lambda * time - Math.log(mode.squareAt(time));
    double digits = 1 + Math.abs(Math.log(initial)) + Math.abs(lambda * time);
    assertThat(mode.area(time)).isCloseTo(expected, within(digits * 0x1p-50));
    assertThat(new Logistic(0, initial).area(time))
        .isCloseTo(Math.log(1 + initial * time), within(0x1p-50));
    assertThat(new Logistic(lambda, 0).area(time)).isZero();
  }

  private static double largest(ModeMixing mixing) {
    double most = 0;
    for (double time = 0; time < 40; time += 0.01) {
      most = Math.max(most, mixing.squareAt(time));
    }
    return most;
  }

  /** Limit: the power law of the maximum, exact as σ goes to 0 up to corrections of that size. */
  @Test
  void smallerStartsAreTurnedLess() {
    double slope = Math.log(largest(mixing(1e-6)) / largest(mixing(1e-8))) / Math.log(1e4);
    assertThat(slope).isCloseTo(mixing(1).exponent(), within(1e-3));
  }

  /**
   * Simulation: the flow of Wᵀ V in two dimensions, with a third eigenvector that is not learned.
   * What the formula leaves out is of the order of the largest R_12² there has been, and so falls
   * with the same power of the start: by a factor of 21 here.
   */
  @Test
  void gradientFlowFollowsItTheBetterTheSmallerTheStart() {
    double coarse = largestError(1e-5);
    double fine = largestError(1e-7);
    double power = Math.log(coarse / fine) / Math.log(1e4);
    // corrections to the leading one are smaller by the factor that it is itself
    assertThat(fine).isLessThan(coarse).isLessThan(0.01);
    assertThat(power).isCloseTo(mixing(1).exponent(), within(coarse + 0.01));
  }

  /** The largest relative error of R_12² and R_13² until the first mode is learned. */
  private static double largestError(double scale) {
    double[] lambda = {FIRST, SECOND, 1.2};
    double[][] flow = {{0.9 * scale, 0.5 * scale, -0.7 * scale}, {0, 1.1 * scale, 0.4 * scale}};
    Logistic first = new Logistic(FIRST, square(flow[0][0]));
    Logistic second = new Logistic(SECOND, square(flow[1][1]));
    ModeMixing learned = new ModeMixing(first, second, square(flow[0][1]));
    ModeMixing beyond = new ModeMixing(first, new Logistic(1.2, 0), square(flow[0][2]));
    double h = 2e-3;
    double end = first.learningTime().orElseThrow();
    double most = 0;
    for (int step = 1; step * h < end; step++) {
      flow = runge(flow, lambda, h);
      // the first row of R is the first column of Wᵀ V, at length 1, times all columns
      double length = Math.hypot(flow[0][0], flow[1][0]);
      most = Math.max(most, error(turned(flow, 1) / length, learned.squareAt(step * h)));
      most = Math.max(most, error(turned(flow, 2) / length, beyond.squareAt(step * h)));
    }
    return most;
  }

  private static double turned(double[][] flow, int column) {
    return flow[0][0] * flow[0][column] + flow[1][0] * flow[1][column];
  }

  private static double error(double root, double expected) {
    return Math.abs(square(root) / expected - 1);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double[][] runge(double[][] a, double[] lambda, double h) {
    double[][] k1 = slope(a, lambda);
    double[][] k2 = slope(plus(a, k1, h / 2), lambda);
    double[][] k3 = slope(plus(a, k2, h / 2), lambda);
    double[][] k4 = slope(plus(a, k3, h), lambda);
    return plus(plus(plus(plus(a, k1, h / 6), k2, h / 3), k3, h / 3), k4, h / 6);
  }

  /** (A Λ - A Aᵀ A)/2 for A = Wᵀ V. */
  private static double[][] slope(double[][] a, double[] lambda) {
    double[][] slope = new double[2][3];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        double product = 0;
        for (int k = 0; k < 2; k++) {
          for (int l = 0; l < 3; l++) {
            product += a[i][l] * a[k][l] * a[k][j];
          }
        }
        slope[i][j] = (a[i][j] * lambda[j] - product) / 2;
      }
    }
    return slope;
  }

  private static double[][] plus(double[][] a, double[][] b, double factor) {
    double[][] sum = new double[2][3];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        sum[i][j] = a[i][j] + factor * b[i][j];
      }
    }
    return sum;
  }

  @Test
  void modesInTheWrongOrderAreRefused() {
    Logistic small = new Logistic(1, 1);
    Logistic large = new Logistic(2, 1);
    assertThatThrownBy(() -> new ModeMixing(small, large, 1))
        .hasMessageContaining("found 1.0 and 2.0");
    assertThatThrownBy(() -> new ModeMixing(large, small, -1)).hasMessageContaining("found -1.0");
  }
}
