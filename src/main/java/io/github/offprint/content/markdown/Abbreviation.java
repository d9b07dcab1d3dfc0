package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line {@code *[HTML]: Hypertext Markup Language}, which itself is not shown. */
final class Abbreviation extends Block {

  private final String shortForm;
  private final String longForm;

  Abbreviation(BasedSequence line, String shortForm, String longForm) {
    super(line);
    this.shortForm = shortForm;
    this.longForm = longForm;
  }

  /** What stands in the text. */
  String shortForm() {
    return shortForm;
  }

  /** What it stands for. */
  String longForm() {
    return longForm;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
