package io.github.offprint.experiment;

import java.util.List;

/**
 * Results in rows and columns.
 *
 * @param headers one for each column, plain text with TeX between dollars
 * @param rows each as long as the headers
 */
public record Table(List<String> headers, List<List<Value>> rows) {

  public Table {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Value> row : rows) {
      if (row.size() != headers.size()) {
        throw new IllegalArgumentException(
            "a table of %s columns has a row of %s".formatted(headers.size(), row.size()));
      }
    }
  }
}
