package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the marks of footnotes where they stand, and their texts at the end of the body. */
final class FootnoteWriter {

  private final Sheet sheet;
  private final Map<String, FootnoteBlock> texts = new HashMap<>();
  private final List<Node> used = new ArrayList<>();
  private final Map<Node, Integer> numbers = new IdentityHashMap<>();
  private final List<Integer> marks = new ArrayList<>();

  FootnoteWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Takes the text of a footnote, to be written at the end. */
  void define(FootnoteBlock block) {
    if (texts.putIfAbsent(label(block.getText()), block) != null) {
      sheet
          .problems()
          .error(
              sheet.position(block),
              "the footnote [^" + block.getText() + "] stands twice",
              "give one of them another name");
    }
  }

  /** Writes a mark: the number of the footnote, which is that of its first mark. */
  void mark(Node mark) {
    if (mark instanceof Footnote footnote) {
      named(footnote);
    } else {
      mark(number(mark));
    }
  }

  private void named(Footnote footnote) {
    FootnoteBlock block = texts.get(label(footnote.getText()));
    if (block == null) {
      sheet
          .problems()
          .error(
              sheet.position(footnote),
              "there is no footnote [^" + footnote.getText() + "]",
              "add a line \"[^" + footnote.getText() + "]: text\"");
      return;
    }
    mark(number(block));
  }

  private void mark(int number) {
    int mark = marks.get(number - 1) + 1;
    marks.set(number - 1, mark);
    sheet
        .html()
        .raw("<sup class=\"footnote-mark\" id=\"" + markId(number, mark) + "\">")
        .raw("<a href=\"#fn:" + number + "\" role=\"doc-noteref\">" + number + "</a></sup>");
  }

  private int number(Node block) {
    return numbers.computeIfAbsent(
        block,
        first -> {
          used.add(block);
          marks.add(0);
          return used.size();
        });
  }

  private static String markId(int number, int mark) {
    return "fnref:" + number + (mark == 1 ? "" : ":" + mark);
  }

  private static String label(CharSequence text) {
    return text.toString().strip();
  }

  /**
   * Writes all texts that a mark leads to.
   *
   * @param blocks writes what stands inside a node
   */
  void end(Consumer<Node> blocks) {
    if (!used.isEmpty()) {
      sheet.html().line().raw("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
      // a footnote may hold the first mark of another
      for (int i = 0; i < used.size(); i++) {
        text(i + 1, used.get(i), blocks);
      }
      sheet.html().line().raw("</ol>\n</section>\n");
    }
    texts.values().stream()
        .filter(block -> !numbers.containsKey(block))
        .forEach(
            block ->
                sheet
                    .problems()
                    .warning(
                        sheet.position(block),
                        "no mark leads to the footnote [^" + block.getText() + "]",
                        "write [^" + block.getText() + "] in the text, or remove the footnote"));
  }

  private void text(int number, Node block, Consumer<Node> blocks) {
    Html html = sheet.html().line().raw("<li id=\"fn:" + number + "\">\n");
    blocks.accept(block);
    html.line().raw("<p class=\"footnote-back\">");
    for (int mark = 1; mark <= marks.get(number - 1); mark++) {
      html.raw("<a href=\"#" + markId(number, mark) + "\" role=\"doc-backlink\"")
          .raw(" aria-label=\"")
          .text(sheet.words().word("backToText"))
          .raw("\">\u21A9\uFE0E</a>");
    }
    html.raw("</p>\n</li>\n");
  }
}
