package io.github.offprint.content.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the ticks that open a block of code, such as {@code python title="fit.py"}.
 *
 * @param language its first word, which Pandoc and Quarto put into braces; may be empty
 * @param title shown above the code; may be empty
 */
record FenceInfo(String language, String title) {

  private static final Pattern LANGUAGE =
      Pattern.compile("\\{?\\s*[.=]?([^\\s{},]*)(?:[\\s{},].*)?", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile("\\b(?:title|filename|name|caption)=(?:\"([^\"]*)\"|'([^']*)')");

  /** Reads a line behind its ticks. */
  static FenceInfo of(String info) {
    String plain = Myst.plain(info);
    Matcher language = LANGUAGE.matcher(plain.strip());
    Matcher title = TITLE.matcher(plain);
    boolean titled = title.find();
    return new FenceInfo(
        language.matches() ? language.group(1) : "",
        !titled ? "" : title.group(1) == null ? title.group(2) : title.group(1));
  }
}
