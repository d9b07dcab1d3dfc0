package io.github.offprint.solver.spectrum;

/**
 * Gauss's quadrature for sums: Σ f(i) over N consecutive whole numbers as Σ w_j f(x_j) over 16
 * points with positive weights, exact for polynomials of degree 31. The points are the zeros of the
 * discrete Chebyshev (Gram) polynomial, orthogonal under the sum (G. Szegő, "Orthogonal
 * polynomials", section 2.8). With x = 2(i - centre)/N the monic polynomials obey
 *
 * <pre>
 *   π_{k+1} = x π_k - β_k π_{k-1},   β_k = k² (1 - k²/N²) / (4k² - 1).
 * </pre>
 */
final class SumRule {

  static final int POINTS = 16;

  /** With fewer terms than twice the points the rule would save little. */
  static final int FEWEST = 32;

  // no two zeros are as close: the outermost are 0.04 apart or more
  private static final double ASIDE = 1e-3;

  private final double count;
  private final double[] root = new double[POINTS + 1];

  private SumRule(double count) {
    this.count = count;
    for (int k = 1; k <= POINTS; k++) {
      root[k] = StrictMath.sqrt(k * k * (1 - k / count * (k / count)) / (4.0 * k * k - 1));
    }
  }

  /** Receives the points of a rule with their weights. */
  @FunctionalInterface
  interface Sink {
    void accept(double x, double weight);
  }

  /**
   * Tells the points and weights for the sum over first, first + 1, …, first + count - 1.
   *
   * @param count at least {@link #FEWEST}
   */
  static void points(long first, long count, Sink sink) {
    SumRule rule = new SumRule(count);
    double centre = first + (count - 1) / 2.0;
    for (double x : rule.zeros()) {
      sink.accept(centre + count / 2.0 * x, count / rule.kernel(x));
    }
  }

  /** The zeros of π_16 from the left; they lie symmetrically about 0. */
  private double[] zeros() {
    double[] zeros = new double[POINTS];
    for (int j = 0; j < POINTS / 2; j++) {
      zeros[j] = zero(j == 0 ? -1 : zeros[j - 1] + ASIDE, zeros, j);
      zeros[POINTS - 1 - j] = -zeros[j];
    }
    return zeros;
  }

  /**
   * The next zero: Newton on π_16 divided by its known zeros (H. J. Maehly, Z. Angew. Math. Phys.
   * 5, 1954), which from the left of all others runs towards the first of them and never beyond.
   */
  private double zero(double start, double[] zeros, int known) {
    double x = start;
    double step;
    int left = 50;
    do {
      double plain = newtonStep(x);
      double poles = 0;
      for (int i = 0; i < known; i++) {
        poles += 1 / (x - zeros[i]);
      }
      step = plain / (1 - plain * poles);
      x -= step;
    } while (Math.abs(step) > 1e-9 && --left > 0);
    return x - newtonStep(x);
  }

  // orthonormal polynomials p and derivatives d: root_{k+1} p_{k+1} = x p_k - root_k p_{k-1}
  private double newtonStep(double x) {
    double p = 1;
    double d = 0;
    double previousP = 0;
    double previousD = 0;
    for (int k = 0; k < POINTS; k++) {
      double nextP = (x * p - root[k] * previousP) / root[k + 1];
      double nextD = (p + x * d - root[k] * previousD) / root[k + 1];
      previousP = p;
      previousD = d;
      p = nextP;
      d = nextD;
    }
    return p / d;
  }

  /** Σ p_k(x)² over the orthonormal polynomials below 16; its inverse is the share of a point. */
  private double kernel(double x) {
    double p = 1;
    double previous = 0;
    double sum = 0;
    for (int k = 0; k < POINTS; k++) {
      sum += p * p;
      double next = (x * p - root[k] * previous) / root[k + 1];
      previous = p;
      p = next;
    }
    return sum;
  }
}
