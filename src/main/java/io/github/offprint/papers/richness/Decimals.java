package io.github.offprint.papers.richness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as labels write them. */
final class Decimals {

  private Decimals() {}

  /** TeX of a number with some decimals. */
  static String of(double number, int decimals) {
    BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN);
    return "$" + rounded.toPlainString() + "$";
  }

  /** TeX of a richness: fractions where they are usual. */
  static String richness(double r) {
    if (r == 0.25) {
      return "r = 1/4";
    }
    return r == 0.5
        ? "r = 1/2"
        : "r = " + new BigDecimal(r).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
