package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula inside a text, between single or double dollars or other signs. */
final class MathSpan extends Node {

  private final BasedSequence tex;
  private final boolean doubled;

  /**
   * A formula.
   *
   * @param width how many dollars stand at each end
   */
  MathSpan(BasedSequence chars, int width) {
    this(chars, width, width == 2);
  }

  private MathSpan(BasedSequence chars, int width, boolean doubled) {
    super(chars);
    this.tex = chars.subSequence(width, chars.length() - width).trim();
    this.doubled = doubled;
  }

  /**
   * A formula between dollars with backticks inside of them, as GitHub and GitLab write it.
   *
   * @param width how many signs stand at each end
   */
  static MathSpan quoted(BasedSequence chars, int width) {
    return new MathSpan(chars, width, false);
  }

  /** A formula between brackets behind one or two backslashes, as MathJax finds it. */
  static MathSpan bracketed(BasedSequence chars) {
    int width = chars.charAt(1) == '\\' ? 3 : 2;
    return new MathSpan(chars, width, chars.charAt(width - 1) == '[');
  }

  /** Whether Markdown has taken a backslash from each pair before MathJax looks. */
  boolean isEscaped() {
    return getChars().startsWith("\\\\");
  }

  /** What stands between the dollars. */
  BasedSequence tex() {
    return tex;
  }

  /** Whether it was written with two dollars at each end. */
  boolean isDoubled() {
    return doubled;
  }

  /** Whether it is doubled and all that stands on its lines, with other lines around it. */
  boolean isOnLinesOfItsOwn() {
    return doubled
        && (getPrevious() == null || isLineBreak(getPrevious()))
        && (getNext() == null || isLineBreak(getNext()));
  }

  private static boolean isLineBreak(Node node) {
    return node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {tex};
  }
}
