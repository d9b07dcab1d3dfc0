package io.github.offprint.content.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each heading of a page a name of its own, made from what it says. */
final class Anchors {

  private final Set<String> taken = new HashSet<>();

  /** Small letters of any script, digits and hyphens; with a number behind it if it is taken. */
  String anchor(String heading) {
    String slug = slug(heading);
    String anchor = slug;
    for (int i = 1; !taken.add(anchor); i++) {
      anchor = slug + "-" + i;
    }
    return anchor;
  }

  /** Whether a heading has this name. */
  boolean contains(String anchor) {
    return taken.contains(anchor);
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
