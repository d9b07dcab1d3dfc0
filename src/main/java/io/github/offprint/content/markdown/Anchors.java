package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each heading of a page a name of its own, made from what it says. */
final class Anchors {

  /**
   * Names that the layouts use themselves: {@code main} is where "skip to the text" leads, {@code
   * pinned} and {@code posts} are the lists of a home page, which may begin with a text.
   */
  static final Set<String> LAYOUT = Set.of("main", "offprint-words", "pinned", "posts", "related");

  /** Names of footnotes, of their marks and of citations. */
  private static final Pattern NUMBERED = Pattern.compile("(fn|cite):\\d+|fnref:\\d+(:\\d+)?");

  private final Set<String> taken = new HashSet<>(LAYOUT);
  // the first number that was not yet tried behind a slug, so that equal headings take no time
  private final Map<String, Integer> untried = new HashMap<>();

  /** Small letters of any script, digits and hyphens; with a number behind it if it is taken. */
  String anchor(String heading) {
    String slug = slug(heading);
    int number = untried.getOrDefault(slug, 0);
    while (!taken.add(numbered(slug, number))) {
      number++;
    }
    untried.put(slug, number + 1);
    return numbered(slug, number);
  }

  /** The name of a heading: the one that its author gave it, or one made from what it says. */
  String of(Heading heading) {
    String given = HeadingAttributes.of(heading).id();
    return given.isEmpty() ? anchor(PlainText.inside(heading)) : given;
  }

  /**
   * Keeps a name that the author chose.
   *
   * @return whether it was free
   */
  boolean claim(String name) {
    return !NUMBERED.matcher(name).matches() && taken.add(name);
  }

  private static String numbered(String slug, int number) {
    return number == 0 ? slug : slug + "-" + number;
  }

  /** Keeps names for other things than headings. */
  void keep(Collection<String> names) {
    taken.addAll(names);
  }

  private static String slug(String heading) {
    StringBuilder slug = new StringBuilder();
    heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
              } else if ((Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '-')
                  && slug.length() > 0
                  && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    String trimmed = slug.toString().replaceAll("-$", "");
    return trimmed.isEmpty() ? "section" : trimmed;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
