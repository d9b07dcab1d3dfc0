package io.github.offprint.cli;

import io.github.offprint.content.Node;
import io.github.offprint.content.Source;
import io.github.offprint.content.Yaml;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parameters from {@code --set name=value}: names may be nested with dots, values are YAML. */
final class SetValues {

  private record Setting(List<String> path, Position position, Node value) {}

  private final List<Setting> settings;

  private SetValues(List<Setting> settings) {
    this.settings = settings;
  }

  /**
   * The values of all options, in their order; problems point to {@code --set}, the number of the
   * option and the column.
   *
   * @param options each with an equals sign
   */
  static SetValues of(List<String> options, Problems problems) {
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      settings.add(setting(i + 1, options.get(i), problems));
    }
    return new SetValues(settings);
  }

  private static Setting setting(int number, String option, Problems problems) {
    int equals = option.indexOf('=');
    Source source = Source.startingAt("--set", number, option);
    Position start = source.position(0);
    // an empty value is YAML's null
    Node value =
        Yaml.node(source.part(equals + 1, source.text().length()), problems)
            .orElse(new Node.Scalar("", false, source.position(equals + 1)));
    return new Setting(List.of(option.substring(0, equals).split("\\.")), start, value);
  }

  /**
   * A mapping in which the values stand in place of those of the same name, or beside the others.
   */
  Node.Mapping over(Node.Mapping mapping) {
    Node.Mapping result = mapping;
    for (Setting setting : settings) {
      result = with(result, setting, 0);
    }
    return result;
  }

  private static Node.Mapping with(Node.Mapping mapping, Setting setting, int depth) {
    String name = setting.path().get(depth);
    Optional<Node.Field> old = mapping.field(name);
    Node value =
        depth + 1 == setting.path().size()
            ? setting.value()
            : with(nested(old, setting), setting, depth + 1);
    List<Node.Field> fields = new ArrayList<>(mapping.fields());
    fields.removeIf(field -> field.name().equals(name));
    fields.add(
        new Node.Field(name, old.map(Node.Field::position).orElse(setting.position()), value));
    return new Node.Mapping(fields, mapping.position());
  }

  private static Node.Mapping nested(Optional<Node.Field> old, Setting setting) {
    return old.map(Node.Field::value)
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .orElse(new Node.Mapping(List.of(), setting.position()));
  }
}
