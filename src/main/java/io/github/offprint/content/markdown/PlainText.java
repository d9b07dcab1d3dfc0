package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;

/** What a piece of Markdown says, without its marks: for alternative texts and anchors. */
final class PlainText {

  private PlainText() {}

  /** The text of all nodes inside a node. */
  static String inside(Node parent) {
    StringBuilder text = new StringBuilder();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      append(child, text);
    }
    return text.toString().strip();
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      text.append(Emoji.in(node.getChars().unescape()));
    } else if (node instanceof Code code) {
      // a number that is still to be computed says nothing yet
      text.append(QuotedNumber.isMeant(code) ? "" : code.getText());
    } else if (node instanceof MathSpan math) {
      text.append(QuotedFormula.without(math.tex()));
    } else if (node instanceof CitationSpan span && span.cited().narrative()) {
      text.append(span.getChars());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append(' ');
    } else if (!(node instanceof HtmlInline
        || node instanceof HtmlInlineComment
        || node instanceof Footnote
        || node instanceof CitationSpan)) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        append(child, text);
      }
    }
  }
}
