package io.github.offprint.experiment;

import io.github.offprint.figure.Numbers;

/**
 * Numbers from one end to the other, both included.
 *
 * @param from first number; positive for logarithmic spacing
 * @param to last number, larger than the first
 * @param count how many, from 2 to 100000: more than any figure can show
 * @param spacing what is equal between neighbours
 */
public record Range(double from, double to, int count, Spacing spacing) {

  /** What is equal between neighbours. */
  public enum Spacing {
    /** Differences. */
    LINEAR,
    /** Ratios. */
    LOG
  }

  private static final int MOST = 100_000;

  public Range {
    if (!(to > from) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "a range needs two finite ends in rising order, found %s and %s".formatted(from, to));
    }
    if (count < 2 || count > MOST) {
      throw new IllegalArgumentException(
          "a range needs a count of at least 2 and at most " + MOST + ", found " + count);
    }
    if (spacing == Spacing.LOG && from <= 0) {
      throw new IllegalArgumentException(
          "a logarithmic range needs a positive first number, found " + from);
    }
  }

  /** The numbers in rising order; the ends are exact. */
  public Numbers numbers() {
    return Numbers.of(count, this::number);
  }

  private double number(int i) {
    if (i == 0 || i == count - 1) {
      return i == 0 ? from : to;
    }
    double part = i / (count - 1.0);
    return spacing == Spacing.LINEAR
        ? from + part * (to - from)
        : from * StrictMath.pow(to / from, part);
  }
}
