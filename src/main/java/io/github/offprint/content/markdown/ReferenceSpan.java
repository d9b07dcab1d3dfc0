package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A reference such as {@code @eq-loss} or, for the number alone, {@code [-@eq-loss]}. */
final class ReferenceSpan extends Node implements DoNotDecorate {

  private final String label;
  private final boolean bare;
  private final String before;

  /**
   * A reference.
   *
   * @param bare whether the number stands alone
   * @param before written before it: a comma among several, or words of the author
   */
  ReferenceSpan(BasedSequence chars, String label, boolean bare, String before) {
    super(chars);
    this.label = label;
    this.bare = bare;
    this.before = before;
  }

  /** What it refers to. */
  String label() {
    return label;
  }

  /** What is written before it. */
  String before() {
    return before;
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
