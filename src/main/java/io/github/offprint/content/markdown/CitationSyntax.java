package io.github.offprint.content.markdown;

import io.github.offprint.content.citations.Cited;
import io.github.offprint.content.citations.FormulaMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How authors write citations: {@code [see @a, pp. 3-5; -@b]} and {@code @a}. */
final class CitationSyntax {

  /** What {@code @} can also refer to: figures, equations and the like. */
  private static final String OTHERS =
      "(?:fig|tbl|eq|sec|thm|lem|cor|prp|cnj|def|exm|exr|rem|alg|lst|prf|sol|axm|hyp|prop|defn|rmk)-";

  private static final String KEY =
      "(?:\\{[^\\s{}\\[\\]]+\\}|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|[:.#$%&+?<>~/_-]+(?=[\\p{L}\\p{N}]))*)";

  private static final Pattern BARE = Pattern.compile("@(?!" + OTHERS + ")(" + KEY + ")");

  private static final Pattern ITEM =
      Pattern.compile(
          "(?s)(.*?)(?<![\\p{L}\\p{N}.+/@\\\\-])(-?)@(?!" + OTHERS + ")(" + KEY + ")(.*)");

  private static final String NUMBER = "[^\\s,;{}]*\\d[^\\s,;{}]*";
  private static final String NUMBERS = NUMBER + "(?:\\s*(?:[-\u2013&]+|and)\\s*" + NUMBER + ")*";

  private static final Pattern LOCATOR =
      Pattern.compile(
          "(?s)^,?\\s*\\{?(pp?\\.|pages?|chap(?:ters?|s?\\.)|sec(?:tions?|s?\\.)|\u00A7\u00A7?|figs?\\.|figures?"
              + "|vols?\\.|volumes?|nos?\\.|para\\.|paras\\.|parts?|pts?\\.|lines?|ll?\\.|notes?|nn?\\."
              + "|columns?|cols?\\.|books?|bks?\\.|vv?\\.|verses?)"
              + "\\s*("
              + NUMBERS
              + "|[ivxlcdm]+(?:\\s*[-\u2013]+\\s*[ivxlcdm]+)?)\\}?(.*)$");

  private static final Pattern PAGES =
      Pattern.compile("(?s)^,\\s*(\\d+(?:\\s*[-\u2013]+\\s*\\d+)?)(?![\\p{L}\\d])(.*)$");

  private static final Pattern FORMULA = Pattern.compile("\\$([^$\\s](?:[^$]*[^$\\s])?)\\$");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("ch", "chapter"),
          Map.entry("se", "section"),
          Map.entry("\u00A7", "section"),
          Map.entry("fi", "figure"),
          Map.entry("vo", "volume"),
          Map.entry("no", "issue"),
          Map.entry("note", "note"),
          Map.entry("n.", "note"),
          Map.entry("nn", "note"),
          Map.entry("para", "paragraph"),
          Map.entry("part", "part"),
          Map.entry("pt", "part"),
          Map.entry("l", "line"),
          Map.entry("co", "column"),
          Map.entry("b", "book"),
          Map.entry("v", "verse"));

  private CitationSyntax() {}

  /**
   * What stands between brackets, if it cites something and nothing else.
   *
   * @param inside without the brackets
   */
  static Optional<Cited> group(String inside) {
    List<Cited.Item> items = new ArrayList<>();
    for (String part : inside.split(";", -1)) {
      Matcher item = ITEM.matcher(part.strip());
      if (!item.matches()) {
        return Optional.empty();
      }
      items.add(item(item));
    }
    return Optional.of(new Cited(items, false));
  }

  /** A key in running text, which begins at an index, with its sign; nothing if there is none. */
  static Optional<String> bare(CharSequence text, int index) {
    Matcher bare = BARE.matcher(text).region(index, text.length()).useTransparentBounds(true);
    return bare.lookingAt() ? Optional.of(bare.group()) : Optional.empty();
  }

  /** A citation in running text, with the locator of the brackets behind it. */
  static Cited narrative(String key, String locator) {
    return new Cited(
        List.of(located(key(key), "", locator.isEmpty() ? "" : ", " + locator, false)), true);
  }

  /** The key without sign and braces. */
  static String key(String written) {
    return written.replaceFirst("^@", "").replaceFirst("^\\{(.*)\\}$", "$1");
  }

  private static Cited.Item item(Matcher item) {
    return located(
        key(item.group(3)), item.group(1).strip(), item.group(4), !item.group(2).isEmpty());
  }

  private static Cited.Item located(String key, String prefix, String tail, boolean yearOnly) {
    Matcher pages = PAGES.matcher(tail);
    if (pages.matches()) {
      return new Cited.Item(
          key,
          text(prefix),
          "page",
          pages.group(1).replaceAll("-{2,}", "-"),
          suffix(pages.group(2)),
          yearOnly);
    }
    Matcher locator = LOCATOR.matcher(tail);
    if (locator.matches()) {
      return new Cited.Item(
          key,
          text(prefix),
          label(locator.group(1)),
          locator.group(2).strip().replaceAll("-{2,}", "-"),
          suffix(locator.group(3)),
          yearOnly);
    }
    return new Cited.Item(key, text(prefix), "page", "", suffix(tail), yearOnly);
  }

  private static String label(String written) {
    for (int length = 4; length >= 1; length--) {
      String begin = written.substring(0, Math.min(length, written.length()));
      if (LABELS.containsKey(begin)) {
        return LABELS.get(begin);
      }
    }
    return "page";
  }

  private static String suffix(String tail) {
    String text = text(tail);
    if (text.isEmpty() || text.equals(",")) {
      return "";
    }
    return ",.:;".indexOf(text.charAt(0)) >= 0 ? text : " " + text;
  }

  private static String text(String written) {
    String plain =
        FormulaMark.cleaned(written)
            .replaceAll("\\\\(\\p{Punct})", "$1")
            .replace('*', ' ')
            .replaceAll("\\s+", " ")
            .strip();
    return FORMULA
        .matcher(plain)
        .replaceAll(formula -> Matcher.quoteReplacement(FormulaMark.of(formula.group(1))));
  }
}
