package io.github.offprint.site;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of the theme's own style and script without what only their authors read: comments,
 * indentation and empty lines. It knows no CSS and no JavaScript, so these parts keep to what it
 * can do: a comment in a script has its line for itself, and no text runs over several lines.
 */
final class Slim {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private Slim() {}

  static byte[] style(byte[] part) {
    return lines(COMMENT.matcher(text(part)).replaceAll(""), line -> true);
  }

  static byte[] script(byte[] part) {
    return lines(text(part), line -> !line.startsWith("//"));
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private static byte[] lines(String text, Predicate<String> kept) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && kept.test(line))
        .map(line -> line + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
