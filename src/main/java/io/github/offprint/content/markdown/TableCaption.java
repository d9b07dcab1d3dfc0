package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paragraph {@code : What the table shows. {#tbl-name}} behind a table, or {@code Table: ...}
 * behind or before it.
 */
final class TableCaption {

  private static final Pattern MARK = Pattern.compile(":|Table:(?=\\s)");

  private TableCaption() {}

  /** The caption of a table, without its colon. */
  static Optional<Paragraph> taken(TableBlock table) {
    if (table.getNext() instanceof DefinitionItem item && isTaken(item)) {
      return Optional.of((Paragraph) item.getFirstChild());
    }
    Node behind = table.getNext();
    Node before = table.getPrevious();
    Node caption = isBehind(behind) ? behind : isBefore(before) ? before : null;
    if (!(caption instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    Text first = (Text) paragraph.getFirstChild();
    Matcher mark = MARK.matcher(first.getChars());
    BasedSequence rest =
        first.getChars().subSequence(mark.lookingAt() ? mark.end() : 0).trimStart();
    if (rest.isEmpty()) {
      first.unlink();
    } else {
      first.setChars(rest);
    }
    return Optional.of(paragraph);
  }

  /** Whether a block is the caption of the table before or behind it. */
  static boolean isTaken(Node node) {
    // Flexmark takes it for a definition, since a table is a paragraph while it is read
    if (node instanceof DefinitionItem) {
      return node.getPrevious() instanceof TableBlock
          && node.getFirstChild() instanceof Paragraph paragraph
          && paragraph.getNext() == null;
    }
    return isBehind(node) || isBefore(node);
  }

  private static boolean isBehind(Node node) {
    return isMarked(node) && node.getPrevious() instanceof TableBlock;
  }

  private static boolean isBefore(Node node) {
    return isMarked(node)
        && node.getNext() instanceof TableBlock table
        && !isMarked(table.getNext())
        && !(table.getNext() instanceof DefinitionItem);
  }

  private static boolean isMarked(Node node) {
    return node instanceof Paragraph
        && MARK.matcher(node.getChars()).lookingAt()
        && node.getFirstChild() instanceof Text;
  }
}
