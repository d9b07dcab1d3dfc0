package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of an experiment: what they are called, what they mean, and how posts give them.
 */
public final class Parameters {

  private final Record defaults;
  private final Kind.Group group;

  private Parameters(Record defaults, Kind.Group group) {
    this.defaults = defaults;
    this.group = group;
  }

  /**
   * The parameters that a record holds.
   *
   * @param defaults the value of each one that a post does not give
   * @throws IllegalArgumentException if a component has a type that posts cannot give
   */
  public static Parameters of(Record defaults) {
    return new Parameters(defaults, Kind.of(defaults.getClass()));
  }

  /**
   * A record of what a post gives, and of the defaults for the rest. In a nested record, what is
   * not given comes from the nested record among the defaults; if there is none there, an optional
   * is empty and a boolean false. A nested record of optionals alone is a choice among them: those
   * that are not named are empty.
   *
   * @param with what the post gives
   * @param directive where problems point that concern no parameter that was given
   * @param problems gets all that is wrong
   * @return nothing if something is wrong
   */
  public Optional<Record> bind(Optional<Node.Mapping> with, Position directive, Problems problems) {
    Node.Mapping given = with.orElse(new Node.Mapping(List.of(), directive));
    return new Binder(problems).top(group, given, defaults).map(Record.class::cast);
  }

  /**
   * What {@code offprint list} shows of one parameter.
   *
   * @param name with dots between nested names; {@code []} stands for each item of a list
   * @param type in words
   * @param value the default as JSON; empty if it has none
   * @param range the numbers that it takes, in words; empty if any
   * @param meaning in words; empty if the experiment does not tell
   */
  public record Row(String name, String type, String value, String range, String meaning) {}

  /** All parameters in their order, nested ones after the one that holds them. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    add(group, "", Optional.of(defaults), rows);
    return List.copyOf(rows);
  }

  private static void add(
      Kind.Group group, String path, Optional<Record> defaults, List<Row> rows) {
    for (Kind.Component component : group.components()) {
      Optional<Object> value = defaults.map(component::value).flatMap(Parameters::present);
      String name = path + component.name();
      Kind kind = component.kind();
      rows.add(
          new Row(
              name,
              kind.name(),
              value.map(Json::text).orElse(""),
              bounds(kind).text(),
              component.meaning()));
      addNested(kind, name, value, rows);
    }
  }

  private static void addNested(Kind kind, String name, Optional<Object> value, List<Row> rows) {
    if (kind instanceof Kind.Group nested) {
      add(nested, name + ".", value.map(Record.class::cast), rows);
    } else if (kind instanceof Kind.Maybe maybe) {
      addNested(maybe.kind(), name, value, rows);
    } else if (kind instanceof Kind.Many many) {
      addNested(many.kind(), name + "[]", Optional.empty(), rows);
    }
  }

  private static Optional<Object> present(Object value) {
    return value instanceof Optional<?> maybe ? maybe.map(Object.class::cast) : Optional.of(value);
  }

  private static Bounds bounds(Kind kind) {
    if (kind instanceof Kind.Whole whole) {
      return whole.bounds();
    } else if (kind instanceof Kind.Real real) {
      return real.bounds();
    } else if (kind instanceof Kind.Maybe maybe) {
      return bounds(maybe.kind());
    }
    return kind instanceof Kind.Many many ? bounds(many.kind()) : Bounds.NONE;
  }
}
