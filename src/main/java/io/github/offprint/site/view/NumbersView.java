package io.github.offprint.site.view;

import java.util.List;

/**
 * The numbers of one panel as a table, for readers who would rather read than look.
 *
 * @param caption plain text
 * @param columns heads of the columns, that of the series first
 * @param rows a line for each point, or for each series where there are many points
 * @param note what the table leaves out, plain text; empty if nothing
 */
public record NumbersView(String caption, List<String> columns, List<Row> rows, String note) {

  public NumbersView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A line of the table.
   *
   * @param series its head
   * @param cells under the other columns
   */
  public record Row(String series, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
