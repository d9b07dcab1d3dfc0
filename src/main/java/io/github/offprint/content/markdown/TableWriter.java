package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;

/** Writes tables, which scroll by themselves where the page is narrow. */
final class TableWriter {

  private final Sheet sheet;
  private final InlineWriter inline;
  private final LabelWriter labels;

  TableWriter(Sheet sheet, InlineWriter inline) {
    this.sheet = sheet;
    this.inline = inline;
    this.labels = new LabelWriter(sheet);
  }

  /**
   * Writes a table.
   *
   * @param caption the paragraph behind it that is its caption
   */
  void write(TableBlock table, Optional<Paragraph> caption) {
    Attributes attributes = caption.map(TrailingAttributes::taken).orElse(Attributes.NONE);
    boolean labelled =
        caption.isPresent() && labels.fits(attributes.id(), LabelKind.TABLE, caption.get());
    sheet.html().line().raw("<div class=\"table\"");
    if (labelled) {
      sheet.html().raw(" id=\"").text(attributes.id()).raw("\"");
    }
    sheet.html().raw(">\n<table>\n");
    caption.ifPresent(words -> caption(words, labelled ? attributes.id() : ""));
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        rows("thead", part);
      } else if (part instanceof TableBody && part.hasChildren()) {
        rows("tbody", part);
      }
    }
    sheet.html().raw("</table>\n</div>\n");
  }

  private void caption(Paragraph words, String id) {
    sheet.html().raw("<caption>");
    if (!id.isEmpty()) {
      String number = sheet.labels().next(LabelKind.TABLE);
      sheet.labels().put(id, LabelKind.TABLE, number);
      sheet
          .html()
          .raw(
              "<strong class=\"table-label\">"
                  + sheet.word(LabelKind.TABLE)
                  + "\u00A0"
                  + number
                  + ".</strong> ");
    }
    sheet.typography().begin();
    inline.inside(words);
    sheet.html().raw("</caption>\n");
  }

  private void rows(String element, Node part) {
    sheet.html().raw("<" + element + ">\n");
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      sheet.html().raw("<tr>\n");
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell tableCell) {
          cell(tableCell);
        }
      }
      sheet.html().raw("</tr>\n");
    }
    sheet.html().raw("</" + element + ">\n");
  }

  private void cell(TableCell cell) {
    String element = cell.isHeader() ? "th" : "td";
    TableCell.Alignment alignment = cell.getAlignment();
    String style =
        alignment == null
            ? ""
            : " style=\"text-align: " + alignment.name().toLowerCase(Locale.ROOT) + "\"";
    sheet.html().raw("<" + element + style + ">");
    sheet.typography().begin();
    inline.inside(cell);
    sheet.html().raw("</" + element + ">\n");
  }
}
