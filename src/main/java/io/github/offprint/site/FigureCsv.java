package io.github.offprint.site;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.run.Finished;
import io.github.offprint.run.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers of a run as one table (RFC 4180): of a figure, a line for each point with its panel,
 * the number of its mark in the panel and that mark's name; of an experiment without figure, a line
 * for each value.
 *
 * <p>The last column, {@code about}, is filled in the first line only, with JSON that says what the
 * numbers are of: experiment, parameters, seed, digests, titles and labels of the panels. So the
 * whole stands in one file and no line repeats it, and a program that reads tables needs no option
 * to skip comments.
 */
public final class FigureCsv {

  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

  private final StringBuilder text = new StringBuilder();
  private final DoubleFunction<String> number;
  private String about;

  private FigureCsv(DoubleFunction<String> number, String about) {
    this.number = number;
    this.about = about;
  }

  /** The table of one run, its numbers written in this way. */
  public static String of(Finished finished, DoubleFunction<String> number) {
    FigureCsv csv = new FigureCsv(number, Json.text(FigureJson.about(finished)));
    Optional<Figure> figure = finished.findings().figure();
    if (figure.isPresent()) {
      csv.addFigure(figure.get());
    } else {
      csv.addValues(finished.findings().values());
    }
    return csv.text.toString();
  }

  private void addFigure(Figure figure) {
    List<Mark> marks = figure.panels().stream().flatMap(panel -> panel.marks().stream()).toList();
    Set<String> columns = new LinkedHashSet<>();
    marks.stream()
        .flatMap(mark -> mark.columns().stream())
        .forEach(column -> columns.add(column.name()));
    boolean texts = marks.stream().anyMatch(mark -> !mark.texts().isEmpty());
    List<String> header = new ArrayList<>(List.of("panel", "mark", "series"));
    header.addAll(columns);
    header.addAll(texts ? List.of("text", "about") : List.of("about"));
    addCells(header);
    List<Panel> panels = figure.panels();
    for (int panel = 0; panel < panels.size(); panel++) {
      List<Mark> inPanel = panels.get(panel).marks();
      for (int mark = 0; mark < inPanel.size(); mark++) {
        addMark(List.of(panel + 1, mark + 1), inPanel.get(mark), columns, texts);
      }
    }
  }

  private void addMark(List<Integer> place, Mark mark, Set<String> columns, boolean texts) {
    Map<String, Mark.Column> byName = new LinkedHashMap<>();
    mark.columns().forEach(column -> byName.put(column.name(), column));
    int rows =
        mark.columns().isEmpty() ? mark.texts().size() : mark.columns().get(0).values().size();
    for (int row = 0; row < rows; row++) {
      List<String> cells = new ArrayList<>();
      place.forEach(number -> cells.add(number.toString()));
      cells.add(mark.name());
      for (String column : columns) {
        Mark.Column found = byName.get(column);
        cells.add(found == null ? "" : number.apply(found.values().at(row)));
      }
      if (texts) {
        cells.add(mark.texts().isEmpty() ? "" : mark.texts().get(row));
      }
      addLine(cells);
    }
  }

  private void addValues(Map<String, Value> values) {
    addCells(List.of("name", "index", "value", "about"));
    values.forEach(this::addValue);
  }

  private void addValue(String name, Value value) {
    if (value instanceof Value.Scalar scalar) {
      addLine(List.of(name, "", number.apply(scalar.number())));
    } else if (value instanceof Value.Text words) {
      addLine(List.of(name, "", words.text()));
    } else if (value instanceof Value.Sequence sequence) {
      addNumbers(name, "", sequence.numbers());
    } else if (value instanceof Value.Rows table) {
      for (int i = 0; i < table.rows().size(); i++) {
        addNumbers(name, i + " ", table.rows().get(i));
      }
    }
  }

  private void addNumbers(String name, String row, Numbers numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      addLine(List.of(name, row + i, number.apply(numbers.at(i))));
    }
  }

  private void addLine(List<String> cells) {
    List<String> line = new ArrayList<>(cells);
    line.add(about);
    about = "";
    addCells(line);
  }

  private void addCells(List<String> cells) {
    text.append(cells.stream().map(FigureCsv::cell).collect(Collectors.joining(","))).append('\n');
  }

  private static String cell(String text) {
    return TO_QUOTE.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
