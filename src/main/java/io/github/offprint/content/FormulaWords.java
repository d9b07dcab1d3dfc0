package io.github.offprint.content;

/** What of a typeset formula may be words: names of operators, and text in it. */
final class FormulaWords {

  private static final String TEX = "<annotation ";
  private static final String TEX_END = "</annotation>";

  private FormulaWords() {}

  /**
   * The pieces of text in the HTML of a formula that have two letters in a row, as they stand there
   * and each behind a space; without its TeX.
   */
  static String in(String html) {
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      if (hasWord(html, at, end)) {
        words.append(' ').append(html, at, end);
      }
      at = tag < 0 ? end : behind(html, tag);
    }
    return words.toString();
  }

  private static int behind(String html, int tag) {
    int tex = html.startsWith(TEX, tag) ? html.indexOf(TEX_END, tag) : -1;
    int end = tex < 0 ? html.indexOf('>', tag) + 1 : tex + TEX_END.length();
    return end == 0 ? html.length() : end;
  }

  private static boolean hasWord(String html, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Character.isLetter(html.charAt(i)) && Character.isLetter(html.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
