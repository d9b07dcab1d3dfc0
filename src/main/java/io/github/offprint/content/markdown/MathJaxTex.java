package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TeX that MathJax reads and KaTeX does not, in words that KaTeX knows. What can be said by a macro
 * is one in macros.js; here stands the rest.
 */
final class MathJaxTex {

  private static final Map<String, String> ENVIRONMENTS = new TreeMap<>();

  static {
    for (String star : new String[] {"", "*"}) {
      ENVIRONMENTS.put("eqnarray" + star, "align" + star);
      ENVIRONMENTS.put("flalign" + star, "align" + star);
      ENVIRONMENTS.put("multline" + star, "gather" + star);
    }
    ENVIRONMENTS.put("multlined", "gathered");
    // KaTeX would count by itself, beside the number that a label gives
    ENVIRONMENTS.put("equation", "equation*");
  }

  /** Those that only say how a page of paper is laid out. */
  private static final Set<String> OF_PAPER =
      Set.of("center", "displaymath", "math", "subequations");

  /** What small matrices stand between, by the first letter of their names. */
  private static final Map<Character, List<String>> FENCES =
      Map.of(
          'p', List.of("\\left(", "\\right)"),
          'b', List.of("\\left[", "\\right]"),
          'B', List.of("\\left\\{", "\\right\\}"),
          'v', List.of("\\left\\vert ", "\\right\\vert "),
          'V', List.of("\\left\\Vert ", "\\right\\Vert "));

  private static final String SMALL = "smallmatrix";

  // commands with one argument that KaTeX wants in braces behind _ and ^
  private static final String UNBRACED =
      "boldsymbol|bm|hat|bar|tilde|vec|dot|ddot|widehat|widetilde|overline|underline|sqrt"
          + "|operatorname|mathop|mathring|check|breve";

  private static final Pattern PLACE =
      Pattern.compile(
          "\\\\(begin|end)\\s*\\{([A-Za-z]+\\*?)\\}"
              + "|\\\\require\\s*\\{[^{}]*\\}"
              + "|\\\\(text|textrm|textbf|textit|texttt|textsf|mbox|textnormal)\\s*(?=\\{)"
              + "|[_^]\\s*(\\\\(?:"
              + UNBRACED
              + ")\\s*)(?=\\{)"
              + "|\\\\(?:textcolor|color|colorbox)\\s*"
              + "(?<colour>\\[(?<model>rgb|RGB|HTML|gray)\\]\\s*\\{(?<parts>[^{}]*)\\})"
              + "|[\\u200B\\u2060\\uFEFF]"
              + "|&"
              + "|\\\\\\\\"
              + "|\\\\.",
          Pattern.DOTALL);

  private static final Pattern LAST =
      Pattern.compile("\\s*\\\\end\\s*\\{(?:align|gather|alignat|eqnarray|flalign)\\}");
  private static final Pattern POSITION = Pattern.compile("\\s*\\[[tbc]?\\]");
  private static final Pattern REPEATED =
      Pattern.compile("\\*\\s*\\{\\s*(\\d{1,3})\\s*\\}\\s*\\{([lcr|:\\s]*)\\}");
  private static final int MOST_COLUMNS = 100;
  private static final Pattern BETWEEN =
      Pattern.compile("[@!<>]\\s*\\{(?:[^{}]|\\{[^{}]*\\})*+\\}");
  private static final Pattern WIDE = Pattern.compile("[pmb]\\s*\\{[^{}]*\\}");
  private static final Set<String> THREE_COLUMNS = Set.of("eqnarray", "eqnarray*");

  private final Excerpt tex;
  private final String text;
  private final Excerpt.Collector plain;
  private int done;
  // within eqnarray, how many & stand in the row so far; -1 outside of it
  private int columns = -1;
  private int depth;

  private MathJaxTex(Excerpt tex) {
    this.tex = tex;
    this.text = tex.text();
    this.plain = new Excerpt.Collector(tex);
  }

  /** A formula as KaTeX reads it. */
  static Excerpt plain(Excerpt tex) {
    return new MathJaxTex(tex).plain();
  }

