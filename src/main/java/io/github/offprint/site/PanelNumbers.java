package io.github.offprint.site;

import io.github.offprint.content.numbers.ReadableValue;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.plot.PlainLabel;
import io.github.offprint.site.view.NumbersView;
import io.github.offprint.site.view.NumbersView.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The numbers of a panel as a table on the page: all of them where they are few, else the range of
 * each series. Pages stay light this way; the files beside the figure leave nothing out.
 */
final class PanelNumbers {

  /** Points of a panel that are few enough to be read one by one. */
  private static final int FEW = 24;

  /** Series of a panel that are told one by one. */
  private static final int MOST_SERIES = 12;

  private final Words words;
  private final Panel panel;
  private final int index;
  private final List<Mark> marks;
  private final Set<String> names = new LinkedHashSet<>();

  private PanelNumbers(Panel panel, int index, Words words) {
    this.words = words;
    this.panel = panel;
    this.index = index;
    this.marks = panel.marks().stream().filter(PanelNumbers::isSeries).toList();
    for (Mark mark : marks) {
      mark.columns().forEach(column -> names.add(column.name()));
    }
  }

  /** A table for each panel that shows numbers. */
  static List<NumbersView> of(Figure figure, Words words) {
    List<NumbersView> tables = new ArrayList<>();
    for (int i = 0; i < figure.panels().size(); i++) {
      PanelNumbers numbers = new PanelNumbers(figure.panels().get(i), i, words);
      if (!numbers.marks.isEmpty()) {
        tables.add(numbers.table(figure.panels().size()));
      }
    }
    return tables;
  }

  /** Whether it has numbers and is not there to explain others. */
  private static boolean isSeries(Mark mark) {
    boolean shown = mark.fillsFrame() || !mark.key().equals(Mark.LegendKey.none());
    return size(mark) > 0 && shown && (mark.columns().size() > 1 || !mark.name().isEmpty());
  }

  private static int size(Mark mark) {
    return mark.columns().isEmpty() ? 0 : mark.columns().get(0).values().size();
  }

  private NumbersView table(int panels) {
    int points = marks.stream().mapToInt(PanelNumbers::size).sum();
    boolean few = points <= FEW;
    List<String> columns =
        new ArrayList<>(List.of(words.word("seriesHead"), words.word("kindHead")));
    if (!few) {
      columns.add(words.word("pointsHead"));
    }
    names.forEach(name -> columns.add(head(name)));
    return new NumbersView(caption(panels), columns, few ? points() : ranges(), note(few, points));
  }

  private String caption(int panels) {
    String title = PlainLabel.of(panel.title());
    String place = panels > 1 ? words.word("panel") + " " + (index + 1) : "";
    String both = place.isEmpty() || title.isEmpty() ? place + title : place + ": " + title;
    return both.isEmpty() ? words.word("numbers") : both;
  }

  private String note(boolean few, int points) {
    if (few) {
      return "";
    }
    int more = marks.size() - MOST_SERIES;
    String all = words.filled("allPoints", points);
    return more > 0 ? all + " " + words.filled("moreSeries", more) : all;
  }

  /** Columns that lie along an axis are called as the axis is. */
  private String head(String column) {
    String label =
        switch (column) {
          case "x" -> panel.x().label();
          case "y" -> panel.y().label();
          default -> "";
        };
    return label.isEmpty() ? column : PlainLabel.of(label);
  }

  private List<Row> points() {
    List<Row> rows = new ArrayList<>();
    for (Mark mark : marks) {
      for (int i = 0; i < size(mark); i++) {
        List<String> cells = new ArrayList<>(List.of(kind(mark)));
        for (String name : names) {
          int row = i;
          cells.add(column(mark, name).map(values -> text(name, values.at(row))).orElse(""));
        }
        rows.add(new Row(series(mark), cells));
      }
    }
    return rows;
  }

  private List<Row> ranges() {
    return marks.stream().limit(MOST_SERIES).map(this::range).toList();
  }

  private Row range(Mark mark) {
    List<String> cells = new ArrayList<>(List.of(kind(mark), Integer.toString(size(mark))));
    for (String name : names) {
      cells.add(column(mark, name).map(values -> range(name, values)).orElse(""));
    }
    return new Row(series(mark), cells);
  }

  private String range(String name, Numbers values) {
    double least = values.stream().filter(Double::isFinite).min().orElse(Double.NaN);
    double greatest = values.stream().filter(Double::isFinite).max().orElse(Double.NaN);
    return Double.isNaN(least) || least == greatest
        ? text(name, least)
        : words
            .word("range")
            .replace("{from}", text(name, least))
            .replace("{to}", text(name, greatest));
  }

  private static Optional<Numbers> column(Mark mark, String name) {
    return mark.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(Mark.Column::values)
        .findFirst();
  }

  /** A number; where the axis has names instead, the name that stands there. */
  private String text(String column, double value) {
    List<Axis.NamedPlace> places =
        switch (column) {
          case "x" -> panel.x().names();
          case "y" -> panel.y().names();
          default -> List.of();
        };
    return places.stream()
        .filter(place -> place.at() == value)
        .map(place -> PlainLabel.of(place.name()))
        .findFirst()
        .orElseGet(() -> Double.isNaN(value) ? words.word("none") : ReadableValue.number(value));
  }

  /** Its name, or its place among the marks of the panel, as in the files. */
  private String series(Mark mark) {
    if (!mark.name().isEmpty()) {
      return PlainLabel.of(mark.name());
    }
    List<Mark> all = panel.marks();
    int place =
        IntStream.range(0, all.size()).filter(i -> all.get(i) == mark).findFirst().orElse(0);
    return words.word("seriesHead") + " " + (place + 1);
  }

  private String kind(Mark mark) {
    String name = mark.getClass().getSimpleName();
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.word("kind." + name, spaced);
  }
}
