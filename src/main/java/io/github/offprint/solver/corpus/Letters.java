package io.github.offprint.solver.corpus;

import java.util.BitSet;

/**
 * The letters of Unicode 13, general categories Lu, Ll, Lt, Lm and Lo, on every release of Java.
 * Marks are not letters, so accents must be composed with their letters (NFC).
 */
final class Letters {

  /** Letters that Java releases after 17 know besides: those of Unicode 14 to 16. */
  private static final String LATER =
      "870-887 889-88e 8b5 8c8-8c9 c5d cdd 170d 171f 1b4c 1c89-1c8a 2c2f "
          + "2c5f 9ffd-9fff a7c0-a7c1 a7cb-a7cd a7d0-a7d1 a7d3 a7d5-a7dc a7f2-a7f4 "
          + "10570-1057a 1057c-1058a 1058c-10592 10594-10595 10597-105a1 "
          + "105a3-105b1 105b3-105b9 105bb-105bc 105c0-105f3 10780-10785 "
          + "10787-107b0 107b2-107ba 10d4a-10d65 10d6f-10d85 10ec2-10ec4 "
          + "10f70-10f81 11071-11072 11075 1123f-11240 11380-11389 1138b 1138e "
          + "11390-113b5 113b7 113d1 113d3 11740-11746 11ab0-11abf 11bc0-11be0 "
          + "11f02 11f04-11f10 11f12-11f33 12f90-12ff0 1342f 13441-13446 "
          + "13460-143fa 16100-1611d 16a70-16abe 16d40-16d6c 18cff 1aff0-1aff3 "
          + "1aff5-1affb 1affd-1affe 1b11f-1b122 1b132 1b155 1df00-1df1e "
          + "1df25-1df2a 1e030-1e06d 1e290-1e2ad 1e4d0-1e4eb 1e5d0-1e5ed 1e5f0 "
          + "1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe 2a6de-2a6df "
          + "2b735-2b739 2ebf0-2ee5d 31350-323af";

  private static final BitSet ALL = all();

  private Letters() {}

  private static BitSet all() {
    BitSet letters = new BitSet();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      letters.set(c, Character.isLetter(c));
    }
    for (String range : LATER.split(" ")) {
      int dash = range.indexOf('-');
      int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
      int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
      letters.clear(from, to + 1);
    }
    return letters;
  }

  /** Whether a code point is a letter. */
  static boolean contains(int codePoint) {
    return ALL.get(codePoint);
  }
}
