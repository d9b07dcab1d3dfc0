package io.github.offprint.content.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fence says of its lines, in the words of many programs: which are marked, added or
 * removed, and whether they are numbered.
 *
 * @param ranges of lines, counted from 1, by the class that they get
 * @param numbered whether their numbers are shown
 * @param first the number of the first
 */
record CodeLines(Map<String, List<Range>> ranges, boolean numbered, int first) {

  private static final String MARKED = "marked";
  private static final String LIST = "[\\d\\s,-]{1,200}";

  // {1,3-4}, and {"a":1,3-4} with a label; not the braces of showLineNumbers{5}
  private static final Pattern BRACES =
      Pattern.compile(
          "(?:\\b(?<word>[A-Za-z]+)=?)?\\{\\s*(?:\"[^\"]*\"\\s*:)?(?<list>" + LIST + ")\\}");
  private static final Pattern VALUES =
      Pattern.compile(
          "\\b(?:hl_lines|highlight|highlightLines|code-line-numbers|data-line|emphasize-lines)"
              + "\\s*[=:]\\s*(?:\\[(?<list>[^\\]]*)\\]|\"(?<double>[^\"]*)\"|'(?<single>[^']*)'"
              + "|(?<plain>[\\d,-]+))");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:lineno?s?|linenumbers|showlinenumbers|numberlines|code-line-numbers"
              + "|line-?numbers?|line_numbers?)(?![\\w-])"
              + "(?:\\s*[=:]\\s*[\"']?(?<value>\\w+)[\"']?)?");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:\\b(?:linenostart|startLineNumber|startFrom|start-from|lineno-start|first_line)"
              + "\\s*[=:]\\s*[\"']?|(?:showLineNumbers|line-numbers)\\{)(\\d{1,6})");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern QUOTED_OUTSIDE = Pattern.compile("(?<!\\{)\"[^\"]*\"");
  private static final Pattern PIECE = Pattern.compile("<span[^>]*>|</span>|\\n");

  /**
   * Some lines.
   *
   * @param from the first of them
   * @param to the last
   */
  record Range(int from, int to) {

    boolean has(int line) {
      return from <= line && line <= to;
    }
  }

  CodeLines {
    ranges = new TreeMap<>(ranges);
  }

  /** Reads what stands behind the ticks. */
  static CodeLines of(String info) {
    Map<String, List<Range>> ranges = new TreeMap<>();
    Matcher braces = BRACES.matcher(QUOTED_OUTSIDE.matcher(info).replaceAll("\"\""));
    while (braces.find()) {
      String name = named(braces.group("word"), info.startsWith(braces.group()));
      if (!name.isEmpty()) {
        add(ranges, name, braces.group("list"));
      }
    }
    Matcher values = VALUES.matcher(info);
    while (values.find()) {
      for (String form : List.of("list", "double", "single", "plain")) {
        add(ranges, MARKED, values.group(form) == null ? "" : values.group(form));
      }
    }
    Matcher first = FIRST.matcher(info);
    return new CodeLines(
        ranges, isNumbered(info), first.find() ? Integer.parseInt(first.group(1)) : 1);
  }

  // js{1,3}: the word is the language if it is the first
  private static String named(String word, boolean isFirst) {
    if (word == null || isFirst) {
      return MARKED;
    }
    return switch (word) {
      case "ins", "add", "added" -> "added";
      case "del", "remove", "removed" -> "removed";
      case "mark", "highlight", "lines" -> MARKED;
      default -> "";
    };
  }

  private static void add(Map<String, List<Range>> ranges, String name, String list) {
    Matcher range = RANGE.matcher(list);
    while (range.find()) {
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      ranges.computeIfAbsent(name, key -> new ArrayList<>()).add(new Range(from, to));
    }
  }

  private static boolean isNumbered(String info) {
    Matcher numbered = NUMBERED.matcher(QUOTED.matcher(info).replaceAll("\"\""));
    boolean found = numbered.find();
    String value = found && numbered.group("value") != null ? numbered.group("value") : "true";
    return found && !value.matches("(?i)false|none|off|0");
  }

  /** Whether each line must be written for itself. */
  boolean areTold() {
    return numbered || !ranges.isEmpty();
  }

  /** The attributes of the element that holds the code; empty if it needs none. */
  String attributes() {
    return !numbered
        ? ""
        : " class=\"numbered\""
            + (first == 1 ? "" : " style=\"counter-reset: line " + (first - 1) + "\"");
  }

  /**
   * Highlighted code with each of its lines in an element.
   *
   * @param html in which elements may reach over several lines
   */
  String written(String html) {
    StringBuilder out = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher piece = PIECE.matcher(html);
    int line = 1;
    int done = 0;
    out.append(opening(line));
    while (piece.find()) {
      out.append(html, done, piece.start());
      done = piece.end();
      if (!piece.group().equals("\n")) {
        out.append(piece.group());
        keep(open, piece.group());
      } else {
        out.append("</span>".repeat(open.size())).append("\n</span>");
        line++;
        if (done < html.length()) {
          out.append(opening(line));
          open.descendingIterator().forEachRemaining(out::append);
        }
      }
    }
    out.append(html, done, html.length());
    return html.endsWith("\n") ? out.toString() : out.append("</span>").toString();
  }

  private static void keep(Deque<String> open, String tag) {
    if (tag.startsWith("</")) {
      open.poll();
    } else {
      open.push(tag);
    }
  }

  private String opening(int line) {
    StringBuilder classes = new StringBuilder("line");
    ranges.forEach(
        (name, some) -> {
          if (some.stream().anyMatch(range -> range.has(line))) {
            classes.append(' ').append(name);
          }
        });
    return "<span class=\"" + classes + "\">";
  }
}
