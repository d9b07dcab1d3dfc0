package io.github.offprint.run;

import io.github.offprint.experiment.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a parameter may be given. */
sealed interface Kind {

  /** In a few words, for {@code list}. */
  String name();

  /** What an author must write, for {@code must be …}. */
  String expected();

  /** An {@code int} or a {@code long}. */
  record Whole(Bounds bounds, boolean wide) implements Kind {
    @Override
    public String name() {
      return "whole number";
    }

    @Override
    public String expected() {
      return withBounds("a whole number", bounds);
    }
  }

  /** A {@code double}. */
  record Real(Bounds bounds) implements Kind {
    @Override
    public String name() {
      return "number";
    }

    @Override
    public String expected() {
      return withBounds("a number", bounds);
    }
  }

  /** A {@code boolean}. */
  record Flag() implements Kind {
    @Override
    public String name() {
      return "true or false";
    }

    @Override
    public String expected() {
      return "true or false";
    }
  }

  /** A {@code String}. */
  record Words() implements Kind {
    @Override
    public String name() {
      return "text";
    }

    @Override
    public String expected() {
      return "text";
    }
  }

  /** An enum. */
  record Choice(Class<?> type) implements Kind {

    List<String> spellings() {
      return Arrays.stream(type.getEnumConstants()).map(c -> Spelling.of((Enum<?>) c)).toList();
    }

    @Override
    public String name() {
      return String.join(" | ", spellings());
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", spellings());
    }
  }

  /** An {@code Optional}. */
  record Maybe(Kind kind) implements Kind {
    @Override
    public String name() {
      return kind.name() + ", optional";
    }

    @Override
    public String expected() {
      return kind.expected();
    }
  }

  /** A {@code List}. */
  record Many(Kind kind) implements Kind {
    @Override
    public String name() {
      return "list, each " + kind.name();
    }

    @Override
    public String expected() {
      return "a list, each " + kind.expected();
    }
  }

  /** A record: a mapping, or a list of its components in their order. */
  record Group(Class<? extends Record> type, List<Component> components) implements Kind {

    List<String> names() {
      return components.stream().map(Component::name).toList();
    }

    /** Whether it is a choice among its components, because each of them may be left out. */
    boolean chooses() {
      return components.stream().allMatch(c -> c.kind() instanceof Maybe);
    }

    @Override
    public String name() {
      return components.stream().map(Component::name).collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public String expected() {
      return "a mapping of " + String.join(", ", names());
    }
  }

  /**
   * A component of a record.
   *
   * @param meaning empty if the record does not tell
   */
  record Component(RecordComponent accessor, String name, Kind kind, String meaning) {
    Object value(Record whole) {
      return Components.value(accessor, whole);
    }
  }

  /**
   * The kind of a parameter record.
   *
   * @throws IllegalArgumentException if a component has a type that posts cannot give
   */
  static Group of(Class<? extends Record> type) {
    return group(type, Bounds.NONE, List.of());
  }

  private static Group group(Class<? extends Record> type, Bounds outer, List<Class<?>> within) {
    if (within.contains(type)) {
      throw new IllegalArgumentException("record " + type.getName() + " contains itself");
    }
    List<Class<?>> path = Stream.concat(within.stream(), Stream.of(type)).toList();
    return new Group(
        type,
        Arrays.stream(type.getRecordComponents()).map(c -> component(c, outer, path)).toList());
  }

  private static Component component(RecordComponent accessor, Bounds outer, List<Class<?>> path) {
    Optional<Parameter> parameter = Optional.ofNullable(accessor.getAnnotation(Parameter.class));
    String name = accessor.getName();
    try {
      Kind kind = kind(accessor.getGenericType(), parameter.map(Bounds::of).orElse(outer), path);
      return new Component(accessor, name, kind, parameter.map(Parameter::value).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("parameter " + name + ": " + e.getMessage(), e);
    }
  }

  private static Kind kind(Type declared, Bounds bounds, List<Class<?>> path) {
    Class<?> type = Types.raw(declared);
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return new Whole(bounds, type == long.class || type == Long.class);
    } else if (type == double.class || type == Double.class) {
      return new Real(bounds);
    } else if (type == boolean.class || type == Boolean.class) {
      return new Flag();
    } else if (type == String.class) {
      return new Words();
    } else if (type.isEnum()) {
      return new Choice(type);
    } else if (type == Optional.class) {
      return new Maybe(kind(Types.argument(declared, 0), bounds, path));
    } else if (type == List.class) {
      return new Many(kind(Types.argument(declared, 0), bounds, path));
    } else if (type.isRecord()) {
      return group(type.asSubclass(Record.class), outer(type, bounds), path);
    }
    throw new IllegalArgumentException(
        "a post cannot give a "
            + type.getName()
            + "; use int, long, double, boolean, String, enums, Range, Optional, List or records of these");
  }

  /** The bounds of a range hold for both its ends; other records bound their own components. */
  private static Bounds outer(Class<?> type, Bounds bounds) {
    return type == io.github.offprint.experiment.Range.class ? bounds : Bounds.NONE;
  }

  private static String withBounds(String words, Bounds bounds) {
    return bounds.text().isEmpty() ? words : words + ", " + bounds.text();
  }
}
