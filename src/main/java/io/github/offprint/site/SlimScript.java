package io.github.offprint.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * A script without comments, but for those that begin {@code /*!}, and without layout. Line ends
 * stay where one could end a statement.
 */
final class SlimScript extends Slim {

  /** Neither before nor behind these does a space mean anything. */
  private static final String ALONE = "{}()[];,:?=&|";

  /** Behind these no statement ends. */
  private static final String OPEN = "{([;,\n";

  /** Behind these, letters and digits a slash divides. */
  private static final String DIVIDED = "_$]\"'";

  /** What stands before brackets behind which a statement begins. */
  private static final Set<String> HEADS = Set.of("if", "while", "for", "with");

  private static final Set<String> BEFORE_VALUES =
      Set.of(
          "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "do", "else");

  /** For each bracket that is open whether it is that of a head. */
  private final Deque<Boolean> brackets = new ArrayDeque<>();

  private boolean behindHead;

  SlimScript(String part) {
    super(part);
  }

  @Override
  boolean step() {
    char c = next(0);
    if (Character.isWhitespace(c)) {
      space();
      return true;
    } else if (c == '/' && next(1) == '/') {
      leave(lineEnd(), "");
      return true;
    } else if (c == '/' && next(1) == '*') {
      return comment(behind("*/", at() + 2));
    } else if (c == '"' || c == '\'') {
      return taken(afterQuotes());
    } else if (c == '`' || c == '\\') {
      return false;
    } else if (c == '/') {
      return slash();
    }
    if (c == '(') {
      brackets.push(HEADS.contains(lastWord()));
    } else if (c == ')') {
      behindHead = !brackets.isEmpty() && brackets.pop();
    }
    if (ALONE.indexOf(c) >= 0) {
      dropSpace();
    }
    take(at() + 1);
    return true;
  }

  private boolean taken(int end) {
    if (end > 0) {
      take(end);
    }
    return end > 0;
  }

  private void space() {
    int end = afterSpace();
    if (hasLineEnd(end)) {
      dropSpace();
      leave(end, OPEN.indexOf(last()) < 0 ? "\n" : "");
    } else {
      boolean needed = last() != '\n' && last() != ' ' && ALONE.indexOf(last()) < 0;
      leave(end, needed ? " " : "");
    }
  }

  private boolean comment(int end) {
    if (end == 0) {
      return false;
    } else if (next(2) == '!') {
      take(end);
    } else {
      boolean apart = last() == ' ' || last() == '\n';
      leave(end, hasLineEnd(end) ? "\n" : apart ? "" : " ");
    }
    return true;
  }

  /** A slash divides, or begins a pattern, by what stands before it. */
  private boolean slash() {
    CharSequence before = before();
    int end = lastEnd();
    char sign = end == 0 ? '\n' : before.charAt(end - 1);
    boolean counts = (sign == '+' || sign == '-') && end > 1 && before.charAt(end - 2) == sign;
    if (sign == '}' || counts) {
      return false;
    }
    boolean divides =
        sign == ')'
            ? !behindHead
            : (Character.isLetterOrDigit(sign) || DIVIDED.indexOf(sign) >= 0)
                && !BEFORE_VALUES.contains(lastWord());
    if (divides) {
      take(at() + 1);
      return true;
    }
    return taken(afterPattern());
  }

  /** The place behind the last sign that is no space. */
  private int lastEnd() {
    int end = before().length();
    while (end > 0 && Character.isWhitespace(before().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The word that ends there; empty if there is none, or if it names a part of something. */
  private String lastWord() {
    int end = lastEnd();
    int from = end;
    while (from > 0 && Character.isJavaIdentifierPart(before().charAt(from - 1))) {
      from--;
    }
    boolean part = from > 0 && before().charAt(from - 1) == '.';
    return part ? "" : before().subSequence(from, end).toString();
  }

  /** The place behind a pattern that begins here; 0 if it does not end on its line. */
  private int afterPattern() {
    boolean inClass = false;
    for (int i = 1; next(i) != 0 && next(i) != '\n'; i++) {
      char c = next(i);
      if (c == '\\') {
        i++;
      } else if (c == '[' || c == ']') {
        inClass = c == '[';
      } else if (c == '/' && !inClass) {
        return at() + i + 1;
      }
    }
    return 0;
  }
}
