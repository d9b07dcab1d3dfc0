package io.github.offprint.migration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes formulas between dollars, whatever they stood between, and keeps them from other rules.
 */
final class Formulas {

  // the engine of patterns calls itself for each turn of a group with choices: possessive parts and
  // bounds keep long posts from exhausting its stack

  private static final Pattern TAGS =
      Pattern.compile(
          "(?s)\\{%-?\\s*(katex|math|math_block|mathjax|latex)\\b([^%]*?)-?%\\}(.*?)\\{%-?\\s*end\\1\\s*-?%\\}");
  private static final Pattern SHORTCODES =
      Pattern.compile(
          "(?s)\\{\\{[<%]\\s*(katex|math|mathjax|latex|tex)\\b([^>%]*)[>%]\\}\\}"
              + "((?:[^{]++|\\{(?!\\{[<%]\\s*\\1\\b)){0,400}?)"
              + "\\{\\{[<%]\\s*/\\s*\\1\\s*[>%]\\}\\}");
  private static final Pattern DOLLARS =
      Pattern.compile("(?<![\\\\$])\\$\\$(?!\\$)((?:[^$]++|\\$(?!\\$)){1,200}?)\\$\\$(?!\\$)");
  private static final Pattern DOLLAR =
      Pattern.compile(
          "(?<![\\\\$])\\$(?![\\s$])((?:[^$\\n\\\\]|\\\\.|\\n(?!\\s*\\n))*+)(?<![\\s\\\\])\\$(?![\\d$])");
  private static final Pattern DOUBLED =
      Pattern.compile(
          "\\\\\\\\([(\\[])((?:[^\\n\\\\]++|\\\\(?!\\\\[)\\]])|\\n(?!\\s*\\n)){1,400}?)\\\\\\\\([)\\]])");
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<!\\\\)\\\\([(\\[])((?:[^\\n\\\\]++|\\\\[^)\\]\\n]|\\\\?\\n(?!\\s*\\n)){1,400}?)\\\\([)\\]])");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("(?ms)^([ \\t]*)\\\\begin\\{([a-z]+\\*?)\\}.*?\\\\end\\{\\2\\}[ \\t]*$");
  private static final Pattern TEX =
      Pattern.compile("(?s).*(\\\\[A-Za-z,;!|{\\\\]|[\\^_=<>+]).*|\\s*[A-Za-z0-9][^\\s]{0,7}\\s*");
  private static final Pattern BREAK = Pattern.compile("\\\\{4,}");

  /**
   * Pandoc reads it as TeX in cells too; others, and Offprint, take it for a bar that divides none.
   */
  private static final Pattern NORM = Pattern.compile("(?<!\\\\)\\\\\\|");

  private static final String DELIMITERS = "formulas put between dollars";

  private final Draft draft;
  private final Edits edits;
  private final Generator generator;

  Formulas(Draft draft, Generator generator) {
    this.draft = draft;
    this.edits = draft.edits();
    this.generator = generator;
  }

  void convert() {
    edits.each(TAGS, this::tags);
    edits.each(SHORTCODES, this::tags);
    edits.each(DOLLARS, this::dollars);
    edits.each(ENVIRONMENT, this::environment);
    edits.each(DOUBLED, found -> delimited(found, unescaped(found.group(2))));
    edits.each(SINGLE, found -> delimited(found, found.group(2)));
    edits.each(DOLLAR, this::dollar);
  }

  private void dollar(Matcher found) {
    if (generator == Generator.QUARTO
        && edits.prefix(found.start()).stripLeading().startsWith("|")) {
      Matcher norm = NORM.matcher(edits.text()).region(found.start(), found.end());
      while (norm.find()) {
        draft.replace(
            norm.start(), norm.end(), "\\Vert ", "norms in tables written without their bars");
      }
    }
    edits.shield(found.start(), found.end());
  }

  private void tags(Matcher found) {
    String tex = found.group(3).strip();
    boolean alone = edits.startsLine(found.start()) && edits.endsLine(found.end());
    boolean display =
        found.group(2).contains("display")
            || alone && (generator == Generator.HEXO || tex.contains("\n"));
    boolean marked = tex.startsWith("$") || tex.startsWith("\\(") || tex.startsWith("\\[");
    if (marked || !edits.isUnchanged(found.start(), found.end())) {
      draft.replace(found.start(), found.start(3), "", DELIMITERS);
      draft.replace(found.end(3), found.end(), "", DELIMITERS);
    } else {
      write(found, tex, display);
    }
  }

  private void delimited(Matcher found, String tex) {
    boolean display = found.group(1).equals("[");
    boolean matching = found.group(3).equals(display ? "]" : ")");
    if (matching && TEX.matcher(tex).matches() && edits.isFree(found.start(), found.end())) {
      if (tex.contains("$")) {
        draft.leave(found.start(), "this formula holds a dollar", "put it between dollars by hand");
      } else {
        write(found, tex.strip(), display);
      }
    }
  }

  private void write(Matcher found, String tex, boolean display) {
    int end = found.end();
    if (display) {
      display(found.start(), end, tex, DELIMITERS);
    } else {
      boolean digit = end < edits.text().length() && Character.isDigit(edits.text().charAt(end));
      String mark = digit ? "$$" : "$";
      draft.replace(found.start(), end, mark + tex + mark, DELIMITERS);
    }
    edits.shield(found.start(), end);
  }

  /** Spaces at the ends of the lines that come to be go. */
  private void display(int start, int end, String tex, String change) {
    String text = edits.text();
    int from = start;
    while (!edits.startsLine(start)
        && from > 0
        && text.charAt(from - 1) == ' '
        && edits.isFree(from - 1, from)) {
      from--;
    }
    int to = end;
    while (!edits.endsLine(end)
        && text.charAt(to) == ' '
        && edits.isFree(to, to + 1)
        && !text.startsWith(" {#", to)) {
      to++;
    }
    draft.replace(from, to, displayed(start, end, tex), change);
  }

  private String displayed(int start, int end, String tex) {
    boolean starts = edits.startsLine(start);
    String indent = edits.prefix(start).replaceFirst("^([ \\t>]*)[\\s\\S]*$", "$1");
    int tail = edits.text().indexOf('\n', end);
    String behind = edits.text().substring(end, tail < 0 ? edits.text().length() : tail);
    boolean ends = behind.isBlank() || behind.matches("\\s*\\{#[^}]*\\}\\s*");
    String body = tex.replaceAll("\\n[ \\t]*(?=\\n)", "");
    return (starts ? "" : "\n" + indent)
        + "$$\n"
        + (body.startsWith(indent) ? "" : indent)
        + body
        + "\n"
        + indent
        + "$$"
        + (ends ? "" : "\n" + indent);
  }

  /**
   * Pandoc and the scripts of Hugo's and Hexo's themes display what stands between double dollars
   * wherever it stands; here and with kramdown and remark it is part of its line.
   */
  private void dollars(Matcher found) {
    boolean displays =
        generator == Generator.QUARTO || generator == Generator.HUGO || generator == Generator.HEXO;
    String tex = found.group(1);
    boolean fenced = tex.startsWith("\n") && edits.prefix(found.end() - 2).matches("[ \\t>]*");
    boolean inside = !isParagraph(found.start(), found.end()) || tex.contains("\n") && !fenced;
    boolean whole = !tex.matches("[\\s\\S]*\\n[ \\t]*\\n[\\s\\S]*") || fenced;
    if (displays && inside && !fenced && whole && edits.isFree(found.start(), found.end())) {
      display(
          found.start(),
          found.end(),
          broken(tex.strip()),
          "displayed formulas put on lines of their own");
    }
    if (whole && (generator == Generator.HUGO || generator == Generator.HEXO)) {
      breaks(found);
    }
    if (whole) {
      edits.shield(found.start(), found.end());
    }
  }

  /** Four backslashes are two once Markdown has seen them, as the script behind it expects. */
  private String broken(String tex) {
    boolean seen = generator == Generator.HUGO || generator == Generator.HEXO;
    return seen ? BREAK.matcher(tex).replaceAll("\\\\\\\\") : tex;
  }

  private void breaks(Matcher found) {
    Matcher four = BREAK.matcher(edits.text()).region(found.start(1), found.end(1));
    while (four.find()) {
      draft.replace(
          four.start(), four.end(), broken(four.group()), "line breaks of formulas written as TeX");
    }
  }

  private boolean isParagraph(int start, int end) {
    String before = edits.text().substring(0, start);
    String behind = edits.text().substring(end);
    return before.matches("(?s)(.*\\n)?[ \\t]*\\n[ \\t]*|\\s*")
        && behind.matches("(?s)[ \\t]*(\\n[ \\t]*\\n.*|\\s*)");
  }

  private void environment(Matcher found) {
    String before = edits.text().substring(0, found.start()).stripTrailing();
    String behind = edits.text().substring(found.end()).stripLeading();
    if (before.endsWith("\\[") && behind.matches("(?s)\\\\{1,2}\\].*")) {
      return; // these brackets become the dollars
    }
    if (edits.isFree(found.start(), found.end())) {
      String indent = found.group(1);
      draft.replace(
          found.start(),
          found.end(),
          indent + "$$\n" + found.group() + "\n" + indent + "$$",
          DELIMITERS);
    }
    edits.shield(found.start(), found.end());
  }

  /** What Markdown makes of a formula on its way to the script that sets it. */
  private static String unescaped(String tex) {
    return tex.replaceAll("\\\\([\\\\_*{}\\[\\]#`])", "$1");
  }
}
