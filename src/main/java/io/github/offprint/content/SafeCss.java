package io.github.offprint.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style inside a picture, as a sheet or as the value of an attribute, that fetches nothing.
 *
 * @param text the style without what was removed
 * @param removed in words
 */
public record SafeCss(String text, List<String> removed) {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?|\\\\(.)");

  private static final Pattern IMPORT =
      Pattern.compile("@import\\b[^;]*;?", Pattern.CASE_INSENSITIVE);

  /** What names a resource; a part of the picture and an embedded image or font may be named. */
  private static final Pattern RESOURCE =
      Pattern.compile(
          "(?:url|src)\\(\\s*(?![\"']?\\s*(?:#|data:(?:image/(?!svg)|font/|application/(?:x-)?font)))"
              + "[^)]*\\)?|(?:-webkit-)?image-set\\([^)]*\\)?|image\\([^)]*\\)?|expression\\([^)]*\\)?"
              + "|-moz-binding[^;}]*|behavior\\s*:[^;}]*|javascript:[^;}]*",
          Pattern.CASE_INSENSITIVE);

  /** A style as it may be published. */
  public static SafeCss of(String css) {
    Set<String> removed = new TreeSet<>();
    String plain = unescaped(COMMENT.matcher(css).replaceAll(""));
    String imports = without(IMPORT, "", plain, removed);
    String safe = without(RESOURCE, "none", imports, removed);
    return removed.isEmpty()
        ? new SafeCss(css, List.of())
        : new SafeCss(safe, List.copyOf(removed));
  }

  private static String without(Pattern what, String instead, String css, Set<String> removed) {
    Matcher found = what.matcher(css);
    return found.replaceAll(
        match -> {
          removed.add(shown(match));
          return instead;
        });
  }

  private static String shown(MatchResult match) {
    String text = match.group().strip();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  // url( may be written \75 rl(
  private static String unescaped(String css) {
    return ESCAPE
        .matcher(css)
        .replaceAll(
            match -> {
              String letter = match.group(2);
              if (letter == null) {
                int code = Integer.parseInt(match.group(1), 16);
                letter = Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
              }
              return Matcher.quoteReplacement(letter);
            });
  }
}
