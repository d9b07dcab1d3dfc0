package io.github.offprint.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of the theme's own style and script without what only their authors read: comments,
 * indentation and empty lines. It knows no CSS and no JavaScript, so these parts keep to what it
 * can do: a comment in a script has its line for itself, and no text runs over several lines.
 */
final class Slim {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** The space behind the name of a property. */
  private static final Pattern AFTER_NAME = Pattern.compile("^([-\\w]+:) (?=.*;$)");

  private Slim() {}

  /** Rules stand on a line each; a line that goes on has a space at its end. */
  static byte[] style(byte[] part) {
    return lines(COMMENT.matcher(text(part)).replaceAll(""))
        .map(line -> AFTER_NAME.matcher(line).replaceFirst("$1"))
        .map(line -> line.endsWith(" {") ? line.substring(0, line.length() - 2) + "{" : line)
        .map(line -> line + end(line.charAt(line.length() - 1)))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String end(char last) {
    return switch (last) {
      case '{', ';', ',' -> "";
      case '}' -> "\n";
      default -> " ";
    };
  }

  static byte[] script(byte[] part) {
    return lines(text(part))
        .filter(line -> !line.startsWith("//"))
        .map(line -> line + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty());
  }
}
