package io.github.offprint.content.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Emoji by the names that GitHub gives them, such as {@code :tada:}. */
final class Emoji {

  private static final Pattern NAME = Pattern.compile(":([a-z0-9_+-]{1,60}):");
  private static final Map<String, String> TABLE = table();

  private Emoji() {}

  /**
   * The name that begins at a colon, with both colons.
   *
   * @return nothing if there is no such emoji, or if a letter or digit stands before the colon
   */
  static Optional<String> name(String text, int colon) {
    if (colon > 0 && Character.isLetterOrDigit(text.charAt(colon - 1))) {
      return Optional.empty();
    }
    Matcher name = NAME.matcher(text).region(colon, text.length());
    return name.lookingAt() && TABLE.containsKey(name.group(1))
        ? Optional.of(name.group())
        : Optional.empty();
  }

  /** The emoji of a name that was found. */
  static String of(String name) {
    return TABLE.get(name.substring(1, name.length() - 1));
  }

  /** A text with emoji in place of their names. */
  static String in(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    StringBuilder set = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      Optional<String> name = text.charAt(i) == ':' ? name(text, i) : Optional.empty();
      set.append(name.map(Emoji::of).orElse(text.substring(i, i + 1)));
      i += name.map(String::length).orElse(1);
    }
    return set.toString();
  }

  private static Map<String, String> table() {
    Map<String, String> table = new HashMap<>();
    try (InputStream in = Emoji.class.getResourceAsStream("emoji.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(parts -> table.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
