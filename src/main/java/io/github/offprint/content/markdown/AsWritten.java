package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;

/** What an author wrote, as a string. */
final class AsWritten {

  private AsWritten() {}

  /**
   * The characters of a piece of the post. Flexmark would ask for each of them; a piece that stands
   * in the post in one is cut out at once.
   */
  static String in(BasedSequence piece) {
    return piece instanceof SubSequence whole && whole.getBase() instanceof String post
        ? post.substring(whole.getStartOffset(), whole.getEndOffset())
        : piece.toString();
  }
}
