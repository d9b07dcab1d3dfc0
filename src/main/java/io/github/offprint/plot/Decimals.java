package io.github.offprint.plot;

/** Writes numbers for SVG: a fixed number of decimals, shortened, the same on every machine. */
final class Decimals {

  private Decimals() {}

  /** A number with at most two decimals. */
  static String of(double value) {
    return of(value, 2);
  }

  /** A number rounded to some decimals, without zeros that can be left out. */
  static String of(double value, int decimals) {
    StringBuilder text = new StringBuilder();
    append(text, Math.round(value * power(decimals)), decimals);
    return text.toString();
  }

  /** Appends a whole number of units of the last decimal. */
  static void append(StringBuilder to, long units, int decimals) {
    long size = Math.abs(units);
    long whole = size / power(decimals);
    long fraction = size % power(decimals);
    if (units < 0) {
      to.append('-');
    }
    if (whole != 0 || fraction == 0) {
      to.append(whole);
    }
    if (fraction != 0) {
      appendFraction(to.append('.'), fraction, decimals);
    }
  }

  private static void appendFraction(StringBuilder to, long fraction, int decimals) {
    long digits = fraction;
    int places = decimals;
    while (digits % 10 == 0) {
      digits /= 10;
      places--;
    }
    for (long least = power(places - 1); digits < least; least /= 10) {
      to.append('0');
    }
    to.append(digits);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
