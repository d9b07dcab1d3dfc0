package io.github.offprint.content.numbers;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.ValueName;
import io.github.offprint.problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line cut into names, numbers, words and signs, read from left to right. */
final class Tokens {

  /** What a token is. */
  enum Kind {
    NAME,
    NUMBER,
    WORD,
    TEXT,
    SIGN,
    END
  }

  /** A token where it stands. */
  record Token(Kind kind, String text, int offset) {}

  private static final Pattern NAME =
      Pattern.compile(
          "([a-z][a-z0-9-]*)\\.([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)"
              + "(?:\\[(\\d{1,9})\\])?");
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?(?:[ \u00A0\u202F]?%)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern SIGN = Pattern.compile("<=|>=|==|!=|\\+-|[-+*/^(),<>≤≥≠±−·×]");

  private final Excerpt line;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /**
   * Cuts a line.
   *
   * @throws Mistake at a character that nothing begins with
   */
  Tokens(Excerpt line) {
    this.line = line;
    String text = line.text();
    int i = 0;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
        i++;
      } else {
        Token token = token(text, i);
        tokens.add(token);
        i += token.text().length();
      }
    }
    tokens.add(new Token(Kind.END, "", text.length()));
  }

  private Token token(String text, int start) {
    return first(Kind.NAME, NAME, text, start)
        .or(() -> first(Kind.NUMBER, NUMBER, text, start))
        .or(() -> first(Kind.WORD, WORD, text, start))
        .or(() -> first(Kind.TEXT, TEXT, text, start))
        .or(() -> first(Kind.SIGN, SIGN, text, start))
        .orElseThrow(
            () ->
                new Mistake(
                    line.position(start),
                    "nothing begins with "
                        + text.substring(start, text.offsetByCodePoints(start, 1)),
                    remedy(text.substring(start))));
  }

  private static String remedy(String rest) {
    if (rest.startsWith("=")) {
      return "write == for equality";
    }
    if (rest.startsWith("&") || rest.startsWith("||")) {
      return "write and, or";
    }
    if (rest.startsWith("|")) {
      return "write abs(fig-a.gap) for a number without its sign, and or for ||";
    }
    if (rest.startsWith("≈") || rest.startsWith("~")) {
      return "say how near: fig-a.slope within 0.1 of 2";
    }
    if (rest.startsWith("[")) {
      return "an index is a whole number from 0 and touches its name: fig-steps.times[2]";
    }
    return rest.startsWith("\"") || rest.startsWith("\u201C")
        ? "a text stands between two straight quotes: \"so\""
        : "write names such as fig-steps.loss, numbers, and signs such as < and +";
  }

  private static Optional<Token> first(Kind kind, Pattern pattern, String text, int start) {
    Matcher matcher = pattern.matcher(text).region(start, text.length());
    return matcher.lookingAt()
        ? Optional.of(new Token(kind, matcher.group(), start))
        : Optional.empty();
  }

  /** The token that comes next. */
  Token peek() {
    return tokens.get(next);
  }

  /** Goes past the next token. */
  Token take() {
    Token token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  /** Goes past the next token if it is one of these signs or words. */
  boolean takeIf(String... texts) {
    Token token = peek();
    boolean found =
        (token.kind() == Kind.SIGN || token.kind() == Kind.WORD)
            && List.of(texts).contains(token.text());
    if (found) {
      take();
    }
    return found;
  }

  Position position(Token token) {
    return line.position(token.offset());
  }

  /** The value that a token names. */
  ValueName name(Token token) {
    Matcher matcher = NAME.matcher(token.text());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected a name, found " + token.text());
    }
    String index = matcher.group(3);
    return new ValueName(
        matcher.group(1),
        matcher.group(2),
        index == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(index)),
        position(token));
  }

  /** What is wrong with the next token. */
  Mistake unexpected(String expected, String remedy) {
    Token token = peek();
    String found = token.kind() == Kind.END ? "nothing" : "\"" + token.text() + "\"";
    return new Mistake(position(token), "expected " + expected + ", found " + found, remedy);
  }
}
