package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Attributes such as {@code {#tbl-sizes}} at the end of a text that has been read. */
final class TrailingAttributes {

  private TrailingAttributes() {}

  /** The attributes at the end of a text, which are taken away from it; none if there are none. */
  static Attributes taken(Node parent) {
    if (!(parent.getLastChild() instanceof Text last)) {
      return Attributes.NONE;
    }
    BasedSequence chars = last.getChars().trimEnd();
    int open = chars.endsWith("}") ? chars.lastIndexOf('{') : -1;
    Attributes attributes =
        open < 0
            ? Attributes.NONE
            : Attributes.read(chars.subSequence(open)).orElse(Attributes.NONE);
    if (attributes != Attributes.NONE) {
      BasedSequence rest = chars.subSequence(0, open).trimEnd();
      if (rest.isEmpty()) {
        last.unlink();
      } else {
        last.setChars(rest);
      }
    }
    return attributes;
  }
}
