package io.github.offprint.solver.qwem.language;

/**
 * Sums of a function on {+1, -1}^m against all Walsh functions: F(S) = Σ_u f(u) Π_{a in S} u_a.
 * Points and sets are numbers of m bits: bit a of a point is 1 where u_a = -1, bit a of a set is 1
 * where a belongs to it.
 */
public final class WalshTransform {

  private WalshTransform() {}

  /**
   * All sums in m 2^m additions.
   *
   * @param values of the function, as many as a power of two
   */
  public static double[] of(double[] values) {
    int size = values.length;
    if (Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException(
          "a Walsh transform needs a power of two of values, found " + size);
    }
    double[] sums = values.clone();
    for (int step = 1; step < size; step *= 2) {
      for (int i = 0; i < size; i++) {
        if ((i & step) == 0) {
          double plus = sums[i];
          double minus = sums[i | step];
          sums[i] = plus + minus;
          sums[i | step] = plus - minus;
        }
      }
    }
    return sums;
  }
}
