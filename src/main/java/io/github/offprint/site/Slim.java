package io.github.offprint.site;

import java.nio.charset.StandardCharsets;

/**
 * Parts of style and script without what only their authors read: comments, indentation, and spaces
 * between signs that need none. They are read sign by sign, so that what stands in quotes stays as
 * it is; from where that is in doubt on, all of a part stays as it is.
 */
abstract class Slim {

  private final String part;
  private final StringBuilder slim = new StringBuilder();
  private int at;

  Slim(String part) {
    this.part = part;
  }

  static byte[] style(byte[] part) {
    return bytes(new SlimStyle(text(part)).written());
  }

  static byte[] script(byte[] part) {
    return bytes(new SlimScript(text(part)).written());
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All of the part. */
  final String written() {
    while (at < part.length()) {
      if (!step()) {
        take(part.length());
      }
    }
    return slim.isEmpty() || last() == '\n' ? slim.toString() : slim.append('\n').toString();
  }

  /** Takes or leaves out what comes next; false: it is in doubt what it is. */
  abstract boolean step();

  final int at() {
    return at;
  }

  /** The sign that comes next, or another behind it; a zero character where there is none. */
  final char next(int further) {
    return at + further < part.length() ? part.charAt(at + further) : 0;
  }

  /** The last sign that was written; a line end before the first. */
  final char last() {
    return slim.isEmpty() ? '\n' : slim.charAt(slim.length() - 1);
  }

  /** What was written so far. */
  final CharSequence before() {
    return slim;
  }

  /** Writes what stands before a place. */
  final void take(int end) {
    slim.append(part, at, end);
    at = end;
  }

  /** Leaves out what stands before a place, and writes something for it. */
  final void leave(int end, String instead) {
    slim.append(instead);
    at = end;
  }

  /** Removes a space that turned out not to be needed. */
  final void dropSpace() {
    if (last() == ' ') {
      slim.setLength(slim.length() - 1);
    }
  }

  /** The place behind white space that begins here. */
  final int afterSpace() {
    int end = at;
    while (end < part.length() && Character.isWhitespace(part.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a line ends before a place. */
  final boolean hasLineEnd(int end) {
    int line = part.indexOf('\n', at);
    return line >= 0 && line < end;
  }

  /** The place behind the next of these signs, or 0. */
  final int behind(String signs, int from) {
    int found = part.indexOf(signs, from);
    return found < 0 ? 0 : found + signs.length();
  }

  /** The place of the line end, or the end. */
  final int lineEnd() {
    int end = part.indexOf('\n', at);
    return end < 0 ? part.length() : end;
  }

  /** The place behind a text in quotes that begins here; 0 if it does not end on its line. */
  final int afterQuotes() {
    char quote = next(0);
    for (int i = at + 1; i < part.length() && part.charAt(i) != '\n'; i++) {
      if (part.charAt(i) == '\\') {
        i++;
      } else if (part.charAt(i) == quote) {
        return i + 1;
      }
    }
    return 0;
  }
}
