package io.github.offprint.run;

import io.github.offprint.experiment.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers a parameter takes.
 *
 * @param atLeast the smallest
 * @param above exceeded by all
 * @param atMost the largest; NaN: any finite one
 * @param below above all; NaN: any
 */
record Bounds(double atLeast, double above, double atMost, double below) {

  static final Bounds NONE =
      new Bounds(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN);

  static Bounds of(Parameter parameter) {
    return new Bounds(
        parameter.atLeast(), parameter.above(), parameter.atMost(), parameter.below());
  }

  boolean takesInfinity() {
    return atMost == Double.POSITIVE_INFINITY && Double.isNaN(below);
  }

  boolean take(double number) {
    if (Double.isInfinite(number)) {
      return number > 0 && takesInfinity();
    }
    // written so that a bound that is NaN holds for every number
    return number >= atLeast && aboveLowest(number) && !(number > atMost) && !(number >= below);
  }

  private boolean aboveLowest(double number) {
    return number > above || above == Double.NEGATIVE_INFINITY;
  }

  /** {@code of at least 1 and below 5}; empty if there is no bound. */
  String text() {
    List<String> parts = new ArrayList<>();
    add(parts, "at least ", atLeast);
    add(parts, "above ", above);
    add(parts, "at most ", atMost);
    add(parts, "below ", below);
    if (takesInfinity()) {
      parts.add("possibly inf");
    }
    return String.join(" and ", parts);
  }

  private static void add(List<String> parts, String words, double bound) {
    if (Double.isFinite(bound)) {
      parts.add(words + Json.number(bound));
    }
  }
}
