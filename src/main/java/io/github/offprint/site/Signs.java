package io.github.offprint.site;

import io.github.offprint.content.Prose;

/** The characters of a prose at their places, but for those of formulas, which are most of it. */
final class Signs {

  /** In the place of a formula: a tag of no element, so that what looks for tags finds it. */
  private static final String FORMULA = "<x>";

  private Signs() {}

  /**
   * The characters up to a place; behind the beginning of a formula they mean nothing until its
   * end.
   */
  static char[] of(Prose prose, int end) {
    char[] signs = new char[end];
    int at = 0;
    for (Prose.Extent formula : prose.formulas()) {
      if (formula.from() + FORMULA.length() > end) {
        break;
      }
      prose.html().getChars(at, formula.from(), signs, at);
      FORMULA.getChars(0, FORMULA.length(), signs, formula.from());
      at = formula.to();
    }
    if (at < end) {
      prose.html().getChars(at, end, signs, at);
    }
    return signs;
  }
}
