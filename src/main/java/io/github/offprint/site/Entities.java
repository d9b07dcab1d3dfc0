package io.github.offprint.site;

import org.jsoup.parser.Parser;

/** Text in which some signs are written as entities. */
final class Entities {

  /** What our own writers make; jsoup knows all the others, and takes a hundred times as long. */
  private static final String[] USUAL = {"&amp;", "&lt;", "&gt;", "&quot;", "&#x27;"};

  private static final String MEANT = "&<>\"'";

  private Entities() {}

  /** The text as a reader sees it. */
  static String unescaped(String text) {
    int and = text.indexOf('&');
    if (and < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    for (; and >= 0; and = text.indexOf('&', from)) {
      int entity = usual(text, and);
      if (entity < 0) {
        return Parser.unescapeEntities(text, false);
      }
      plain.append(text, from, and).append(MEANT.charAt(entity));
      from = and + USUAL[entity].length();
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static int usual(String text, int and) {
    for (int i = 0; i < USUAL.length; i++) {
      if (text.startsWith(USUAL[i], and)) {
        return i;
      }
    }
    return -1;
  }
}
