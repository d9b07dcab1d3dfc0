package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The title of a container: its first child, if there is one. */
final class ContainerTitle extends Block {

  ContainerTitle(BasedSequence text) {
    super(text);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
