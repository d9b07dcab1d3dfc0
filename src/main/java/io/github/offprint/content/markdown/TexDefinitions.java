package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that the formulas of a post define. As with MathJax, a definition holds from its
 * place to the end of the post, and a later one replaces it; KaTeX would forget it behind the
 * formula. Each formula is handed those that it uses as lines before its TeX.
 */
final class TexDefinitions {

  // how a line ends that was put before a formula; formula.js keeps such lines out of the page
  private static final String END = "%%\n";

  // how high the rows of tables are, which nobody names where it is used
  private static final String STRETCH = "\\arraystretch";

  private static final Pattern BEFORE = Pattern.compile("(?:\\\\(?:def|let)[^\\n]*%%\\n)*");
  private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z@]+|[^A-Za-z@])");
  private static final String NAME =
      "(?:\\{\\s*(\\\\?[A-Za-z@]+|\\\\.)\\s*\\}|(\\\\(?:[A-Za-z@]+|.)))";
  private static final Pattern NEW =
      Pattern.compile(
          "(?<!\\\\)\\\\(newcommand|renewcommand|providecommand|DeclareMathOperator)(?![A-Za-z])(\\*?)\\s*"
              + NAME
              + "\\s*(?:\\[(\\d)\\]\\s*(?:\\[([^\\[\\]]*)\\])?)?\\s*(?=\\{)");
  private static final Pattern DEF =
      Pattern.compile("(?<!\\\\)\\\\g?def\\s*(\\\\(?:[A-Za-z@]+|.))\\s*((?:#\\d\\s*)*)(?=\\{)");
  private static final Pattern LET =
      Pattern.compile(
          "(?<!\\\\)\\\\let\\s*(\\\\(?:[A-Za-z@]+|.))\\s*=?\\s*(\\\\(?:[A-Za-z@]+|.)|[^\\s\\\\{}])");
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\\n]*\\n?");

  private final Map<String, String> lines = new LinkedHashMap<>();

  /** A formula without the definitions in it, which hold from now on. */
  Excerpt taken(Excerpt tex) {
    String text = tex.text();
    if (!text.contains("\\new")
        && !text.contains("def")
        && !text.contains("\\let")
        && !text.contains("command")
        && !text.contains("\\DeclareMathOperator")) {
      return tex;
    }
    Excerpt.Collector rest = new Excerpt.Collector(tex);
    int done = 0;
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i)) {
      int end = definition(text, i);
      if (end > i) {
        rest.add(text.substring(done, i), done);
        done = end;
        i = end;
      } else {
        i += 2;
      }
    }
    return rest.add(text.substring(done), done).excerpt();
  }

  /** The end of the definition at an offset, which is taken, or -1. */
  private int definition(String text, int from) {
    Matcher made = NEW.matcher(text).region(from, text.length()).useTransparentBounds(true);
    if (made.lookingAt()) {
      int end = closing(text, made.end());
      return end < 0 ? -1 : command(made, text.substring(made.end() + 1, end - 1), end);
    }
    Matcher def = DEF.matcher(text).region(from, text.length()).useTransparentBounds(true);
    if (def.lookingAt()) {
      int end = closing(text, def.end());
      String parameters = def.group(2).replaceAll("\\s", "");
      return end < 0
          ? -1
          : put(def.group(1), parameters, text.substring(def.end() + 1, end - 1), end);
    }
    Matcher let = LET.matcher(text).region(from, text.length()).useTransparentBounds(true);
    if (let.lookingAt()) {
      lines.remove(let.group(1));
      lines.put(let.group(1), "\\let" + let.group(1) + "=" + let.group(2) + " " + END);
      return let.end();
    }
    return -1;
  }

  private int command(Matcher made, String body, int end) {
    String written = made.group(3) == null ? made.group(4) : made.group(3);
    String name = written.startsWith("\\") ? written : "\\" + written;
    if (made.group(1).equals("DeclareMathOperator")) {
      return put(name, "", "\\operatorname" + made.group(2) + "{" + body + "}", end);
    }
    int count = made.group(5) == null ? 0 : Integer.parseInt(made.group(5));
    return made.group(6) == null
        ? put(name, parameters(1, count), body, end)
        : withDefault(name, made.group(6), count, body, end);
  }

  /** A command whose first argument may be left out. */
  private int withDefault(String name, String absent, int count, String body, int end) {
    String inner = "\\@with@" + name.substring(1);
    put(inner, "[#1]" + parameters(2, count), body, end);
    return put(name, "", "\\@ifnextchar[{" + inner + "}{" + inner + "[" + absent + "]}", end);
  }

  private int put(String name, String parameters, String body, int end) {
    String line = COMMENT.matcher(body).replaceAll("").replace('\n', ' ');
    lines.remove(name);
    lines.put(name, "\\def" + name + parameters + "{" + line + "}" + END);
    return end;
  }

  private static String parameters(int from, int to) {
    StringBuilder parameters = new StringBuilder();
    for (int i = from; i <= to; i++) {
      parameters.append('#').append(i);
    }
    return parameters.toString();
  }

  /** The offset behind the brace that closes the one at an offset, or -1. */
  static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {
          // part of what stands between the braces
        }
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** A formula with the definitions that it uses before it. */
  Excerpt before(Excerpt tex) {
    if (lines.isEmpty()) {
      return tex;
    }
    Set<String> used = new HashSet<>();
    use(tex.text() + (tex.text().contains("\\begin") ? STRETCH : ""), used);
    if (used.isEmpty()) {
      return tex;
    }
    StringBuilder definitions = new StringBuilder();
    lines.forEach((name, line) -> definitions.append(used.contains(name) ? line : ""));
    return new Excerpt.Collector(tex).add(definitions.toString(), 0).add(tex.text(), 0).excerpt();
  }

  private void use(String tex, Set<String> used) {
    Matcher command = COMMAND.matcher(tex);
    while (command.find()) {
      String line = lines.get(command.group());
      if (line != null && used.add(command.group())) {
        use(line, used);
      }
    }
  }

  /** How many characters of definitions stand before a formula. */
  static int length(String tex) {
    Matcher before = BEFORE.matcher(tex);
    return before.lookingAt() ? before.end() : 0;
  }
}
