package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** A formula on lines of its own, between two lines that hold only two dollars. */
final class MathFence extends Block {

  private final BasedSequence opening;
  private List<BasedSequence> lines = List.of();
  private boolean closed;
  private Attributes attributes = Attributes.NONE;

  /** A formula of which only the first line has been read. */
  MathFence(BasedSequence opening) {
    this.opening = opening;
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
