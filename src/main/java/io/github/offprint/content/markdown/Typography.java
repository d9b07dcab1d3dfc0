package io.github.offprint.content.markdown;

/**
 * Sets running text: quotes that open and close, apostrophes, dashes and ellipses. It remembers
 * what it has seen, since a quote may open before an emphasis and close behind it. It also counts
 * words.
 */
final class Typography {

  private static final String OPENERS = "([{<\u2014\u2013-/\u201C\u2018\u00AB\u00BF\u00A1";

  private final Html html;
  private char before = ' ';
  private boolean inWord;
  private int words;

  Typography(Html html) {
    this.html = html;
  }

  /** How many words have been set; each character of Chinese or Japanese script is one. */
  int words() {
    return words;
  }

  /** Forgets words that were set a second time. */
  void words(int count) {
    this.words = count;
  }

  /** Begins a paragraph. */
  void begin() {
    before = ' ';
    inWord = false;
  }

  /** Something that is not text has been set, such as a formula, and counts as one word. */
  void thing() {
    if (!inWord) {
      words++;
    }
    inWord = true;
    before = 'x';
  }

  /** Sets a space or the end of a line. */
  void space() {
    count(' ');
    before = ' ';
  }

  /** Sets a character as it is. */
  void literal(char c) {
    count(c);
    html.text(c);
    before = c;
  }

  /**
   * Sets the character that begins at an index, or the plain letters that do.
   *
   * @return the index of what follows
   */
  int set(String text, int index) {
    char c = text.charAt(index);
    if (isPlainLetter(c)) {
      return letters(text, index);
    }
    int run = c == '-' || c == '.' ? run(text, index) : 1;
    switch (c) {
      case '"' -> sign(opens(text, index) ? '\u201C' : '\u201D');
      case '\'' -> sign(isApostrophe(text, index) ? '\u2019' : '\u2018');
      case '-' -> dash(text, index, run);
      case '.' -> dots(run);
      default -> literal(c);
    }
    return index + run;
  }

  // most of a text: one word, one count and one copy
  private int letters(String text, int index) {
    int end = index + 1;
    while (end < text.length() && isPlainLetter(text.charAt(end))) {
      end++;
    }
    words += inWord ? 0 : 1;
    inWord = true;
    html.raw(text, index, end);
    before = text.charAt(end - 1);
    return end;
  }

  private static boolean isPlainLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void dash(String text, int index, int run) {
    boolean option =
        Character.isWhitespace(before)
            && index + run < text.length()
            && Character.isLetterOrDigit(text.charAt(index + run));
    if (run == 3) {
      sign('\u2014');
    } else if (run == 2 && !option) {
      sign('\u2013');
    } else {
      repeat('-', run);
    }
  }

  private void dots(int run) {
    if (run == 3) {
      sign('\u2026');
    } else {
      repeat('.', run);
    }
  }

  private void repeat(char c, int times) {
    for (int i = 0; i < times; i++) {
      literal(c);
    }
  }

  private void sign(char c) {
    html.raw(String.valueOf(c));
    before = c;
  }

  private boolean opens(String text, int index) {
    boolean spaceFollows =
        index + 1 < text.length() && Character.isWhitespace(text.charAt(index + 1));
    return !spaceFollows
        && (Character.isWhitespace(before)
            || Character.isSpaceChar(before)
            || OPENERS.indexOf(before) >= 0);
  }

  // an apostrophe also stands before a year: the '90s
  private boolean isApostrophe(String text, int index) {
    return !opens(text, index)
        || index + 2 < text.length()
            && Character.isDigit(text.charAt(index + 1))
            && Character.isDigit(text.charAt(index + 2));
  }

  private void count(char c) {
    if (Character.isIdeographic(c)) {
      words++;
      inWord = false;
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      inWord = false;
    } else if (!inWord && Character.isLetterOrDigit(c)) {
      words++;
      inWord = true;
    }
  }

  private static int run(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    return end - start;
  }
}
