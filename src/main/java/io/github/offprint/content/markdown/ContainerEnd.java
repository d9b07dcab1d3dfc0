package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line of colons, behind the container that it ends, or behind none. */
final class ContainerEnd extends Block {

  private final boolean stray;

  /**
   * An end.
   *
   * @param stray whether no container is open
   */
  ContainerEnd(BasedSequence colons, boolean stray) {
    super(colons);
    this.stray = stray;
  }

  /** Whether it ends nothing. */
  boolean isStray() {
    return stray;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
