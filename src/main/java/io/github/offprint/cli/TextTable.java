package io.github.offprint.cli;

import java.util.List;
import java.util.stream.IntStream;

/** Columns that stand under each other. */
final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * Lines with columns two spaces apart.
   *
   * @param rows equally long
   */
  static List<String> of(List<List<String>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths =
        IntStream.range(0, columns)
            .map(c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
