package io.github.offprint.solver.qwem.analogy;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Spearman's rank correlation: the correlation of ranks, where equal numbers share the mean of
 * their ranks. It compares cosines between words with how alike people find them.
 */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * The correlation, from -1 to 1; NaN if all numbers of one side are equal.
   *
   * @param x at least two numbers, none of them NaN
   * @param y as many
   */
  public static double of(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          "a rank correlation needs two sequences of equal length, at least 2, found %s and %s"
              .formatted(x.length, y.length));
    }
    double[] first = centredRanks(x);
    double[] second = centredRanks(y);
    return product(first, second)
        / StrictMath.sqrt(product(first, first) * product(second, second));
  }

  /** Ranks less their mean: multiples of 1/2, so their products are exact. */
  private static double[] centredRanks(double[] numbers) {
    Integer[] order = new Integer[numbers.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> numbers[i]));
    double[] ranks = new double[numbers.length];
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && numbers[order[to]] == numbers[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - order.length) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static double product(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
