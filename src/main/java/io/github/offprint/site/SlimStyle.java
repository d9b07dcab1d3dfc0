package io.github.offprint.site;

import java.util.Locale;

/** A style sheet without comments, but for those that begin {@code /*!}, and without layout. */
final class SlimStyle extends Slim {

  /** Neither before nor behind these does a space mean anything. */
  private static final String ALONE = "{};,";

  SlimStyle(String part) {
    super(part);
  }

  @Override
  boolean step() {
    char c = next(0);
    if (c == '"' || c == '\'') {
      return taken(afterQuotes());
    } else if (c == '\\') {
      return taken(at() + 2);
    } else if (c == '/' && next(1) == '*') {
      return comment(behind("*/", at() + 2));
    } else if (c == '(' && isAddress()) {
      return taken(behind(")", at()));
    } else if (Character.isWhitespace(c)) {
      boolean needed =
          last() != '\n' && last() != ' ' && last() != ':' && ALONE.indexOf(last()) < 0;
      leave(afterSpace(), needed ? " " : "");
    } else {
      if (ALONE.indexOf(c) >= 0) {
        dropSpace();
      }
      take(at() + 1);
      if (c == '}') {
        leave(at(), "\n");
      }
    }
    return true;
  }

  private boolean taken(int end) {
    if (end > 0) {
      take(Math.max(at(), end));
    }
    return end > 0;
  }

  private boolean comment(int end) {
    if (end > 0 && next(2) != '!') {
      // a comment may be all that keeps two names apart
      boolean apart = last() == '\n' || last() == ' ' || ALONE.indexOf(last()) >= 0;
      leave(end, apart || Character.isWhitespace(next(end - at())) ? "" : "/**/");
      return true;
    }
    return taken(end);
  }

  /** Whether an address without quotes begins here, in which any sign may stand. */
  private boolean isAddress() {
    int length = before().length();
    return length >= 3
        && before()
            .subSequence(length - 3, length)
            .toString()
            .toLowerCase(Locale.ROOT)
            .equals("url")
        && next(1) != '"'
        && next(1) != '\'';
  }
}
