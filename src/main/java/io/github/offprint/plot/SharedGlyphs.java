package io.github.offprint.plot;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Glyphs that two drawings on one page have in common: they are defined in the first, and the
 * second uses them from there. A third of a drawing is outlines of letters.
 *
 * @param first drawing
 * @param second drawing
 */
record SharedGlyphs(Drawing first, Drawing second) {

  /** The second drawing for a page that has the first one too. */
  String inline() {
    String own = second.id() + "_";
    Pattern glyph =
        Pattern.compile("<path id=\"" + Pattern.quote(own) + "([^\"]+)\" d=\"[^\"]*\"/>");
    StringBuilder svg = new StringBuilder(second.inline());
    Matcher glyphs = glyph.matcher(second.inline());
    for (MatchResult found : glyphs.results().toList()) {
      String definition = found.group();
      String key = found.group(1);
      if (first.inline().contains(definition.replace(own, first.id() + "_"))) {
        replace(svg, definition, "");
        replaceAll(svg, "href=\"#" + own + key + "\"", "href=\"#" + first.id() + "_" + key + "\"");
      }
    }
    return svg.toString();
  }

  private static void replace(StringBuilder text, String what, String with) {
    int at = text.indexOf(what);
    text.replace(at, at + what.length(), with);
  }

  private static void replaceAll(StringBuilder text, String what, String with) {
    for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + with.length())) {
      text.replace(at, at + what.length(), with);
    }
  }
}
