package io.github.offprint.run;

import io.github.offprint.content.Fields;
import io.github.offprint.content.Node;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Reads a file of results. */
final class ResultReader {

  private static final List<String> KEYS =
      List.of(
          ResultFile.FORMAT,
          "experiment",
          "parameters",
          "seed",
          "code",
          "data",
          "values",
          "tables",
          "figure");

  private final Problems problems;
  private final ScalarReader scalars;

  ResultReader(Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
  }

  /** What it holds; of no use if there were problems. */
  Optional<ResultFile> read(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node.position(), "a file of results must be a JSON object", "");
      return Optional.empty();
    } else if (!hasVersion(mapping)) {
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, KEYS, problems);
    Optional<Figure> figure =
        fields.field("figure").flatMap(field -> new FigureReader(problems).figure(field.value()));
    Findings findings =
        new Findings(
            figure, named(fields, "values", this::value), named(fields, "tables", this::table));
    return Optional.of(
        new ResultFile(
            findings,
            part(fields, "experiment", Node.Scalar.class),
            part(fields, "parameters", Node.Mapping.class),
            part(fields, "seed", Node.Scalar.class),
            part(fields, "code", Node.Scalar.class)));
  }

  private boolean hasVersion(Node.Mapping mapping) {
    String remedy = "write \"%s\": %s".formatted(ResultFile.FORMAT, ResultFile.VERSION);
    Optional<Node> version = mapping.field(ResultFile.FORMAT).map(Node.Field::value);
    if (version.isEmpty()) {
      problems.error(
          mapping.position(),
          "this is no file of results: it does not have the key \"" + ResultFile.FORMAT + "\"",
          remedy);
      return false;
    }
    boolean known =
        version.get() instanceof Node.Scalar scalar
            && scalar.text().equals(Integer.toString(ResultFile.VERSION));
    if (!known) {
      problems.error(
          version.get().position(),
          "this version of the form of results is not known",
          remedy + ", or use the version of Offprint that wrote the file");
    }
    return known;
  }

  private <N extends Node> Optional<N> part(Fields fields, String key, Class<N> type) {
    Optional<Node> node = fields.field(key).map(Node.Field::value);
    if (node.isPresent() && !type.isInstance(node.get())) {
      problems.error(node.get().position(), key + " must be " + name(type), "");
    }
    return node.filter(type::isInstance).map(type::cast);
  }

  private static String name(Class<?> type) {
    if (type == Node.Mapping.class) {
      return "an object";
    }
    return type == Node.Sequence.class ? "a list" : "a single value";
  }

  private <V> Map<String, V> named(Fields fields, String key, Function<Node, Optional<V>> read) {
    Map<String, V> named = new LinkedHashMap<>();
    part(fields, key, Node.Mapping.class).map(Node.Mapping::fields).orElse(List.of()).stream()
        .forEach(field -> read.apply(field.value()).ifPresent(v -> named.put(field.name(), v)));
    return named;
  }

  /** A number, a text, a flag, a list of numbers, or a list of such lists. */
  private Optional<Value> value(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar);
    } else if (node instanceof Node.Sequence sequence) {
      boolean rows = sequence.items().stream().anyMatch(Node.Sequence.class::isInstance);
      return rows
          ? rows(sequence)
          : scalars.numbers(sequence).map(numbers -> new Value.Sequence(numbers));
    }
    Node.Mapping explicit = (Node.Mapping) node;
    Optional<Node> text = explicit.field(ResultWriter.TEXT).map(Node.Field::value);
    Optional<Node> rows = explicit.field(ResultWriter.ROWS).map(Node.Field::value);
    if (text.isPresent()) {
      return scalars.text(text.get()).map(words -> new Value.Text(words));
    } else if (rows.isPresent() && rows.get() instanceof Node.Sequence sequence) {
      return rows(sequence);
    }
    problems.error(
        node.position(),
        "expected a number, a text or a list of numbers, found an object",
        "give each of its parts a name of its own");
    return Optional.empty();
  }

  private Optional<Value> scalar(Node.Scalar scalar) {
    if (scalar.quoted() && !ScalarReader.isNumber(scalar)) {
      return scalars.text(scalar).map(words -> new Value.Text(words));
    } else if (scalar.text().equals("true") || scalar.text().equals("false")) {
      return Optional.of(new Value.Text(scalar.text()));
    }
    OptionalDouble number = scalars.number(scalar);
    return number.isPresent()
        ? Optional.of(new Value.Scalar(number.getAsDouble()))
        : Optional.empty();
  }

  private Optional<Value> rows(Node.Sequence sequence) {
    List<Numbers> rows = new ArrayList<>();
    sequence.items().forEach(row -> scalars.numbers(row).ifPresent(rows::add));
    return Optional.of(new Value.Rows(rows));
  }

  private Optional<Table> table(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node.position(), "a table must be an object of headers and rows", "");
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, List.of("headers", "rows"), problems);
    List<String> headers = new ArrayList<>();
    part(fields, "headers", Node.Sequence.class)
        .map(Node.Sequence::items)
        .orElse(List.of())
        .stream()
        .forEach(header -> scalars.text(header).ifPresent(headers::add));
    List<List<Value>> rows = new ArrayList<>();
    part(fields, "rows", Node.Sequence.class).map(Node.Sequence::items).orElse(List.of()).stream()
        .forEach(row -> rows.add(cells(row, headers.size())));
    return problems.haveErrors() ? Optional.empty() : Optional.of(new Table(headers, rows));
  }

  private List<Value> cells(Node row, int columns) {
    List<Value> cells = new ArrayList<>();
    if (row instanceof Node.Sequence sequence) {
      sequence.items().forEach(cell -> value(cell).ifPresent(cells::add));
    }
    if (cells.size() != columns) {
      problems.error(
          row.position(),
          "expected a list of %s cells, found %s".formatted(columns, cells.size()),
          "give each column one cell");
    }
    return cells;
  }
}
