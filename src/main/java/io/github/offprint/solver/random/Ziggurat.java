package io.github.offprint.solver.random;

/**
 * The ziggurat method for standard normal numbers (G. Marsaglia and W. W. Tsang, J. Stat. Softw.
 * 5(8), 2000): 128 layers of equal area v under exp(-x²/2), the lowest with the tail beyond r. The
 * layer and the place in it come from different bits of one word, as J. A. Doornik asks (2005).
 *
 * <pre>
 *   x_i   right edge of layer i, from x_0 = v/f(r) over x_1 = r down to x_128 = 0
 *   f(x)  exp(-x²/2)
 * </pre>
 */
final class Ziggurat {

  private static final int LAYERS = 128;
  private static final double R = 3.442619855899;
  private static final double V = 9.91256303526217e-3;
  private static final double[] X = edges();

  private Ziggurat() {}

  /** The next standard normal number of a stream. */
  static double gaussian(Xoshiro words) {
    while (true) {
      long word = words.next();
      int layer = (int) word & (LAYERS - 1);
      double place = (word >> 11) * 0x1p-52;
      double x = place * X[layer];
      if (Math.abs(x) < X[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return Math.copySign(tail(words), place);
      }
      if (underTheCurve(x, layer, uniform(words))) {
        return x;
      }
    }
  }

  /** Marsaglia's method for the tail beyond r (Technometrics 6, 1964). */
  private static double tail(Xoshiro words) {
    while (true) {
      double x = -StrictMath.log(1 - uniform(words)) / R;
      double y = -StrictMath.log(1 - uniform(words));
      if (2 * y > x * x) {
        return R + x;
      }
    }
  }

  private static boolean underTheCurve(double x, int layer, double height) {
    double bottom = density(X[layer]);
    double top = density(X[layer + 1]);
    return bottom + height * (top - bottom) < density(x);
  }

  private static double uniform(Xoshiro words) {
    return (words.next() >>> 11) * 0x1p-53;
  }

  private static double[] edges() {
    double[] x = new double[LAYERS + 1];
    x[0] = V / density(R);
    x[1] = R;
    for (int i = 2; i < LAYERS; i++) {
      x[i] = StrictMath.sqrt(-2 * StrictMath.log(V / x[i - 1] + density(x[i - 1])));
    }
    return x;
  }

  private static double density(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }
}
