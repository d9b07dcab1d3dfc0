package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes algorithms: numbered lines that keep their indentation, with formulas, in which the words
 * of programs are strong. A first line {@code title: …} is the caption; lines {@code input: …} and
 * {@code output: …} have no numbers.
 */
final class AlgorithmWriter {

  static final String LANGUAGE = "algorithm";

  private static final Pattern TITLE = Pattern.compile("\\s*title:[ \\t]*");
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)(?:input|output|require|ensure|data|result)s?:.*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "elseif",
          "end",
          "endif",
          "endfor",
          "endwhile",
          "for",
          "foreach",
          "each",
          "while",
          "do",
          "repeat",
          "until",
          "loop",
          "return",
          "function",
          "procedure",
          "break",
          "continue",
          "input",
          "inputs",
          "output",
          "outputs",
          "require",
          "ensure",
          "requires",
          "ensures");

  private final Sheet sheet;
  private final Html html;
  private final Deque<Integer> indents = new ArrayDeque<>();

  AlgorithmWriter(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html();
  }

  /** Writes what stands inside a fence. */
  void write(Excerpt text) {
    write(text, "");
  }

  /**
   * Writes what stands inside a fence.
   *
   * @param id its label; empty if it has none
   */
  void write(Excerpt text, String id) {
    List<Excerpt> lines = lines(text);
    html.line().raw("<figure class=\"algorithm\"");
    html.raw(id.isEmpty() ? "" : " id=\"" + id + "\"").raw(">\n");
    boolean titled = !lines.isEmpty() && TITLE.matcher(lines.get(0).text()).lookingAt();
    if (!id.isEmpty()) {
      html.raw("<figcaption>");
      number(LabelKind.ALGORITHM, id);
      html.raw(titled ? "" : "</figcaption>\n");
    }
    if (!lines.isEmpty()) {
      Excerpt first = lines.get(0);
      Matcher title = TITLE.matcher(first.text());
      if (title.lookingAt()) {
        html.raw(id.isEmpty() ? "<figcaption>" : "");
        inline(first.part(title.end(), first.text().length()));
        html.raw("</figcaption>\n");
        lines = lines.subList(1, lines.size());
      }
    }
    boolean numbering = false;
    for (Excerpt line : lines) {
      boolean outside = OUTSIDE.matcher(line.text().strip()).matches();
      if (outside == numbering) {
        html.raw(outside ? "</ol>\n" : "<ol>\n");
        numbering = !outside;
      }
      line(line, outside);
    }
    html.raw(numbering ? "</ol>\n" : "").raw("</figure>\n");
  }

  private static List<Excerpt> lines(Excerpt text) {
    List<Excerpt> lines = new ArrayList<>();
    String written = text.text();
    for (int start = 0; start < written.length(); ) {
      int end = written.indexOf('\n', start);
      end = end < 0 ? written.length() : end;
      if (!written.substring(start, end).isBlank()) {
        lines.add(text.part(start, end));
      }
      start = end + 1;
    }
    return lines;
  }

  private void line(Excerpt line, boolean outside) {
    String text = line.text().stripTrailing();
    int indent = text.length() - text.stripLeading().length();
    String element = outside ? "p" : "li";
    int depth = outside ? 0 : depth(indent);
    html.raw("<" + element + (depth == 0 ? ">" : " style=\"--depth: " + depth + "\">"));
    inline(withStrongWords(line.part(indent, text.length())));
    html.raw("</" + element + ">\n");
  }

  // how many lines above it stand further to the left, each to the right of the one before
  private int depth(int indent) {
    while (!indents.isEmpty() && indents.peek() >= indent) {
      indents.pop();
    }
    indents.push(indent);
    return indents.size() - 1;
  }

  private static Excerpt withStrongWords(Excerpt line) {
    String text = line.text();
    Spans spans = new Spans(text);
    Excerpt.Collector strong = new Excerpt.Collector(line).add("", 0);
    Matcher word = WORD.matcher(text);
    int taken = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int behind = c == '$' ? spans.end(i) : c == '`' ? spans.codeEnd(i) : -1;
      if (behind > i) {
        i = behind;
      } else if (text.startsWith("//", i)) {
        break;
      } else if (word.region(i, text.length()).lookingAt()) {
        if (KEYWORDS.contains(word.group().toLowerCase(Locale.ROOT))) {
          strong.add(text.substring(taken, i) + "**", taken);
          strong.add(word.group() + "**", i);
          taken = word.end();
        }
        i = word.end();
      } else {
        i += c == '\\' ? 2 : 1;
      }
    }
    return strong.add(text.substring(taken), taken).excerpt();
  }

  /** Writes the word and the number before a caption. */
  void number(LabelKind kind, String id) {
    String number = sheet.labels().next(kind);
    sheet.labels().put(id, kind, number);
    html.raw("<strong class=\"" + kind.key() + "-label\">" + sheet.word(kind));
    html.raw("\u00A0" + number + ".</strong> ");
  }

  /** Writes a caption. */
  void inline(Excerpt text) {
    Sheet inset = sheet.inset(text);
    new InlineWriter(inset, footnote -> {}).inside(Dialect.line(text.text()));
    sheet.adopt(inset);
    inset.body().blocks().forEach(this::take);
  }

  private void take(io.github.offprint.content.Block block) {
    if (block instanceof io.github.offprint.content.Prose prose) {
      html.raw(prose.html());
    } else {
      sheet.cut(block);
    }
  }
}
