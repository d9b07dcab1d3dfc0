package io.github.offprint.site;

import java.util.Locale;

/**
 * The tags and comments of a piece of HTML, one after the other, found by going from sign to sign:
 * pages are full of them, and a pattern would cost more than all that is done with them. What only
 * looks like a tag is passed over.
 */
final class HtmlTag {

  private static final String COMMENT = "<!--";

  private final char[] html;
  private int start;
  private int nameStart;
  private int nameEnd;
  private int end;
  private boolean ranOut;
  // a comment that does not end: none behind it does, and each would be followed to the end
  private boolean unended;

  /** No tag yet. */
  HtmlTag(char[] html) {
    this.html = html;
  }

  /** Goes to the next tag or comment; tells whether there is one. */
  boolean find(int from) {
    for (start = next('<', from); start < html.length; start = next('<', start + 1)) {
      if (readTag() || readComment()) {
        return true;
      }
    }
    return false;
  }

  private boolean readTag() {
    nameStart = start + 1 < html.length && html[start + 1] == '/' ? start + 2 : start + 1;
    if (nameStart >= html.length || !isLetter(html[nameStart])) {
      return false;
    }
    nameEnd = nameStart;
    while (nameEnd < html.length && (isLetter(html[nameEnd]) || isDigit(html[nameEnd]))) {
      nameEnd++;
    }
    int at = nameEnd;
    while (at < html.length && html[at] != '>') {
      // what is quoted may hold any sign
      at = html[at] == '"' || html[at] == '\'' ? next(html[at], at + 1) + 1 : at + 1;
    }
    end = at + 1;
    ranOut |= at >= html.length;
    return at < html.length;
  }

  private boolean readComment() {
    if (unended || !has(COMMENT, start)) {
      return false;
    }
    nameStart = start;
    nameEnd = start;
    int at = start + COMMENT.length();
    while (at < html.length && !has("-->", at)) {
      at = next('-', at + 1);
    }
    end = at + "-->".length();
    unended = at >= html.length;
    ranOut |= unended;
    return !unended;
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The place of a sign, or the end. */
  private int next(char sign, int from) {
    int at = from;
    while (at < html.length && html[at] != sign) {
      at++;
    }
    return at;
  }

  private boolean has(String text, int at) {
    int same = 0;
    while (same < text.length()
        && at + same < html.length
        && html[at + same] == text.charAt(same)) {
      same++;
    }
    return same == text.length();
  }

  /** Whether a tag or comment was begun and never ended. */
  boolean ranOut() {
    return ranOut;
  }

  /** Where it begins. */
  int start() {
    return start;
  }

  /** The place behind it. */
  int end() {
    return end;
  }

  /** Whether it ends an element. */
  boolean isClosing() {
    return nameStart == start + 2;
  }

  /** The name of the element in small letters; empty if it is a comment. */
  String name() {
    return new String(html, nameStart, nameEnd - nameStart).toLowerCase(Locale.ROOT);
  }

  /** What stands behind the name. */
  String attributes() {
    return end - 1 == nameEnd ? "" : new String(html, nameEnd, end - 1 - nameEnd);
  }
}
