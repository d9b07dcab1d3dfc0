package io.github.offprint.solver.spectrum;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gauss-Legendre quadrature on [-1, 1] to some 30 digits (Abramowitz and Stegun, 25.4.29): exact
 * for polynomials of degree 2n-1.
 *
 * <pre>
 *   (k+1) P_{k+1} = (2k+1) x P_k - k P_{k-1},   weight 2 (1-x²)/(n P_{n-1}(x))²
 * </pre>
 */
final class LegendreRule {

  // the same for all kernels and always needed several times; a rule never changes
  private static final Map<Integer, LegendreRule> RULES = new ConcurrentHashMap<>();

  private final int points;
  private final DoubleDouble[] place;
  private final DoubleDouble[] weight;

  private LegendreRule(int points) {
    this.points = points;
    place = new DoubleDouble[points];
    weight = new DoubleDouble[points];
    Arrays.setAll(place, this::zero);
    Arrays.setAll(weight, j -> weight(place[j]));
  }

  /** Receives the points of a rule with their weights. */
  @FunctionalInterface
  interface Sink {
    void accept(DoubleDouble x, DoubleDouble weight);
  }

  /**
   * Tells the points in rising order with their weights.
   *
   * @param points n
   */
  static void points(int points, Sink sink) {
    LegendreRule rule = RULES.computeIfAbsent(points, LegendreRule::new);
    for (int j = 0; j < points; j++) {
      sink.accept(rule.place[j], rule.weight[j]);
    }
  }

  private DoubleDouble zero(int j) {
    double guess = -StrictMath.cos(Math.PI * (j + 0.75) / (points + 0.5));
    for (int i = 0; i < 4; i++) {
      guess -= step(guess);
    }
    DoubleDouble x = DoubleDouble.of(guess);
    // each step doubles the digits: from 15 to 30, and the last few
    x = x.minus(step(x));
    return x.minus(step(x));
  }

  private DoubleDouble weight(DoubleDouble x) {
    DoubleDouble below = polynomials(x)[0].times(points);
    return coSquare(x).times(2).over(below.times(below));
  }

  /** P_n/P_n' with (1-x²) P_n' = n (P_{n-1} - x P_n). */
  private double step(double x) {
    double previous = 1;
    double current = x;
    for (int k = 1; k < points; k++) {
      double next = ((2 * k + 1) * x * current - k * previous) / (k + 1);
      previous = current;
      current = next;
    }
    return current * (1 - x * x) / (points * (previous - x * current));
  }

  /** The same. */
  private DoubleDouble step(DoubleDouble x) {
    DoubleDouble[] p = polynomials(x);
    return p[1].times(coSquare(x)).over(p[0].minus(x.times(p[1])).times(points));
  }

  /** P_{n-1} and P_n. */
  private DoubleDouble[] polynomials(DoubleDouble x) {
    DoubleDouble previous = DoubleDouble.ONE;
    DoubleDouble current = x;
    for (int k = 1; k < points; k++) {
      DoubleDouble next = x.times(2 * k + 1).times(current).minus(previous.times(k)).over(k + 1);
      previous = current;
      current = next;
    }
    return new DoubleDouble[] {previous, current};
  }

  /** 1 - x². */
  private static DoubleDouble coSquare(DoubleDouble x) {
    return DoubleDouble.ONE.minus(x).times(DoubleDouble.ONE.plus(x));
  }
}
