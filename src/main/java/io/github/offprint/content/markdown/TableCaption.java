package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** The paragraph {@code : What the table shows. {#tbl-name}} behind a table. */
final class TableCaption {

  private static final String MARK = ":";

  private TableCaption() {}

  /** The caption of a table, without its colon. */
  static Optional<Paragraph> taken(TableBlock table) {
    if (!(table.getNext() instanceof Paragraph paragraph) || !isTaken(paragraph)) {
      return Optional.empty();
    }
    Text first = (Text) paragraph.getFirstChild();
    BasedSequence rest = first.getChars().subSequence(MARK.length()).trimStart();
    if (rest.isEmpty()) {
      first.unlink();
    } else {
      first.setChars(rest);
    }
    return Optional.of(paragraph);
  }

  /** Whether a block is the caption of the table before it. */
  static boolean isTaken(Node node) {
    return node instanceof Paragraph
        && node.getPrevious() instanceof TableBlock
        && node.getChars().startsWith(MARK)
        && node.getFirstChild() instanceof Text;
  }
}
