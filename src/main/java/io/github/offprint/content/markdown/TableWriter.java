package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes tables, which scroll by themselves where the page is narrow. */
final class TableWriter {

  private final Sheet sheet;
  private final InlineWriter inline;

  TableWriter(Sheet sheet, InlineWriter inline) {
    this.sheet = sheet;
    this.inline = inline;
  }

  void write(TableBlock table) {
    sheet.html().line().raw("<div class=\"table\">\n<table>\n");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        rows("thead", part);
      } else if (part instanceof TableBody && part.hasChildren()) {
        rows("tbody", part);
      }
    }
    sheet.html().raw("</table>\n</div>\n");
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