  private Excerpt plain() {
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find(from)) {
      from = Math.max(place.end(), read(place));
    }
    return done == 0 ? tex : plain.add(text.substring(done), done).excerpt();
  }

  private int read(Matcher place) {
    if (place.group(1) != null) {
      return environment(place);
    }
    if (place.group(3) != null) {
      return words(place.end());
    }
    if (place.group(4) != null) {
      return script(place);
    }
    if (place.group("colour") != null) {
      String colour = TexColor.plain(place.group("model"), place.group("parts").strip());
      put("{" + colour + "}", place.start("colour"), place.end("colour"));
      return place.end();
    }
    String found = place.group();
    if (found.startsWith("\\require") || !found.startsWith("\\") && !found.equals("&")) {
      put("", place.start(), place.end());
    } else if (found.equals("\\\\") && isLast(place.end())) {
      put("", place.start(), place.end());
    } else if (found.equals("\\\\") && depth == 0 && columns >= 0) {
      columns = 0;
    } else if (found.equals("&") && depth == 0 && columns >= 0 && ++columns == 2) {
      put("", place.start(), place.end());
    }
    return place.end();
  }

  // KaTeX would give the empty line behind it a number
  private boolean isLast(int end) {
    return LAST.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Puts something in the place of what stands between two offsets. */
  private void put(String instead, int from, int to) {
    plain.add(text.substring(done, from), done).add(instead, from);
    done = to;
  }

  private int environment(Matcher place) {
    boolean begins = place.group(1).equals("begin");
    String name = place.group(2);
    String known = ENVIRONMENTS.get(name);
    if (THREE_COLUMNS.contains(name)) {
      columns = begins ? 0 : -1;
      depth = 0;
    } else {
      depth += begins ? 1 : -1;
    }
    if (known != null) {
      put(known, place.start(2), place.end(2));
    } else if (OF_PAPER.contains(name)) {
      put("", place.start(), place.end());
    } else if (name.length() == SMALL.length() + 1 && name.endsWith(SMALL)) {
      smallMatrix(place, begins);
    }
    return begins && name.equals("array") ? array(place.end()) : place.end();
  }

  private void smallMatrix(Matcher place, boolean begins) {
    List<String> fences = FENCES.getOrDefault(place.group(2).charAt(0), List.of("", ""));
    String bare = "\\" + place.group(1) + "{" + SMALL + "}";
    put(begins ? fences.get(0) + bare : bare + fences.get(1), place.start(), place.end());
  }

  /** How an array stands in its line goes; its columns are said in the letters that KaTeX knows. */
  private int array(int from) {
    Matcher position = POSITION.matcher(text).region(from, text.length());
    int open = from;
    if (position.lookingAt()) {
      put("", position.start(), position.end());
      open = position.end();
    }
    int end = text.startsWith("{", open) ? TexDefinitions.closing(text, open) : -1;
    if (end < 0) {
      return open;
    }
    String columns = text.substring(open + 1, end - 1);
    String plain = REPEATED.matcher(columns).replaceAll(MathJaxTex::repeated);
    plain = BETWEEN.matcher(plain).replaceAll("");
    plain = WIDE.matcher(plain).replaceAll("l");
    if (!plain.equals(columns)) {
      put(plain, open + 1, end - 1);
    }
    return end;
  }

  private static String repeated(MatchResult columns) {
    int times = Math.min(MOST_COLUMNS, Integer.parseInt(columns.group(1)));
    return Matcher.quoteReplacement(columns.group(2).repeat(times));
  }

  // in a text KaTeX, like LaTeX, takes these signs only behind a backslash
  private int words(int open) {
    int end = TexDefinitions.closing(text, open);
    boolean formula = false;
    for (int i = open; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$') {
        formula = !formula;
      } else if (!formula && isEscaped(c, i)) {
        put(c == '^' ? "\\textasciicircum " : "\\" + c, i, i + 1);
      }
    }
    return end;
  }

  /** A percent sign at the end of a line begins a comment. */
  private boolean isEscaped(char c, int at) {
    return c == '%' ? !text.startsWith("\n", at + 1) : "_&#^".indexOf(c) >= 0;
  }

  private int script(Matcher place) {
    int end = TexDefinitions.closing(text, place.end());
    if (end < 0) {
      return place.end();
    }
    Excerpt argument = plain(tex.part(place.start(4), end));
    put("{" + argument.text() + "}", place.start(4), end);
    return end;
  }
}
