package io.github.offprint.plot;

import java.util.List;

/** Parentheses, bars and root signs that grow with what they enclose. */
final class Delimiters {

  private static final List<Typeface> SIZES =
      List.of(Typeface.MAIN, Typeface.SIZE1, Typeface.SIZE2, Typeface.SIZE3, Typeface.SIZE4);
  private static final double AXIS = 250;
  private static final double BAR = 42;

  /** How tall delimiters of a size of their own are, from 1 to 4. */
  private static final double[] HEIGHTS = {1200, 1800, 2400, 3000};

  private Delimiters() {}

  /**
   * A delimiter centred on the axis of the formula.
   *
   * @param code the character; 0 for an empty one
   * @param reach how far the enclosed formula goes above or below the axis
   */
  static Lettered around(Lettering lettering, String label, int code, double reach) {
    // TeX lets a delimiter fall short of its formula by a tenth.
    double half = Math.max(375, 0.95 * reach);
    if (code == 0) {
      return Lettered.space(120);
    }
    if (code == '∣' || code == '∥') {
      return bars(code == '∣' ? 1 : 2, half);
    }
    Lettered sign = tall(lettering, label, code, 2 * half);
    return sign.moved(0, AXIS - (sign.height() - sign.depth()) / 2);
  }

  /**
   * A delimiter of a size of its own.
   *
   * @param size from 1 to 4
   */
  static Lettered sized(Lettering lettering, String label, int code, int size) {
    // The forms of the fonts are a little shorter or taller than they are called.
    return around(lettering, label, code, (HEIGHTS[size - 1] - 10) / 2 / 0.95);
  }

  /** Vertical bars have no end, so they are drawn at any length. */
  private static Lettered bars(int count, double half) {
    double space = 120;
    double width = space + BAR;
    Lettered all = Lettered.space(count * width + space);
    for (int i = 0; i < count; i++) {
      all = all.over(Lettered.bar(BAR, AXIS - half, AXIS + half).moved(space + i * width, 0));
    }
    return all.wide(count * width + space);
  }

  /** The smallest form of a character that is at least so tall; the largest form is stretched. */
  static Lettered tall(Lettering lettering, String label, int code, double length) {
    Lettered last = Lettered.EMPTY;
    for (Typeface face : SIZES) {
      if (face.glyph(code).isPresent()) {
        last = Lettered.of(lettering.glyph(label, face, code));
        if (last.height() + last.depth() >= length) {
          return last;
        }
      }
    }
    return last.scaled(length / (last.height() + last.depth()));
  }
}
