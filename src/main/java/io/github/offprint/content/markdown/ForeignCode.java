package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Code between two tags of another program, which must not be read as Markdown. */
final class ForeignCode extends Block {

  private final BasedSequence opening;

  /** Code of which only the first line has been read. */
  ForeignCode(BasedSequence opening) {
    super(opening);
    this.opening = opening;
  }

  /** The tag that opens it. */
  BasedSequence opening() {
    return opening;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {opening};
  }
}
