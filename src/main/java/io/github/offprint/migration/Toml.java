package io.github.offprint.migration;

import io.github.offprint.content.Node;
import io.github.offprint.content.Source;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML to the same nodes as YAML: what a value means is decided later. */
final class Toml {

  private final Source source;
  private final Position top;

  private Toml(Source source, Position top) {
    this.source = source;
    this.top = top;
  }

  /** What stands between two places of a file. */
  static Optional<Node.Mapping> node(Source source, int begin, int end, Problems problems) {
    Toml toml = new Toml(source, source.position(begin));
    TomlParseResult result = org.tomlj.Toml.parse(source.text().substring(begin, end));
    for (TomlParseError error : result.errors()) {
      problems.error(
          toml.place(error.position()),
          "this is not TOML: " + String.valueOf(error.getMessage()).replaceAll("\\s+", " "),
          "mend it, or leave the post out with --skip");
    }
    return result.hasErrors() ? Optional.empty() : Optional.of(toml.mapping(result, toml.top));
  }

  private Position place(TomlPosition position) {
    return position == null
        ? top
        : new Position(source.file(), top.line() + position.line() - 1, position.column());
  }

  private Node.Mapping mapping(TomlTable table, Position at) {
    List<Node.Field> fields = new ArrayList<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      Position place = place(table.inputPositionOf(path));
      fields.add(new Node.Field(key, place, node(table.get(path), place)));
    }
    fields.sort(java.util.Comparator.comparing(Node.Field::position));
    return new Node.Mapping(fields, at);
  }

  private Node node(Object value, Position at) {
    if (value instanceof TomlTable table) {
      return mapping(table, at);
    } else if (value instanceof TomlArray array) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        items.add(node(array.get(i), place(array.inputPositionOf(i))));
      }
      return new Node.Sequence(items, at);
    }
    return new Node.Scalar(String.valueOf(value), value instanceof String, at);
  }
}
