package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * What an author wrote in YAML or JSON, with the place of each part. What a scalar means is decided
 * by whoever reads it: dates and numbers stay as written.
 */
public sealed interface Node {

  /** Where it begins. */
  Position position();

  /**
   * A single value.
   *
   * @param text as written, without quotes and escapes
   * @param quoted whether it stood in quotes or is a block scalar, and so can only be a string
   */
  record Scalar(String text, boolean quoted, Position position) implements Node {}

  /** A list. */
  record Sequence(List<Node> items, Position position) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Names with values, in the order of the file; no name stands twice. */
  record Mapping(List<Field> fields, Position position) implements Node {
    public Mapping {
      fields = List.copyOf(fields);
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
  }

  /**
   * A name and its value.
   *
   * @param position of the name
   */
  record Field(String name, Position position, Node value) {}
}
