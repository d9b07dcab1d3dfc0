package io.github.offprint.solver.spectrum;

/**
 * Gauss-Legendre quadrature on [-1, 1] with 200 points (Abramowitz and Stegun, 25.4.29): exact for
 * polynomials of degree 399.
 *
 * <pre>
 *   (k+1) P_{k+1} = (2k+1) x P_k - k P_{k-1},   weight 2 (1-x²)/(n P_{n-1}(x))²
 * </pre>
 */
final class LegendreRule {

  private static final int POINTS = 200;

  private LegendreRule() {}

  /** Receives the points of a rule with their weights. */
  @FunctionalInterface
  interface Sink {
    void accept(double x, double weight);
  }

  /** Tells the points in rising order with their weights. */
  static void points(Sink sink) {
    for (int j = 0; j < POINTS; j++) {
      double x = -StrictMath.cos(Math.PI * (j + 0.75) / (POINTS + 0.5));
      for (int i = 0; i < 4; i++) {
        x -= step(x);
      }
      double below = polynomials(x)[0];
      sink.accept(x, 2 * (1 - x * x) / (POINTS * below * (POINTS * below)));
    }
  }

  /** P_n/P_n' with (1-x²) P_n' = n (P_{n-1} - x P_n). */
  private static double step(double x) {
    double[] p = polynomials(x);
    return p[1] * (1 - x * x) / (POINTS * (p[0] - x * p[1]));
  }

  /** P_{n-1} and P_n. */
  private static double[] polynomials(double x) {
    double previous = 1;
    double current = x;
    for (int k = 1; k < POINTS; k++) {
      double next = ((2 * k + 1) * x * current - k * previous) / (k + 1);
      previous = current;
      current = next;
    }
    return new double[] {previous, current};
  }
}
