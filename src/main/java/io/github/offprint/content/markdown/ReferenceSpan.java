package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A reference such as {@code @eq-loss} or, for the number alone, {@code [-@eq-loss]}. */
final class ReferenceSpan extends Node implements DoNotDecorate {

  private final String label;
  private final boolean bare;

  /**
   * A reference.
   *
   * @param bare whether the number stands alone
   */
  ReferenceSpan(BasedSequence chars, String label, boolean bare) {
    super(chars);
    this.label = label;
    this.bare = bare;
  }

  /** What it refers to. */
  String label() {
    return label;
  }

  /** Whether the number stands alone. */
  boolean isBare() {
    return bare;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
