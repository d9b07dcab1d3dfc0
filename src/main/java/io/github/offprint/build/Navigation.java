package io.github.offprint.build;

import io.github.offprint.content.Fields;
import io.github.offprint.content.Node;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Problems;
import io.github.offprint.site.MenuEntry;
import java.util.List;
import java.util.stream.Stream;

/** Reads the key {@code navigation}: labels with targets, or with a menu of such. */
final class Navigation {

  private static final String KEY = "navigation";

  private final Problems problems;

  private Navigation(Problems problems) {
    this.problems = problems;
  }

  static List<MenuEntry> read(Fields settings, Problems problems) {
    return settings.field(KEY).map(Node.Field::value).stream()
        .flatMap(value -> new Navigation(problems).entries(value).stream())
        .toList();
  }

  /** Where the entries lead, each at its place in the settings. */
  static Stream<Post.Link> links(Fields settings) {
    return settings.field(KEY).map(Node.Field::value).stream().flatMap(Navigation::scalars);
  }

  private static Stream<Post.Link> scalars(Node value) {
    if (value instanceof Node.Mapping mapping) {
      return mapping.fields().stream().map(Node.Field::value).flatMap(Navigation::scalars);
    }
    return value instanceof Node.Scalar scalar
        ? Stream.of(new Post.Link(scalar.text(), scalar.position()))
        : Stream.empty();
  }

  private List<MenuEntry> entries(Node value) {
    if (value instanceof Node.Mapping mapping) {
      return mapping.fields().stream().flatMap(this::entry).toList();
    }
    problems.error(
        value.position(),
        "navigation must be names with texts",
        "write lines such as \"name: text\" below it");
    return List.of();
  }

  private Stream<MenuEntry> entry(Node.Field field) {
    if (field.value() instanceof Node.Mapping menu && !menu.fields().isEmpty()) {
      return Stream.of(
          MenuEntry.menu(field.name(), menu.fields().stream().flatMap(this::link).toList()));
    }
    return link(field);
  }

  private Stream<MenuEntry> link(Node.Field field) {
    if (field.value() instanceof Node.Scalar scalar) {
      return Stream.of(MenuEntry.link(field.name(), scalar.text()));
    }
    problems.error(
        field.value().position(),
        "\"" + field.name() + "\" must be a text",
        "write where it leads on the line of its name; a menu holds links, no further menus");
    return Stream.empty();
  }
}
