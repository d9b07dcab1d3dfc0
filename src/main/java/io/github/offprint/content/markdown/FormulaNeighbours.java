package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signs beside a formula that must stay on its line: browsers break a line before and behind
 * the boxes that a formula is made of, whatever stands there.
 */
final class FormulaNeighbours {

  private static final String OPENING = "([\"'“‘«（「『【《〈";

  // also the end of a word, as in $k$th, and the hyphen of $n$-dimensional; but not an emoji
  private static final Pattern CLOSING =
      Pattern.compile(
          "-{0,3}(?:['’]?[A-Za-z]{1,3}(?![A-Za-z]))?"
              + "(?:[.,;!?)\\]%'\"’”…»、。，；：！？）」』】》〉]|:(?![a-z0-9_+-]+:))*");

  private FormulaNeighbours() {}

  /** What must stand before a formula, on its line; may be empty. */
  static BasedSequence before(MathSpan formula) {
    return formula.getPrevious() instanceof Text text
        ? text.getChars().subSequence(openingOf(text))
        : BasedSequence.NULL;
  }

  /** What must stand behind a formula, on its line; may be empty. */
  static BasedSequence behind(MathSpan formula) {
    return formula.getNext() instanceof Text text
        ? text.getChars().subSequence(0, closingOf(text))
        : BasedSequence.NULL;
  }

  /** What must stand behind an emphasis that ends in a formula, on its line; may be empty. */
  static BasedSequence behindElement(Node node) {
    return endsInFormula(node) && node.getNext() instanceof Text text
        ? text.getChars().subSequence(0, closingOf(text))
        : BasedSequence.NULL;
  }

  private static boolean endsInFormula(Node node) {
    return (node instanceof Emphasis
            || node instanceof StrongEmphasis
            || node instanceof Strikethrough
            || node instanceof Styled)
        && node.getLastChild() instanceof MathSpan;
  }

  private static boolean isTakenFrom(Text text) {
    Node before = text.getPrevious();
    return before instanceof MathSpan || before != null && endsInFormula(before);
  }

  /**
   * What is left of a text without the signs that formulas beside it have taken.
   *
   * @param read how many of its characters have been read as something else
   */
  static BasedSequence rest(Text text, int read) {
    int from = isTakenFrom(text) ? Math.max(read, closingOf(text)) : read;
    int to = text.getNext() instanceof MathSpan ? openingOf(text) : text.getTextLength();
    return text.getChars().subSequence(from, Math.max(from, to));
  }

  private static int closingOf(Text text) {
    Matcher closing = CLOSING.matcher(text.getChars());
    return closing.lookingAt() ? closing.end() : 0;
  }

  // what stands between two formulas belongs to the first before it belongs to the second
  private static int openingOf(Text text) {
    int taken = isTakenFrom(text) ? closingOf(text) : 0;
    BasedSequence chars = text.getChars();
    int from = chars.length();
    while (from > 0 && OPENING.indexOf(chars.charAt(from - 1)) >= 0) {
      from--;
    }
    // a sign behind a backslash stands for itself
    boolean escaped = from > 0 && from < chars.length() && chars.charAt(from - 1) == '\\';
    return Math.max(taken, escaped ? from + 1 : from);
  }
}
