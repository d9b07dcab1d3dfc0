package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mapping whose names are known beforehand. Gives each value as the type that is wanted, and
 * tells the author where it is another. A value that is empty, {@code ""} or {@code null} counts as
 * absent.
 */
public final class Fields {

  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private final Node.Mapping mapping;
  private final Problems problems;

  /**
   * A mapping to be read.
   *
   * @param known all names that may stand in it, apart from those that begin with {@code x-}; each
   *     other one is a problem
   */
  public Fields(Node.Mapping mapping, List<String> known, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    for (Node.Field field : mapping.fields()) {
      if (!known.contains(field.name()) && !field.name().startsWith("x-")) {
        problems.error(
            field.position(),
            "there is no key \"" + field.name() + "\"",
            ForeignKeys.remedy(field.name(), known)
                .orElseGet(() -> Suggestion.of(field.name(), known)));
      }
    }
  }

  /** Whether a value stands under the name that another program has for it, which is told. */
  boolean isMisnamed(String name) {
    return mapping.fields().stream().anyMatch(field -> ForeignKeys.isFor(name, field.name()));
  }

  /** The field of that name, if it is there and not empty. */
  public Optional<Node.Field> field(String name) {
    return mapping.field(name).filter(field -> !isAbsent(field.value()));
  }

  /** Where the value of that name stands, or the mapping itself if there is none. */
  public Position position(String name) {
    return mapping.field(name).map(f -> f.value().position()).orElse(mapping.position());
  }

  /** Text, without white space around it. */
  public Optional<String> text(String name) {
    return scalar(name, "text").filter(this::isPlain).map(scalar -> scalar.text().strip());
  }

  /** YAML can name characters that no page can hold. */
  private boolean isPlain(Node.Scalar scalar) {
    boolean plain =
        scalar
            .text()
            .codePoints()
            .allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\t');
    if (!plain) {
      problems.error(
          scalar.position(),
          "this text holds a control character",
          "remove the escape that names it");
    }
    return plain;
  }

  /**
   * Text that must be there.
   *
   * @param place where the author should write it if it is missing
   */
  public Optional<String> requiredText(String name, Position place, String example) {
    if (field(name).isEmpty()) {
      problems.error(place, name + " is missing", "add a line such as \"" + example + "\"");
    }
    return text(name);
  }

  /** True or false, as the core schema of YAML 1.2 writes them. */
  public boolean flag(String name, boolean otherwise) {
    Optional<Node.Scalar> scalar = scalar(name, "true or false");
    if (scalar.isEmpty()) {
      return otherwise;
    }
    String text = scalar.get().text();
    if (!TRUE.contains(text) && !FALSE.contains(text)) {
      wrong(scalar.get(), name + " must be true or false", "write true or false");
    }
    return TRUE.contains(text) || !FALSE.contains(text) && otherwise;
  }

  /** A whole number. */
  public OptionalLong whole(String name, long least, long most) {
    Optional<Node.Scalar> scalar = scalar(name, "a whole number");
    if (scalar.isEmpty()) {
      return OptionalLong.empty();
    }
    String text = scalar.get().text();
    if (text.matches("[-+]?[0-9]{1,19}")) {
      try {
        long value = Long.parseLong(text);
        if (least <= value && value <= most) {
          return OptionalLong.of(value);
        }
      } catch (NumberFormatException e) {
        // beyond 64 bits: told below, as any other number out of range
      }
    }
    wrong(
        scalar.get(), name + " must be a whole number", "write one from " + least + " to " + most);
    return OptionalLong.empty();
  }

  /** The calendar date of a day or an instant, as it is written: no time zone moves it. */
  public Optional<LocalDate> date(String name) {
    Optional<Node.Scalar> scalar = scalar(name, "a date");
    Optional<LocalDate> date = scalar.flatMap(s -> CalendarDate.of(s.text()));
    if (scalar.isPresent() && date.isEmpty()) {
      String text = scalar.get().text();
      boolean flag = TRUE.contains(text) || FALSE.contains(text);
      wrong(
          scalar.get(),
          name + " must be a date",
          flag
              ? "write it as 2025-01-31; draft: true leaves a post out"
              : "write it as 2025-01-31");
    }
    return date;
  }

  /** A list of texts, each once; a single text counts as a list of one. */
  public List<Node.Scalar> texts(String name) {
    List<Node.Scalar> texts = new ArrayList<>();
    field(name).ifPresent(field -> gather(name, field.value(), texts));
    return texts;
  }

  private void gather(String name, Node node, List<Node.Scalar> texts) {
    if (node instanceof Node.Sequence sequence) {
      sequence.items().stream()
          .filter(item -> !isAbsent(item))
          .forEach(item -> add(name, item, texts));
    } else {
      add(name, node, texts);
    }
  }

  private void add(String name, Node node, List<Node.Scalar> texts) {
    if (!(node instanceof Node.Scalar scalar)) {
      problems.error(
          node.position(),
          name + " must be a list of texts, found " + kind(node) + " in it",
          "write each on a line of its own as \"- text\"");
    } else if (texts.stream().anyMatch(other -> other.text().equals(scalar.text()))) {
      wrong(scalar, name + " must name each once", "remove one of the two");
    } else {
      texts.add(scalar);
    }
  }

  private Optional<Node.Scalar> scalar(String name, String wanted) {
    Optional<Node> value = field(name).map(Node.Field::value);
    if (value.isPresent() && !(value.get() instanceof Node.Scalar)) {
      problems.error(
          value.get().position(),
          name + " must be " + wanted + ", found " + kind(value.get()),
          ForeignKeys.form(name).orElse("write it on the line of its name"));
    }
    return value.filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
  }

  private void wrong(Node.Scalar scalar, String rule, String remedy) {
    problems.error(scalar.position(), rule + ", found \"" + scalar.text() + "\"", remedy);
  }

  private static boolean isAbsent(Node node) {
    return node instanceof Node.Scalar scalar
        && (scalar.text().isBlank() || !scalar.quoted() && NULL.contains(scalar.text()));
  }

  private static String kind(Node node) {
    if (node instanceof Node.Scalar) {
      return "text";
    }
    return node instanceof Node.Sequence ? "a list" : "a mapping";
  }

  /** A language tag such as {@code pt-BR} (BCP 47, by its form); nothing if it has another. */
  public Optional<String> languageTag(String name) {
    Optional<String> tag = text(name);
    boolean formed = tag.map(text -> LANGUAGE_TAG.matcher(text).matches()).orElse(true);
    if (!formed) {
      problems.error(
          position(name),
          name + " must be a language tag, found \"" + tag.orElseThrow() + "\"",
          "write one such as en, de or pt-BR");
    }
    return tag.filter(text -> formed);
  }
}
