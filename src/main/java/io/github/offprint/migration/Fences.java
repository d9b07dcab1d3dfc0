package io.github.offprint.migration;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns tags around code into fences, and keeps all code from the rules that follow. */
final class Fences {

  private static final Pattern RAW = Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%\\}");
  private static final Pattern OPENING =
      Pattern.compile("[ \\t>]*(?:[-*+]\\s+|\\d+[.)]\\s+)?(`{3,}|~{3,})(.*)");
  private static final Pattern RUN =
      Pattern.compile("\\{(?:r|python|julia|ojs|bash|sql|stan|Rcpp|mermaid|dot)\\b.*");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?<![`\\\\])(`+)(?!`)((?:[^\\n`]++|`|\\n(?!\\s*\\n)){1,400}?)(?<!`)\\1(?!`)");
  private static final Pattern IN_HTML =
      Pattern.compile("(?is)<!--.*?-->|<(pre|script|style|code)\\b.*?</\\1>");
  private static final Pattern LIQUID =
      Pattern.compile(
          "(?s)\\{%-?\\s*(?:highlight|codeblock|code)\\b([^%]*?)-?%\\}[ \\t]*\\n?(.*?)\\n?[ \\t]*"
              + "\\{%-?\\s*end(?:highlight|codeblock|code)\\s*-?%\\}");
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "(?s)\\{\\{[<%]\\s*highlight\\b(.*?)[>%]\\}\\}[ \\t]*\\n?(.*?)\\n?[ \\t]*"
              + "\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]\\}\\}");
  private static final Pattern MORE =
      Pattern.compile(
          "(?i)<!--\\s*(?:more|truncate|excerpt|readmore|end_excerpt)\\s*-->[ \\t]*\\n?");

  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\w@\\\\])-?@((?:fig|tbl|lst)-[\\w-]*\\w)");
  // as an option of a cell, or behind its language
  private static final Pattern LABEL =
      Pattern.compile(
          "(?m)^[ \\t>]*(?:#|//|%%|--)\\|\\s*label:\\s*[\"']?([\\w-]+)"
              + "|\\A[^\\n]*\\{r[ ,]+(?:label\\s*=\\s*[\"']?)?((?:fig|tbl|lst)-[\\w-]+)");

  private final Set<String> labels = new HashSet<>();
  private final Draft draft;
  private final Edits edits;
  private final Generator generator;

  Fences(Draft draft, Generator generator) {
    this.draft = draft;
    this.edits = draft.edits();
    this.generator = generator;
  }

  void convert() {
    if (generator == Generator.JEKYLL || generator == Generator.HEXO) {
      edits.each(RAW, raw -> drop(raw, "{% raw %} removed"));
    }
    shieldFences();
    edits.each(LIQUID, this::fence);
    edits.each(SHORTCODE, this::fence);
    edits.each(SPAN, this::span);
    edits.each(MORE, more -> drop(more, "<!-- more --> removed"));
    edits.each(IN_HTML, html -> edits.shield(html.start(), html.end()));
    edits.each(REFERENCE, this::tellReference);
  }

  private void drop(Matcher found, String change) {
    draft.replace(found.start(), found.end(), "", change);
  }

  private void span(Matcher span) {
    if (span.group(2).matches("\\{?r\\}? [\\s\\S]*|\\{python\\}[\\s\\S]*")) {
      draft.leave(span.start(), "code inside a text is not run", "write its result in its place");
    }
    edits.shield(span.start(), span.end());
  }

  private void shieldFences() {
    String text = edits.text();
    String open = "";
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed + 1;
      String line = text.substring(at, end).stripTrailing();
      Matcher opening = OPENING.matcher(line);
      if (open.isEmpty() && opening.matches() && !opening.group(2).contains("`")) {
        open = opening.group(1);
        from = at;
        tellRun(opening.group(2).strip(), at + opening.start(1));
      } else if (!open.isEmpty() && closes(line, open)) {
        noteLabel(text.substring(from, end));
        edits.shield(from, end);
        open = "";
      }
      at = end;
    }
    if (!open.isEmpty()) {
      edits.shield(from, text.length());
    }
  }

  private static boolean closes(String line, String open) {
    String mark = line.replaceFirst("^[ \\t>]*", "");
    return mark.startsWith(open) && mark.chars().allMatch(c -> c == open.charAt(0));
  }

  private void tellRun(String info, int offset) {
    if (generator == Generator.QUARTO && RUN.matcher(info).matches()) {
      draft.leave(
          offset,
          "this code is shown, but not run, and what it printed or drew is missing",
          "write it as an experiment, or put its picture below");
    }
  }

  /** What a cell draws is referred to by its label. */
  private void noteLabel(String cell) {
    Matcher label = LABEL.matcher(cell);
    if (generator == Generator.QUARTO && label.find()) {
      labels.add(label.group(1) == null ? label.group(2) : label.group(1));
    }
  }

  private void tellReference(Matcher reference) {
    String id = reference.group(1);
    if (labels.stream().anyMatch(label -> id.equals(label) || id.startsWith(label + "-"))) {
      draft.leave(
          reference.start(),
          "@" + id + " refers to what code draws that is not run",
          "give the figure that takes its place this id, or remove the reference");
    }
  }

  private void fence(Matcher found) {
    String code = found.group(2);
    String ticks = "```";
    while (code.contains(ticks)) {
      ticks += "`";
    }
    String before = edits.startsLine(found.start()) ? "" : "\n\n";
    String indent = edits.startsLine(found.start()) ? edits.prefix(found.start()) : "";
    String after = edits.endsLine(found.end()) ? "" : "\n";
    draft.replace(
        found.start(),
        found.start(2),
        before
            + ticks
            + info(found.group(1))
            + "\n"
            + (found.group(2).startsWith(indent) ? "" : indent),
        "code between tags fenced");
    edits.shield(found.start(2), found.end(2));
    edits.replace(found.end(2), found.end(), (code.isEmpty() ? "" : "\n") + indent + ticks + after);
  }

  private static String info(String arguments) {
    Matcher named = Pattern.compile("lang:\\s*(\\S+)").matcher(arguments);
    if (named.find()) {
      String title = arguments.replaceAll("\\w+:\\S+|https?://\\S+", "").strip();
      return named.group(1) + (title.isEmpty() ? "" : " title=\"" + title.replace("\"", "") + "\"");
    }
    return arguments.strip().replaceAll("[\"',]", " ").strip().split("\\s+")[0];
  }
}
