package io.github.offprint.content.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the ticks that open a block of code, such as {@code python title="fit.py"}.
 *
 * @param language its first word, which Pandoc and Quarto put into braces; may be empty
 * @param id its label; may be empty
 * @param title shown above the code; may be empty
 * @param lines which lines are marked and whether they are numbered
 */
record FenceInfo(String language, String id, String title, CodeLines lines) {

  private static final Pattern LANGUAGE =
      Pattern.compile("\\{?\\s*[.=]?([^\\s{},]*)(?:[\\s{},].*)?", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile("\\b(?:title|filename|name|caption|lst-cap)=(?:\"([^\"]*)\"|'([^']*)')");

  private static final Pattern ID =
      Pattern.compile("\\{[^}\"']*?#((?:lst|alg)-[A-Za-z0-9_-]+)(?=[\\s}])");
  private static final Pattern NUMBERS = Pattern.compile("[\\d,-]+");
  private static final Pattern LINE_NUMBERS = Pattern.compile(":(no-)?line-numbers$");
  private static final Pattern CLASS = Pattern.compile("\\.([^\\s{}.#]+)");

  /** Reads a line behind its ticks. */
  static FenceInfo of(String info) {
    String plain = Myst.plain(info);
    Matcher language = LANGUAGE.matcher(plain.strip());
    Matcher title = TITLE.matcher(plain);
    boolean titled = title.find();
    Matcher id = ID.matcher(info);
    return new FenceInfo(
        language.matches() ? plain(named(language.group(1), info)) : "",
        id.find() ? id.group(1) : "",
        !titled ? "" : title.group(1) == null ? title.group(2) : title.group(1),
        CodeLines.of(plain));
  }

  // {1,3} alone, and js:line-numbers of VuePress
  private static String plain(String language) {
    return NUMBERS.matcher(language).matches()
        ? ""
        : LINE_NUMBERS.matcher(language).replaceFirst("");
  }

  // {#lst-fit .python}
  private static String named(String first, String info) {
    Matcher named = CLASS.matcher(info);
    return !first.startsWith("#") ? first : named.find() ? named.group(1) : "";
  }
}
