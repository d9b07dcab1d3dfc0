package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text that is marked, raised or lowered: {@code ==so==}, {@code x^2^} and {@code H~2~O}. */
final class Styled extends Node {

  private final String element;

  /**
   * Text in an element.
   *
   * @param element its name in HTML
   */
  Styled(String element, BasedSequence chars) {
    super(chars);
    this.element = element;
  }

  /** The name of its element in HTML. */
  String element() {
    return element;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {getChars()};
  }
}
