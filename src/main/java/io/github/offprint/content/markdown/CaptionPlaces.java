package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import io.github.offprint.problem.Position;

/**
 * Finds the characters of a YAML value where they were written, so that a mistake in a formula of a
 * caption is told at its place. Where YAML changed more than line ends, the rest of the value
 * counts as standing where it was last followed.
 */
final class CaptionPlaces {

  private CaptionPlaces() {}

  /**
   * A value as an excerpt of the YAML that it stands in.
   *
   * @param value as YAML understood it
   * @param start where it begins
   */
  static Excerpt excerpt(String value, Position start, Excerpt yaml) {
    String written = yaml.text();
    int place = beginning(written, offset(start, yaml));
    Excerpt.Collector collector = new Excerpt.Collector(yaml);
    int from = 0;
    while (from < value.length()) {
      int to = from;
      while (to < value.length()
          && place + to - from < written.length()
          && value.charAt(to) == written.charAt(place + to - from)) {
        to++;
      }
      collector.add(value.substring(from, to), place);
      place += to - from;
      if (to == value.length()
          || !Character.isWhitespace(value.charAt(to)) && !isSpace(written, place)) {
        return collector.add(value.substring(to), Math.min(place, written.length())).excerpt();
      }
      from = to;
      int space = from;
      while (from < value.length() && Character.isWhitespace(value.charAt(from))) {
        from++;
      }
      collector.add(value.substring(space, from), Math.min(place, written.length()));
      while (isSpace(written, place)) {
        place++;
      }
    }
    return collector.add("", Math.min(place, written.length())).excerpt();
  }

  private static boolean isSpace(String text, int index) {
    return index < text.length() && Character.isWhitespace(text.charAt(index));
  }

  // behind a quote, or on the line below the sign of a block
  private static int beginning(String written, int offset) {
    if (offset >= written.length()) {
      return offset;
    }
    char c = written.charAt(offset);
    int begin = offset;
    if (c == '|' || c == '>') {
      int lineEnd = written.indexOf('\n', offset);
      begin = lineEnd < 0 ? written.length() : lineEnd;
    } else if (c == '"' || c == '\'') {
      begin++;
    }
    while (isSpace(written, begin)) {
      begin++;
    }
    return begin;
  }

  private static int offset(Position start, Excerpt yaml) {
    int offset = 0;
    while (offset < yaml.text().length() && yaml.position(offset).compareTo(start) < 0) {
      offset++;
    }
    return offset;
  }
}
