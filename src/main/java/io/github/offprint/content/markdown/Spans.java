package io.github.offprint.content.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which dollars and brackets of a paragraph stand around formulas and which backticks
 * around code. The rules are told to authors in {@code content/pages/docs/writing.md}. Each
 * character is looked at a bounded number of times, so a text of unclosed dollars or backticks
 * costs no more than another.
 */
final class Spans {

  // how far back the beginning of a web address is looked for
  private static final int LONGEST_ADDRESS = 300;

  private static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]|[_^]\\{");

  // a number of an experiment, which is told where it stands
  private static final Pattern VALUE = Pattern.compile("\\$`+\\s*\\{value\\}");

  // what may stand between brackets without a command or an index: n, k-1 and f(x), but no word
  private static final Pattern SYMBOL =
      Pattern.compile(
          "\\s*(?:[A-Za-z]'*|(?=\\S*[-+*/<>|!(])(?=\\S*[A-Za-z])(?!\\S*[A-Za-z]{2})[A-Za-z0-9]\\S{0,15})\\s*");

  // an index, an exponent or an equation, which are escaped where they are meant as signs
  private static final Pattern RELATION = Pattern.compile("(?<!\\\\)[_^=]");

  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]");

  // what else has such signs: addresses, notes, keys, options and sentences
  private static final Pattern NO_TEX =
      Pattern.compile(
          "\\s*(?:[@^]|--)[\\s\\S]*|[\\s\\S]*(?:://|[A-Za-z]{4}[\\s\\S]*[ \\n][A-Za-z]{4})[\\s\\S]*");

  // a bound, so that brackets that never close cost no more than other text
  private static final int LONGEST_BRACKETED = 1000;

  private static final Pattern WORDS = Pattern.compile("\\\\text[a-z]*\\s*\\{");

  // how many formulas inside the words of another are looked for
  private static final int MOST_INSIDE = 8;

  private final String text;
  // where runs of so many backticks begin
  private final Map<Integer, TreeSet<Integer>> backticks = new HashMap<>();

  /** The formulas of a paragraph, as it reads without the marks of quotes and lists. */
  Spans(String text) {
    this.text = text;
    for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i + run(i))) {
      backticks.computeIfAbsent(run(i), length -> new TreeSet<>()).add(i);
    }
  }

  /** How many equal characters stand here. */
  int run(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    return end - start;
  }

  /** Where the code that begins at this run of backticks ends, or -1 if none begins. */
  int codeEnd(int start) {
    int length = run(start);
    TreeSet<Integer> runs = backticks.getOrDefault(length, new TreeSet<>());
    Integer close = runs.higher(start);
    return close == null ? -1 : close + length;
  }

  /** Where the formula that begins at this run of dollars ends, or -1 if none begins. */
  int end(int start) {
    if (isInAddress(start)) {
      return -1;
    }
    int width = run(start);
    if (width == 2) {
      return doubledEnd(start);
    }
    return width == 1 && !isPrice(start) ? singleEnd(start) : -1;
  }

  /** Where the formula that begins at this dollar ends if backticks stand in it, or -1. */
  int quotedEnd(int start) {
    int end = run(start) == 1 && at(start + 1) == '`' ? codeEnd(start + 1) : -1;
    return end >= 0 && at(end) == '$' && !VALUE.matcher(text).region(start, end).lookingAt()
        ? end + 1
        : -1;
  }

  /**
   * Where the formula ends that begins with a bracket behind one or two backslashes, or -1. These
   * only escape the bracket unless TeX stands behind it.
   */
  int bracketEnd(int start) {
    String slashes = at(start + 1) == '\\' ? "\\\\" : "\\";
    int begin = start + slashes.length() + 1;
    char open = at(begin - 1);
    if (open != '(' && open != '[') {
      return -1;
    }
    if (at(start - 1) == '\\' || Character.isLetterOrDigit(at(start - 1)) || isInAddress(start)) {
      return -1;
    }
    int close = closing(begin, slashes + (open == '(' ? ')' : ']'));
    return close >= 0 && isTex(begin, close, open == '(', slashes.length() == 2)
        ? close + slashes.length() + 1
        : -1;
  }

  private boolean isTex(int begin, int close, boolean round, boolean doubled) {
    if (round && SYMBOL.matcher(text).region(begin, close).matches()
        || COMMAND.matcher(text).region(begin, close).find()) {
      return true;
    }
    // between two backslashes signs of Markdown have one as well
    Pattern signs = doubled ? Leftovers.TEX : RELATION;
    return signs.matcher(text).region(begin, close).useTransparentBounds(true).find()
        && !NO_TEX.matcher(text).region(begin, close).matches();
  }

  /** Where some signs stand, or -1 if a dollar or a code span does before them. */
  private int closing(int from, String signs) {
    int last = Math.min(text.length(), from + LONGEST_BRACKETED);
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      if (c == '$' || c == '`' && codeEnd(i) >= 0) {
        return -1;
      }
      if (c == '`') {
        i += run(i) - 1;
      }
      if (c == '\\') {
        if (text.startsWith(signs, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Whether the text is one formula between double dollars, and nothing else. */
  boolean isOneFormula() {
    int begin = text.length() - text.stripLeading().length();
    return text.startsWith("$$", begin) && end(begin) == text.stripTrailing().length();
  }

  private int doubledEnd(int start) {
    int i = nextDollars(start + 2);
    while (i >= 0 && run(i) != 2) {
      i = nextDollars(i + run(i));
    }
    return i < 0 || text.substring(start + 2, i).isBlank() ? -1 : i + 2;
  }

  // the next dollar decides: if it cannot close the formula, there is none
  private int singleEnd(int start) {
    int i = behindWords(start, nextDollars(start + 1));
    if (i < 0 || run(i) != 1 || Character.isDigit(at(i + 1))) {
      return -1;
    }
    boolean spaceBefore = Character.isWhitespace(at(start + 1));
    boolean spaceAfter = Character.isWhitespace(at(i - 1));
    boolean spaced = spaceBefore && spaceAfter && standsApart(start, i);
    boolean tight = !spaceBefore && !spaceAfter || standsApart(start, i) && isNoPrice(start, i);
    return (tight || spaced) && !text.substring(start + 1, i).isBlank() ? i + 1 : -1;
  }

  /** Passes over formulas inside the words of a formula: {@code \\text{if $x$}}. */
  private int behindWords(int start, int dollar) {
    int i = dollar;
    for (int passed = 0; passed < MOST_INSIDE && i >= 0 && isInWords(start, i); passed++) {
      int inner = nextDollars(i + 1);
      i = inner < 0 ? -1 : nextDollars(inner + 1);
    }
    return i;
  }

  private boolean isInWords(int start, int dollar) {
    String before = text.substring(start, dollar);
    int last = before.lastIndexOf("\\text");
    Matcher words = WORDS.matcher(before).region(Math.max(0, last), before.length());
    return last >= 0 && words.lookingAt() && TexDefinitions.closing(before, words.end() - 1) < 0;
  }

  // a space at one end is but carelessness where no price can stand: $\alpha $
  private boolean isNoPrice(int open, int close) {
    return TEX.matcher(text).region(open, close).find();
  }

  private boolean standsApart(int open, int close) {
    return text.substring(open, close).indexOf('\n') < 0
        && !Character.isLetterOrDigit(at(open - 1))
        && !Character.isLetterOrDigit(at(close + 1));
  }

  /** The next run of dollars, or -1 if a code span begins before it or there is none. */
  private int nextDollars(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '$') {
      char c = text.charAt(i);
      if (c == '`' && codeEnd(i) >= 0) {
        return -1;
      }
      i += c == '\\' ? 2 : c == '`' ? run(i) : 1;
    }
    return i < text.length() ? i : -1;
  }

  // US$5 and A$10
  private boolean isPrice(int dollar) {
    return Character.isLetter(at(dollar - 1)) && Character.isDigit(at(dollar + 1));
  }

  private boolean isInAddress(int dollar) {
    int begin = dollar;
    while (begin > Math.max(0, dollar - LONGEST_ADDRESS)
        && !Character.isWhitespace(at(begin - 1))) {
      begin--;
    }
    int scheme = text.substring(begin, dollar).indexOf("://");
    return scheme > 0 && Character.isLetter(at(begin + scheme - 1));
  }

  private char at(int index) {
    return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
  }
}
