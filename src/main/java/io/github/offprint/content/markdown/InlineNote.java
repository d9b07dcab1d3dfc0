package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A footnote that is written where its mark stands, {@code ^[text]}, as Pandoc has it. */
final class InlineNote extends Node {

  InlineNote(BasedSequence chars) {
    super(chars);
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {getChars()};
  }
}
