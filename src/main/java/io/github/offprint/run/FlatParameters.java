package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parameters one by one, nested ones under names with dots, each as JSON. */
final class FlatParameters {

  private FlatParameters() {}

  /** The parts of an object in JSON that {@link Json} wrote. */
  static SortedMap<String, String> of(String json) {
    Node whole =
        JsonNodes.read(json, Position.startOf("parameters"), new Problems())
            .orElseThrow(() -> new IllegalArgumentException("expected JSON, found " + json));
    SortedMap<String, String> flat = new TreeMap<>();
    add("", whole, flat);
    return flat;
  }

  private static void add(String name, Node value, SortedMap<String, String> to) {
    if (value instanceof Node.Mapping mapping && (name.isEmpty() || !mapping.fields().isEmpty())) {
      mapping
          .fields()
          .forEach(
              field ->
                  add(
                      name.isEmpty() ? field.name() : name + "." + field.name(),
                      field.value(),
                      to));
    } else {
      to.put(name, text(value));
    }
  }

  /** A node as JSON on one line. */
  static String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.quoted() ? Json.text(scalar.text()) : scalar.text();
    } else if (node instanceof Node.Sequence list) {
      return list.items().stream()
          .map(FlatParameters::text)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return ((Node.Mapping) node)
        .fields().stream()
            .map(field -> Json.text(field.name()) + ":" + text(field.value()))
            .collect(Collectors.joining(",", "{", "}"));
  }
}
