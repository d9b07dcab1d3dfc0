package io.github.offprint.figure;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How panels stand together: alone, in rows, columns and grids, with keys beside them. */
public sealed interface Arrangement
    permits Panel, Arrangement.Row, Arrangement.Stack, Arrangement.Grid, Arrangement.Keyed {

  /** Its share of the width of a row or of the height of a stack; positive. */
  double weight();

  /** The panels in reading order. */
  Stream<Panel> panels();

  /** The same arrangement of changed panels; they are changed in reading order. */
  Arrangement each(UnaryOperator<Panel> change);

  /**
   * Side by side.
   *
   * @param title beside the row, turned by a quarter; empty for none
   * @param shareY whether only the first panel of the row letters its y axis, and all have one view
   */
  record Row(String title, List<Arrangement> parts, boolean shareY, double weight)
      implements Arrangement {
    public Row {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Panel> panels() {
      return parts.stream().flatMap(Arrangement::panels);
    }

    @Override
    public Row each(UnaryOperator<Panel> change) {
      return new Row(title, changed(parts, change), shareY, weight);
    }
  }

  /**
   * Above each other.
   *
   * @param shareX whether only the last panel of the stack letters its x axis, and all have one
   *     view
   * @param ruled whether a dashed line parts each from the next
   */
  record Stack(List<Arrangement> parts, boolean shareX, double weight, boolean ruled)
      implements Arrangement {
    public Stack {
      parts = List.copyOf(parts);
    }

    /** Without lines. */
    public Stack(List<Arrangement> parts, boolean shareX, double weight) {
      this(parts, shareX, weight, false);
    }

    @Override
    public Stream<Panel> panels() {
      return parts.stream().flatMap(Arrangement::panels);
    }

    @Override
    public Stack each(UnaryOperator<Panel> change) {
      return new Stack(changed(parts, change), shareX, weight, ruled);
    }
  }

  /**
   * Rows whose panels stand in columns: the i-th of each row has its frame above and below those of
   * the others, as wide as the weights of the first row say.
   *
   * @param rows from above; a later one may be shorter
   * @param titles above the columns; none, or one for each
   * @param shareX whether only the lowest panel of each column letters its x axis, and all of a
   *     column have one view
   * @param ruled whether a dashed line parts each row from the next
   */
  record Grid(List<Row> rows, List<String> titles, boolean shareX, boolean ruled, double weight)
      implements Arrangement {
    public Grid {
      rows = List.copyOf(rows);
      titles = List.copyOf(titles);
      check(rows, titles);
    }

    /** Without titles and lines. */
    public Grid(List<Row> rows, boolean shareX) {
      this(rows, List.of(), shareX, false, 1);
    }

    private static void check(List<Row> rows, List<String> titles) {
      int columns = rows.isEmpty() ? 0 : rows.get(0).parts().size();
      for (Row row : rows) {
        boolean panels = row.parts().stream().allMatch(Panel.class::isInstance);
        if (row.parts().isEmpty() || row.parts().size() > columns || !panels) {
          throw new IllegalArgumentException(
              "each row of a grid has panels, at most the %s of its first row, found %s"
                  .formatted(columns, row.parts().size()));
        }
      }
      if (columns == 0 || !titles.isEmpty() && titles.size() != columns) {
        throw new IllegalArgumentException(
            "a grid of %s columns cannot have %s titles".formatted(columns, titles.size()));
      }
    }

    /** How many columns there are. */
    public int columns() {
      return rows.get(0).parts().size();
    }

    @Override
    public Stream<Panel> panels() {
      return rows.stream().flatMap(Row::panels);
    }

    @Override
    public Grid each(UnaryOperator<Panel> change) {
      List<Row> changed = rows.stream().map(row -> row.each(change)).toList();
      return new Grid(changed, titles, shareX, ruled, weight);
    }
  }

  /**
   * Panels with a key that belongs to all of them.
   *
   * @param inner the panels that the key is for
   * @param key what it explains
   * @param side where it stands
   */
  record Keyed(Arrangement inner, Key key, Side side) implements Arrangement {
    @Override
    public double weight() {
      return inner.weight();
    }

    @Override
    public Stream<Panel> panels() {
      return inner.panels();
    }

    @Override
    public Keyed each(UnaryOperator<Panel> change) {
      return new Keyed(inner.each(change), key, side);
    }
  }

  /** What explains the looks of marks. */
  sealed interface Key permits Names, Figure.ColorBar {}

  /** The names of marks beside samples of them: a legend. */
  record Names() implements Key {}

  /** Where a key stands, seen from its panels. */
  enum Side {
    ABOVE,
    RIGHT,
    BELOW
  }

  private static List<Arrangement> changed(List<Arrangement> parts, UnaryOperator<Panel> change) {
    return parts.stream().map(part -> part.each(change)).toList();
  }
}
