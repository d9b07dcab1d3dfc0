package io.github.offprint.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text by which it can be found: small letters without accents; Chinese and
 * Japanese, which have no spaces, in pairs of characters. The script {@code search.js} cuts a
 * reader's question in the same way.
 */
final class SearchWords {

  /** A command, or a letter with an index; what the index holds is in the second part. */
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(\\\\[a-zA-Z]+|(?<![a-zA-Z\\\\])[a-zA-Z](?=_))"
              + "(?:_(\\{[^{}]*\\}|\\\\[a-zA-Z]+|[a-zA-Z0-9]))?");

  /** What only arranges a formula. */
  private static final Set<String> ARRANGING =
      Set.of(
          "\\left",
          "\\right",
          "\\begin",
          "\\end",
          "\\quad",
          "\\qquad",
          "\\displaystyle",
          "\\text",
          "\\big",
          "\\bigl",
          "\\bigr",
          "\\mathrm",
          "\\mathbf",
          "\\operatorname",
          "\\nonumber");

  private static final int LAST_ASCII = 0x7f;

  /** As many as a site has different characters. */
  private static final Map<Integer, String> BARE = new ConcurrentHashMap<>();

  private SearchWords() {}

  /** Told of words where they stand, before anything else is done. */
  interface Listener {
    /** A word. */
    void word(char[] signs, int from, int length);
  }

  /**
   * Tells the words of a text, in order. What stands between two spaces is read where it stands if
   * it is plain ASCII, as nearly all is.
   */
  static void each(String text, Listener told) {
    char[] signs = text.toCharArray();
    int at = 0;
    while (at < signs.length) {
      int from = at;
      int all = 0;
      while (at < signs.length && signs[at] != ' ') {
        all |= signs[at++];
      }
      if (all <= LAST_ASCII) {
        eachPlain(signs, from, at, told);
      } else {
        of(new String(signs, from, at - from))
            .forEach(word -> told.word(word.toCharArray(), 0, word.length()));
      }
      at++;
    }
  }

  private static void eachPlain(char[] signs, int from, int to, Listener told) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = signs[i];
      if (c >= 'A' && c <= 'Z') {
        signs[i] = (char) (c + ('a' - 'A'));
      } else if (!isLetter(c)) {
        tell(signs, start, i, told);
        start = i + 1;
      }
    }
    tell(signs, start, to, told);
  }

  private static void tell(char[] signs, int from, int to, Listener told) {
    if (from < to) {
      told.word(signs, from, to - from);
    }
  }

  /** The words of a text, in order. */
  static List<String> of(String text) {
    String folded = folded(text);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      int code = folded.codePointAt(at);
      int end = at + Character.charCount(code);
      if (isLetter(code)) {
        boolean spaceless = isSpaceless(code);
        while (end < folded.length() && goesOn(folded.codePointAt(end), spaceless)) {
          end += Character.charCount(folded.codePointAt(end));
        }
        add(words, folded.substring(at, end), spaceless);
      }
      at = end;
    }
    return words;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      int next = i + Character.charCount(code);
      if (code > LAST_ASCII) {
        folded.append(text, from, i).append(bare(code));
        from = next;
      }
      i = next;
    }
    return folded.append(text, from, text.length()).toString().toLowerCase(Locale.ROOT);
  }

  /** A character without its accents, in the simplest characters that stand for it. */
  private static String bare(int code) {
    return BARE.computeIfAbsent(
        code,
        c ->
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", ""));
  }

  private static boolean goesOn(int code, boolean spaceless) {
    return isLetter(code) && isSpaceless(code) == spaceless;
  }

  private static boolean isLetter(int code) {
    return code > LAST_ASCII
        ? Character.isLetterOrDigit(code)
        : code >= 'a' && code <= 'z' || code >= '0' && code <= '9';
  }

  private static boolean isSpaceless(int code) {
    if (code < 0x2e80) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(code);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  private static void add(List<String> words, String run, boolean spaceless) {
    int[] codes = spaceless ? run.codePoints().toArray() : new int[0];
    if (codes.length < 2) {
      words.add(run);
    }
    for (int i = 0; i + 1 < codes.length; i++) {
      words.add(Character.toString(codes[i]) + Character.toString(codes[i + 1]));
    }
  }

  /** The symbols of a formula, as in {@code \lambda_k} and {@code s_k}; indices without braces. */
  static List<String> symbols(String tex) {
    List<String> symbols = new ArrayList<>();
    Matcher symbol = SYMBOL.matcher(tex);
    while (symbol.find()) {
      if (!ARRANGING.contains(symbol.group(1))) {
        String index =
            symbol.group(2) == null ? "" : symbol.group(2).replaceAll("[^a-zA-Z0-9]+", "");
        String word = symbol.group(1) + (index.isEmpty() ? "" : "_" + index);
        symbols.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return symbols;
  }
}
