package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula of several lines, such as {@code align}, in which each line may have a label. KaTeX
 * would give every line a number; here those have one that have a label, or a tag of their own.
 */
final class EquationLines {

  private static final Pattern BEGIN =
      Pattern.compile("\\s*\\\\begin\\{(?:align|gather|alignat)\\*?\\}");

  /** What matters between the lines: breaks, signs behind a backslash, groups, environments. */
  private static final Pattern TOKEN =
      Pattern.compile("\\\\begin\\{|\\\\end\\{|\\\\\\\\|\\\\.|[{}]|%[^\\n]*", Pattern.DOTALL);

  private final Excerpt written;

  private EquationLines(Excerpt written) {
    this.written = written;
  }

  /** Whether a formula has lines that may have numbers. */
  static boolean isMeant(Excerpt tex) {
    return BEGIN.matcher(tex.text()).lookingAt();
  }

  /** The lines of a formula with their numbers, or as none of them has one. */
  static Excerpt numbered(Excerpt tex, LineNumber number) {
    return new EquationLines(tex).numbered(number);
  }

  /** Says what stands in the place of a label. */
  interface LineNumber {
    /**
     * The TeX for a label.
     *
     * @param label as it is written
     * @param offset where it stands
     * @param line that it stands in
     */
    String tex(String label, int offset, String line);
  }

  private Excerpt numbered(LineNumber number) {
    String text = written.text();
    Excerpt.Collector collector = new Excerpt.Collector(written).add("", 0);
    int from = 0;
    for (int end : ends()) {
      line(from, end, number, collector);
      from = end;
    }
    return collector.add(text.substring(from), from).excerpt();
  }

  private void line(int from, int end, LineNumber number, Excerpt.Collector collector) {
    String line = written.text().substring(from, end);
    Matcher label = Formulas.LABEL.matcher(line);
    int taken = 0;
    while (label.find()) {
      collector.add(line.substring(taken, label.start()), from + taken);
      collector.add(number.tex(label.group(1), from + label.start(), line), from + label.start());
      taken = label.end();
    }
    collector.add(line.substring(taken), from + taken);
    boolean silent = taken == 0 && !line.contains("\\tag") && !isBlank(line);
    collector.add(silent ? "\\notag " : "", end);
  }

  private static boolean isBlank(String line) {
    return line.replaceFirst("^\\\\\\\\(?:\\[[^\\]]*\\])?", "").isBlank();
  }

  /** Where lines end: at the breaks and the end of the outermost environment. */
  private List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    Matcher token = TOKEN.matcher(written.text());
    int environments = 0;
    int braces = 0;
    while (token.find()) {
      String found = token.group();
      if (found.equals("\\begin{")) {
        environments++;
        braces++;
      } else if (found.equals("\\end{")) {
        if (--environments == 0) {
          ends.add(token.start());
          return ends;
        }
        braces++;
      } else if (found.equals("{")) {
        braces++;
      } else if (found.equals("}")) {
        braces--;
      } else if (found.equals("\\\\") && environments == 1 && braces == 0) {
        ends.add(token.start());
      }
    }
    return List.of();
  }
}
