package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a figure from a file of results. A record is an object of its components, in any order;
 * where a figure takes one of several records, {@code kind} names it. What a record needs and what
 * may stand in it is taken from the record itself, so a new mark can be read without more.
 */
final class FigureReader {

  /** The key that names a record. */
  static final String KIND = "kind";

  /** In CSS pixels. */
  private static final double LARGEST = 5000;

  private final Problems problems;
  private final ScalarReader scalars;

  FigureReader(Problems problems) {
    this.problems = problems;
    this.scalars = ScalarReader.withDates(problems);
  }

  /** The figure, or nothing if something is wrong with it. */
  Optional<Figure> figure(Node node) {
    Optional<Figure> figure = record(node, Figure.class, 0).map(Figure.class::cast);
    if (figure.filter(FigureReader::isTooLarge).isPresent()) {
      problems.error(
          node.position(),
          "a figure may be at most %s pixels wide and high".formatted(Json.number(LARGEST)),
          "give smaller numbers: readers can enlarge it");
      return Optional.empty();
    }
    return figure;
  }

  private static boolean isTooLarge(Figure figure) {
    return figure.width() > LARGEST
        || figure.height() > LARGEST
        || figure.narrow().filter(FigureReader::isTooLarge).isPresent();
  }

  /**
   * A value of any type that records of figures hold.
   *
   * @param place of the mark in its panel that it belongs to
   */
  private Optional<Object> value(Node node, Type declared, int place) {
    Class<?> type = Types.raw(declared);
    if (type == Numbers.class) {
      return scalars.numbers(node).map(Object.class::cast);
    } else if (type == List.class) {
      return list(node, Types.argument(declared, 0), place);
    } else if (type == Optional.class) {
      return value(node, Types.argument(declared, 0), place).map(Optional::of);
    } else if (type.isInterface()) {
      return oneOf(node, type, place);
    } else if (type.isRecord()) {
      return isOfKind(node, type) ? record(node, type, place) : Optional.empty();
    }
    return scalars.value(node, type);
  }

  private Optional<Object> list(Node node, Type each, int place) {
    if (!(node instanceof Node.Sequence sequence)) {
      problems.error(node.position(), "expected a list", "write [ and ] around it");
      return Optional.empty();
    }
    List<Optional<Object>> items = new ArrayList<>();
    for (Node item : sequence.items()) {
      items.add(value(item, each, each == Mark.class ? items.size() : place));
    }
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(items.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private Optional<Object> oneOf(Node node, Class<?> declared, int place) {
    if (declared == Ink.class && node instanceof Node.Scalar scalar) {
      return scalars.ink(scalar).map(Object.class::cast);
    }
    Node.Mapping parts =
        node instanceof Node.Mapping mapping
            ? mapping
            : new Node.Mapping(List.of(), node.position());
    Optional<Node> kind =
        node instanceof Node.Scalar ? Optional.of(node) : parts.field(KIND).map(Node.Field::value);
    if (kind.isEmpty() && declared == Arrangement.class) {
      return record(node, Panel.class, place);
    } else if (kind.isEmpty()) {
      problems.error(node.position(), KIND + " is missing", FigureKinds.examples(declared));
      return Optional.empty();
    }
    return named(kind.get(), declared).flatMap(type -> record(parts, type, place));
  }

  /** Where only one kind of record can stand it need not be named, and no other can be named. */
  private boolean isOfKind(Node node, Class<?> type) {
    Optional<Node> kind =
        node instanceof Node.Mapping mapping
            ? mapping.field(KIND).map(Node.Field::value)
            : Optional.empty();
    Optional<String> name = kind.flatMap(scalars::text);
    if (name.isPresent() && !name.get().equals(FigureKinds.name(type))) {
      problems.error(
          kind.get().position(),
          "expected a %s here, found \"%s\""
              .formatted(FigureKinds.name(type), ScalarReader.shortened(name.get())),
          "");
      return false;
    }
    return kind.isPresent() == name.isPresent();
  }

  private Optional<Class<?>> named(Node kind, Class<?> declared) {
    Optional<String> name = scalars.text(kind);
    Optional<Class<?>> type = name.flatMap(text -> FigureKinds.named(text, declared));
    if (name.isPresent() && type.isEmpty()) {
      problems.error(
          kind.position(),
          "there is no kind of %s \"%s\""
              .formatted(FigureKinds.name(declared), ScalarReader.shortened(name.get())),
          FigureKinds.examples(declared));
    }
    return type;
  }

  private Optional<Object> record(Node node, Class<?> type, int place) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(
          node.position(),
          "expected an object of " + String.join(", ", names(type)),
          "write { and } around it");
      return Optional.empty();
    }
    boolean known = refuseUnknown(mapping, type);
    List<Optional<Object>> parts =
        Components.of(FigureForm.of(type)).stream()
            .map(part -> part(mapping, type, part, place))
            .toList();
    return known && parts.stream().allMatch(Optional::isPresent)
        ? whole(mapping, type, parts.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private Optional<Object> part(
      Node.Mapping mapping, Class<?> type, RecordComponent part, int place) {
    Optional<Node> given =
        mapping.field(part.getName()).map(Node.Field::value).filter(node -> !isNull(node));
    if (given.isPresent()) {
      return value(given.get(), part.getGenericType(), place);
    }
    Optional<Object> usual = new Omitted(place).value(type, part);
    if (usual.isEmpty()) {
      problems.error(
          mapping.position(),
          "%s is missing in this %s".formatted(part.getName(), FigureKinds.name(type)),
          "it has " + String.join(", ", names(type)));
    }
    return usual;
  }

  private Optional<Object> whole(Node.Mapping mapping, Class<?> type, List<Object> parts) {
    try {
      Object whole = Components.whole(FigureForm.of(type), parts);
      return Optional.of(whole instanceof FigureForm form ? form.meant() : whole);
    } catch (IllegalArgumentException e) {
      problems.error(mapping.position(), String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private boolean refuseUnknown(Node.Mapping mapping, Class<?> type) {
    List<String> known = Stream.concat(Stream.of(KIND), names(type).stream()).toList();
    List<Node.Field> unknown =
        mapping.fields().stream()
            .filter(field -> !known.contains(field.name()) && !field.name().startsWith("x-"))
            .toList();
    unknown.forEach(
        field ->
            problems.error(
                field.position(),
                "there is no \"%s\" in this %s"
                    .formatted(ScalarReader.shortened(field.name()), FigureKinds.name(type)),
                Suggestion.of(field.name(), names(type))));
    return unknown.isEmpty();
  }

  private static List<String> names(Class<?> type) {
    return Components.of(FigureForm.of(type)).stream().map(RecordComponent::getName).toList();
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && !scalar.quoted() && scalar.text().equals("null");
  }
}
