package io.github.offprint.solver.spectrum;

/** Sine, cosine and their inverse between 0 and π/2, to some 31 digits. */
final class RightAngle {

  private static final int TERMS = 30;
  private static final DoubleDouble HALF_PI = DoubleDouble.PI.times(0.5);

  private RightAngle() {}

  /** The sine of an angle from 0 to π/2. */
  static DoubleDouble sine(DoubleDouble angle) {
    return angle.high() > Math.PI / 4 ? series(HALF_PI.minus(angle), 0) : series(angle, 1);
  }

  /** The cosine of an angle from 0 to π/2. */
  static DoubleDouble cosine(DoubleDouble angle) {
    return angle.high() > Math.PI / 4 ? series(HALF_PI.minus(angle), 1) : series(angle, 0);
  }

  /**
   * The angle from 0 to π/2 with this sine and cosine: that of a double, corrected by the sine of
   * what it is off, which is so small that it is the angle itself.
   */
  static DoubleDouble of(DoubleDouble sine, DoubleDouble cosine) {
    DoubleDouble guess = DoubleDouble.of(StrictMath.atan2(sine.high(), cosine.high()));
    return guess.plus(sine.times(cosine(guess)).minus(cosine.times(sine(guess))));
  }

  /** Σ ± x^k/k! over the k of one parity: cosine or sine of x, |x| ≤ π/4. */
  private static DoubleDouble series(DoubleDouble x, int parity) {
    DoubleDouble square = x.times(x);
    DoubleDouble term = parity == 0 ? DoubleDouble.ONE : x;
    DoubleDouble sum = term;
    for (int k = parity + 2; k < TERMS; k += 2) {
      term = term.times(square).over(-k * (k - 1.0));
      sum = sum.plus(term);
    }
    return sum;
  }
}
