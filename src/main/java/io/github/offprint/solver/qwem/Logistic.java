package io.github.offprint.solver.qwem;

import java.util.OptionalDouble;

/**
 * The growth of one mode of the embeddings under gradient flow: {@code d(s²)/dt = (λ - s²) s²}.
 *
 * @param eigenvalue λ of the target matrix, finite, of either sign
 * @param initialSquare s²(0), the square of the singular value at the start: at least 0, finite
 */
public record Logistic(double eigenvalue, double initialSquare) {

  /** Beyond it e^-x is far from 1. */
  private static final double LARGE = 30;

  public Logistic {
    if (!Double.isFinite(eigenvalue)) {
      throw new IllegalArgumentException("an eigenvalue must be finite, found " + eigenvalue);
    }
    if (!(initialSquare >= 0 && Double.isFinite(initialSquare))) {
      throw new IllegalArgumentException(
          "an initial square must be at least 0 and finite, found " + initialSquare);
    }
  }

  /**
   * {@code s²(t) = s₀² e^λt / (1 + s₀² (e^λt - 1)/λ)}, which is {@code s₀²/(1 + s₀² t)} at λ = 0.
   *
   * @param time t, at least 0; ∞ gives the limit
   */
  public double squareAt(double time) {
    if (!(time >= 0)) {
      throw new IllegalArgumentException("a time must be at least 0, found " + time);
    }
    if (initialSquare == 0 || time == 0) {
      return initialSquare;
    }
    if (eigenvalue == 0) {
      return initialSquare / (1 + initialSquare * time);
    }
    return eigenvalue > 0 ? grown(eigenvalue * time) : decayed(eigenvalue * time);
  }

  /** Divided by e^x, so that nothing overflows however long one waits. */
  private double grown(double x) {
    double ratio = eigenvalue * StrictMath.exp(-x) / initialSquare;
    return eigenvalue / (ratio - StrictMath.expm1(-x));
  }

  private double decayed(double x) {
    double growth = initialSquare * StrictMath.expm1(x) / eigenvalue;
    return initialSquare * StrictMath.exp(x) / (1 + growth);
  }

  /**
   * ∫ s² dt from 0, which is {@code ln(1 + s₀² (e^λt - 1)/λ)}: what holds back all that shares this
   * mode's direction of the embeddings.
   *
   * @param time t, at least 0 and finite
   */
  public double area(double time) {
    if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a time must be at least 0 and finite, found " + time);
    }
    double x = eigenvalue * time;
    if (eigenvalue == 0) {
      return StrictMath.log1p(initialSquare * time);
    } else if (x <= LARGE || initialSquare == 0) {
      return StrictMath.log1p(initialSquare / eigenvalue * StrictMath.expm1(Math.min(x, LARGE)));
    }
    // e^x is taken out, so that it does not overflow
    double start = initialSquare / eigenvalue;
    return x + StrictMath.log(start + (1 - start) * StrictMath.exp(-x));
  }

  /** What s²(t) comes to: λ, or 0 if λ ≤ 0 or the mode starts at 0. */
  public double limit() {
    return initialSquare == 0 ? 0 : Math.max(0, eigenvalue);
  }

  /**
   * {@code τ = ln(λ/s₀²)/λ}, where s² is near half of λ: negative if the mode starts above λ, ∞ if
   * it starts at 0, and empty if λ ≤ 0, since such a mode is not learned.
   */
  public OptionalDouble learningTime() {
    if (eigenvalue <= 0) {
      return OptionalDouble.empty();
    }
    // a difference of logarithms, since the quotient of 1e300 and 1e-300 is not a number
    double ratio = StrictMath.log(eigenvalue) - StrictMath.log(initialSquare);
    return OptionalDouble.of(ratio / eigenvalue);
  }
}
