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
    long factor = 1;
    for (int i = 0; i < decimals; i++) {
      factor *= 10;
    }
    StringBuilder text = new StringBuilder();
    append(text, Math.round(value * factor), decimals);
    return text.toString();
  }

  /** Appends a whole number of units of the last decimal. */
  static void append(StringBuilder to, long units, int decimals) {
    if (units < 0) {
      to.append('-');
    }
    String digits = Long.toString(Math.abs(units));
    digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    String whole = digits.substring(0, digits.length() - decimals);
    String fraction = digits.substring(digits.length() - decimals);
    int end = fraction.length();
    while (end > 0 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    if (!whole.equals("0") || end == 0) {
      to.append(whole);
    }
    if (end > 0) {
      to.append('.').append(fraction, 0, end);
    }
  }
}
