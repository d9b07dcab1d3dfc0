package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.citations.Cited;

/** A citation inside a text. */
final class CitationSpan extends Node {

  private final Cited cited;

  CitationSpan(BasedSequence chars, Cited cited) {
    super(chars);
    this.cited = cited;
  }

  /** What it cites. */
  Cited cited() {
    return cited;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
