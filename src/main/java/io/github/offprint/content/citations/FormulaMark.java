package io.github.offprint.content.citations;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula in a text that a style may change: digits between two characters that no text holds, so
 * that no change of letters can harm it.
 */
public final class FormulaMark {

  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final int WIDTH = 5;
  private static final Pattern MARK = Pattern.compile(OPEN + "(\\d*)" + CLOSE);
  private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uF8FF]");

  private FormulaMark() {}

  /** A formula as a mark. */
  public static String of(String tex) {
    StringBuilder mark = new StringBuilder().append(OPEN);
    tex.chars().forEach(c -> mark.append(String.valueOf(100_000 + c).substring(1)));
    return mark.append(CLOSE).toString();
  }

  /** A text without characters that a mark is made of. */
  public static String cleaned(String text) {
    return PRIVATE.matcher(text).replaceAll("");
  }

  /**
   * A text with something else in place of its marks.
   *
   * @param shown what stands in the place of the TeX of a formula
   */
  public static String replaced(String text, UnaryOperator<String> shown) {
    return MARK.matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(shown.apply(tex(mark.group(1)))));
  }

  /** A text with the TeX of its formulas in dollars. */
  public static String dollars(String text) {
    return replaced(text, tex -> "$" + tex + "$");
  }

  private static String tex(String digits) {
    StringBuilder tex = new StringBuilder();
    for (int i = 0; i + WIDTH <= digits.length(); i += WIDTH) {
      tex.append((char) Integer.parseInt(digits.substring(i, i + WIDTH)));
    }
    return tex.toString();
  }
}
