package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what an author wrote into the values of parameters, and tells all that is wrong with it.
 */
final class Binder {

  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
  private static final int LONGEST_QUOTE = 40;

  private final Problems problems;

  Binder(Problems problems) {
    this.problems = problems;
  }

  /**
   * Where the components of a record come from that are not given.
   *
   * @param at where problems point that concern the record as a whole
   * @param path what stands before the names of its components in problems
   * @param fallback the same record among the defaults
   * @param choice whether only components that are given count
   */
  private record Scope(Position at, String path, Optional<Record> fallback, boolean choice) {}

  /**
   * A whole parameter record from a mapping.
   *
   * @return nothing if there were problems
   */
  Optional<Object> top(Kind.Group group, Node.Mapping given, Record defaults) {
    return group(group, given, new Scope(given.position(), "", Optional.of(defaults), false));
  }

  private Optional<Object> group(Kind.Group group, Node.Mapping given, Scope scope) {
    List<Node.Field> unknown =
        given.fields().stream().filter(f -> !group.names().contains(f.name())).toList();
    for (Node.Field field : unknown) {
      problems.error(
          field.position(),
          "no parameter is named \"" + scope.path() + field.name() + "\"",
          Suggestion.of(field.name(), group.names()));
    }
    List<Optional<Object>> values =
        group.components().stream()
            .map(c -> component(c, given.field(c.name()).map(Node.Field::value), scope))
            .toList();
    return unknown.isEmpty() ? whole(group, values, scope) : Optional.empty();
  }

