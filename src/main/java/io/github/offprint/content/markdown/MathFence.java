package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * A formula on lines of its own, between two lines that hold only two dollars, or between other
 * signs that MathJax knows.
 */
final class MathFence extends Block {

  private final BasedSequence opening;
  private final String closing;
  private List<BasedSequence> lines = List.of();
  private boolean closed;
  private Attributes attributes = Attributes.NONE;

  /**
   * A formula of which only the first line has been read.
   *
   * @param closing what ends it
   */
  MathFence(BasedSequence opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /** What ends it. */
  String closing() {
    return closing;
  }

  /** Whether Markdown has taken a backslash from each pair before MathJax looks. */
  boolean isEscaped() {
    return closing.startsWith("\\\\");
  }

  /** The dollars that open it. */
  BasedSequence opening() {
    return opening;
  }

  /** Its TeX, without what stands before the lines of quotes and lists. */
  List<BasedSequence> lines() {
    return lines;
  }

  void end(List<BasedSequence> all) {
    this.lines = List.copyOf(all);
  }

  /** Whether its last line was found. */
  boolean isClosed() {
    return closed;
  }

  void close(Attributes behind) {
    this.closed = true;
    this.attributes = behind;
  }

  /** What stands behind its last line. */
  Attributes attributes() {
    return attributes;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {opening};
  }
}
