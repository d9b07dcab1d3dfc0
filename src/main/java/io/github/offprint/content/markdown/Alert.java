package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of box a quote is that begins with a line such as {@code [!NOTE]}. */
enum Alert {
  NOTE,
  TIP,
  IMPORTANT,
  WARNING,
  CAUTION;

  private static final Pattern MARK =
      Pattern.compile("\\[!([A-Za-z]+)\\](?:[-+]?[ \\t][^\\n]*|[-+]?)(?:\\n|$)");

  /** The part of a class name that the theme knows it by, and its name among the words. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind that a quote names in its first line, known or not; nothing if it is a plain quote.
   */
  static Optional<String> named(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph paragraph) {
      Matcher mark = MARK.matcher(paragraph.getContentChars().trimStart());
      return mark.lookingAt()
          ? Optional.of(mark.group(1).toUpperCase(Locale.ROOT))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** The alert of that name. */
  static Optional<Alert> of(String name) {
    return Arrays.stream(values()).filter(alert -> alert.name().equals(name)).findFirst();
  }

  /** All names. */
  static List<String> names() {
    return Arrays.stream(values()).map(Alert::name).toList();
  }
}
