package io.github.offprint.content;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A list or mapping of which some parts have been read. */
final class YamlParts {

  private final Position position;
  private final boolean mapping;
  private final List<Node> items = new ArrayList<>();
  private final List<Node.Field> fields = new ArrayList<>();
  private final Map<String, Position> names = new HashMap<>();
  private Optional<Node.Scalar> name = Optional.empty();

  YamlParts(Position position, boolean mapping) {
    this.position = position;
    this.mapping = mapping;
  }

  /** What stands outside all lists and mappings. */
  static YamlParts top() {
    return new YamlParts(new Position("", 1, 1), false);
  }

  /** Takes the next item, name or value. */
  void add(Node node, Function<Problem, OffprintException> refusal) {
    if (!mapping) {
      items.add(node);
    } else if (name.isPresent()) {
      fields.add(new Node.Field(name.get().text(), name.get().position(), node));
      name = Optional.empty();
    } else if (node instanceof Node.Scalar scalar) {
      takeName(scalar, refusal);
    } else {
      throw refusal.apply(
          Problem.error(
              node.position(), "a list or mapping stands as a name", "names must be plain text"));
    }
  }

  private void takeName(Node.Scalar scalar, Function<Problem, OffprintException> refusal) {
    Position first = names.putIfAbsent(scalar.text(), scalar.position());
    if (first != null) {
      throw refusal.apply(
          Problem.error(
              scalar.position(),
              "\"" + scalar.text() + "\" stands twice",
              "remove one; the other is in line " + first.line()));
    }
    name = Optional.of(scalar);
  }

  /** All parts together. */
  Node node() {
    return mapping ? new Node.Mapping(fields, position) : new Node.Sequence(items, position);
  }

  /** The single part, if there is one. */
  Optional<Node> only() {
    return items.stream().findFirst();
  }
}
