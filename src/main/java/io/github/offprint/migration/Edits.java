package io.github.offprint.migration;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes to a text that is read by one rule after the other. Places count in the old text, so that
 * each rule can tell where something stands; what one rule has changed no other one sees.
 */
final class Edits {

  private record Edit(int end, String with) {}

  private final String text;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();
  private final BitSet changed = new BitSet();
  private final BitSet shielded = new BitSet();

  Edits(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Keeps a piece, such as code, from all rules that follow. */
  void shield(int start, int end) {
    shielded.set(start, end);
  }

  /** Whether a piece is neither changed nor kept from rules. */
  boolean isFree(int start, int end) {
    return isUnchanged(start, end) && shielded.nextSetBit(start) < 0
        || isUnchanged(start, end) && shielded.nextSetBit(start) >= end;
  }

  /** Whether no rule has changed anything of a piece. */
  boolean isUnchanged(int start, int end) {
    int next = changed.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Puts something in place of a piece that is not empty and that no rule has changed. */
  void replace(int start, int end, String with) {
    changed.set(start, end);
    edits.put(start, new Edit(end, with));
  }

  /** Shows a rule each place where a pattern fits and begins outside of what is shielded. */
  void each(Pattern pattern, Consumer<Matcher> rule) {
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      boolean free = !shielded.get(matcher.start()) && !changed.get(matcher.start());
      if (free) {
        rule.accept(matcher);
      }
      from = free ? Math.max(matcher.end(), matcher.start() + 1) : matcher.start() + 1;
    }
  }

  /** Whether only white space, marks of quotes and of lists stand before a place on its line. */
  boolean startsLine(int offset) {
    return prefix(offset).isBlank() || prefix(offset).matches("[ \\t>]*");
  }

  /** Whether only white space stands behind a place on its line. */
  boolean endsLine(int offset) {
    int end = text.indexOf('\n', offset);
    return text.substring(offset, end < 0 ? text.length() : end).isBlank();
  }

  /** What stands before a place on its line. */
  String prefix(int offset) {
    return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
  }

  /** The text with all changes. */
  String result() {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      result.append(text, at, edit.getKey()).append(edit.getValue().with());
      at = edit.getValue().end();
    }
    return result.append(text, at, text.length()).toString();
  }

  /** Where a place of the old text stands in the new one. */
  int moved(int offset) {
    int moved = offset;
    for (Map.Entry<Integer, Edit> edit : edits.headMap(offset, false).entrySet()) {
      int length = edit.getValue().end() - edit.getKey();
      moved += edit.getValue().with().length() - Math.min(length, offset - edit.getKey());
    }
    return moved;
  }
}