  private Optional<Object> positional(Kind.Group group, Node.Sequence given, Scope scope) {
    int most = group.components().size();
    List<Node> items = given.items();
    if (items.size() > most) {
      problems.error(
          items.get(most).position(),
          "%s takes at most %s items, found %s".formatted(name(scope), most, items.size()),
          "in this order: " + String.join(", ", group.names()));
      return Optional.empty();
    }
    List<Optional<Object>> values = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Optional<Node> node = i < items.size() ? Optional.of(items.get(i)) : Optional.empty();
      values.add(component(group.components().get(i), node, scope));
    }
    return whole(group, values, scope);
  }

  private Optional<Object> component(Kind.Component component, Optional<Node> given, Scope scope) {
    Optional<Object> usual = scope.fallback().map(component::value);
    String name = scope.path() + component.name();
    return given.isPresent()
        ? value(component.kind(), given.get(), name, usual)
        : absent(component.kind(), name, scope.at(), usual.filter(u -> !scope.choice()));
  }

  private Optional<Object> absent(Kind kind, String name, Position at, Optional<Object> usual) {
    if (usual.isPresent()) {
      return usual;
    } else if (kind instanceof Kind.Maybe) {
      return Optional.of(Optional.empty());
    } else if (kind instanceof Kind.Flag) {
      return Optional.of(false);
    }
    problems.error(at, name + " is missing", "give it " + kind.expected());
    return Optional.empty();
  }

  private Optional<Object> whole(Kind.Group group, List<Optional<Object>> values, Scope scope) {
    if (values.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Components.whole(group.type(), values.stream().map(Optional::get).toList()));
    } catch (IllegalArgumentException e) {
      problems.error(scope.at(), String.valueOf(e.getMessage()), "");
      return Optional.empty();
    } catch (RuntimeException e) {
      problems.error(
          scope.at(),
          "%s does not take these parameters: %s".formatted(group.type().getSimpleName(), e),
          "if they are right, the experiment has to be mended: its record should say what it wants");
      return Optional.empty();
    }
  }

  private Optional<Object> value(Kind kind, Node node, String name, Optional<Object> usual) {
    if (kind instanceof Kind.Maybe maybe) {
      return isNothing(node)
          ? Optional.of(Optional.empty())
          : value(maybe.kind(), node, name, usual.flatMap(u -> (Optional<?>) u)).map(Optional::of);
    } else if (kind instanceof Kind.Group group) {
      return nested(group, node, name, usual);
    } else if (kind instanceof Kind.Many many && node instanceof Node.Sequence sequence) {
      return items(many, sequence, name);
    } else if (!(kind instanceof Kind.Many) && node instanceof Node.Scalar scalar) {
      return scalar(kind, scalar, name);
    }
    return refuse(kind, node, name, "");
  }

  private Optional<Object> nested(
      Kind.Group group, Node node, String name, Optional<Object> usual) {
    Scope scope =
        new Scope(node.position(), name + ".", usual.map(Record.class::cast), group.chooses());
    if (node instanceof Node.Mapping mapping) {
      return group(group, mapping, scope);
    } else if (node instanceof Node.Sequence sequence) {
      return positional(group, sequence, scope);
    }
    return refuse(group, node, name, "");
  }

  private Optional<Object> items(Kind.Many many, Node.Sequence sequence, String name) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      value(many.kind(), sequence.items().get(i), name + "[" + i + "]", Optional.empty())
          .ifPresent(items::add);
    }
    return items.size() == sequence.items().size()
        ? Optional.of(List.copyOf(items))
        : Optional.empty();
  }

  private Optional<Object> scalar(Kind kind, Node.Scalar scalar, String name) {
    if (kind instanceof Kind.Real real) {
      return real(real, scalar, name);
    } else if (kind instanceof Kind.Whole whole) {
      return whole(whole, scalar, name);
    } else if (kind instanceof Kind.Choice choice) {
      return choice(choice, scalar, name);
    } else if (kind instanceof Kind.Flag) {
      return flag(kind, scalar, name);
    }
    return isNothing(scalar)
        ? refuse(kind, scalar, name, "put it in quotes if these letters are meant")
        : Optional.of(scalar.text());
  }

  private Optional<Object> real(Kind.Real kind, Node.Scalar scalar, String name) {
    Optional<Double> number = NumberText.real(scalar.text());
    if (number.isEmpty()) {
      return refuse(kind, scalar, name, "");
    }
    double value = number.get();
    boolean digits = scalar.text().chars().anyMatch(Character::isDigit);
    if (Double.isNaN(value)) {
      return refuse(kind, scalar, name, "NaN is no value to compute with");
    } else if (Double.isInfinite(value) && digits) {
      return refuse(kind, scalar, name, "the largest double is " + Json.number(Double.MAX_VALUE));
    } else if (NumberText.vanishes(scalar.text(), value)) {
      return refuse(
          kind, scalar, name, "it is too close to zero for a double; write 0 if zero is meant");
    } else if (Double.isInfinite(value) && !kind.bounds().takesInfinity()) {
      return refuse(kind, scalar, name, "it must be finite");
    }
    return kind.bounds().take(value) ? Optional.of(value) : refuse(kind, scalar, name, "");
  }

  private Optional<Object> whole(Kind.Whole kind, Node.Scalar scalar, String name) {
    Optional<BigInteger> number = NumberText.whole(scalar.text());
    if (number.isEmpty()) {
      return refuse(kind, scalar, name, "");
    } else if (number.get().bitLength() >= (kind.wide() ? Long.SIZE : Integer.SIZE)) {
      return refuse(
          kind,
          scalar,
          name,
          "the largest is " + (kind.wide() ? Long.MAX_VALUE : Integer.MAX_VALUE));
    } else if (!kind.bounds().take(number.get().doubleValue())) {
      return refuse(kind, scalar, name, "");
    }
    long value = number.get().longValueExact();
    return kind.wide() ? Optional.of(value) : Optional.of((int) value);
  }

  private Optional<Object> choice(Kind.Choice kind, Node.Scalar scalar, String name) {
    String wanted = Spelling.of(scalar.text());
    return Arrays.<Object>stream(kind.type().getEnumConstants())
        .filter(constant -> Spelling.of((Enum<?>) constant).equals(wanted))
        .findFirst()
        .or(() -> refuse(kind, scalar, name, suggestion(scalar.text(), kind.spellings())));
  }

  private Optional<Object> flag(Kind kind, Node.Scalar scalar, String name) {
    return switch (scalar.text()) {
      case "true", "false" ->
          scalar.quoted()
              ? refuse(kind, scalar, name, "without quotes")
              : Optional.of(Boolean.valueOf(scalar.text()));
      default -> refuse(kind, scalar, name, "");
    };
  }

  private Optional<Object> refuse(Kind kind, Node node, String name, String remedy) {
    problems.error(
        node.position(),
        "%s must be %s, found %s".formatted(name, kind.expected(), found(node)),
        remedy);
    return Optional.empty();
  }

  private static String suggestion(String unknown, List<String> known) {
    return Suggestion.closest(unknown, known).map(n -> "did you mean \"" + n + "\"?").orElse("");
  }

  private static String name(Scope scope) {
    return scope.path().substring(0, scope.path().length() - 1);
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Scalar scalar
        && !scalar.quoted()
        && NOTHING.contains(scalar.text());
  }

  private static String found(Node node) {
    if (node instanceof Node.Scalar scalar) {
      String text = scalar.text();
      return text.isEmpty() && !scalar.quoted()
          ? "nothing"
          : "\""
              + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text)
              + "\"";
    }
    return node instanceof Node.Sequence ? "a list" : "a mapping";
  }
}
