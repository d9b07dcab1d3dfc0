package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes YAML on one line, such that {@link Yaml} reads back what was written. */
public final class YamlText {

  private static final Set<String> WORDS = Set.of("true", "false", "null", "~", "yes", "no");

  private YamlText() {}

  /** A text, in quotes only where they are needed. */
  public static String of(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** A list of texts, on one line. */
  public static String of(List<String> texts) {
    return texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Whatever stood somewhere else, on one line. */
  public static String of(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return !scalar.quoted() && WORDS.contains(scalar.text()) ? scalar.text() : of(scalar.text());
    } else if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .map(YamlText::of)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Node.Mapping) node)
        .fields().stream()
            .map(field -> of(field.name()) + ": " + of(field.value()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Read back in a list, where a plain text can hold least. */
  private static boolean isPlain(String text) {
    if (text.isBlank() || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    Problems problems = new Problems();
    return !text.contains("\n")
        && Yaml.node(Source.of("", "[" + text + ", x]").whole(), problems)
            .filter(Node.Sequence.class::isInstance)
            .map(list -> ((Node.Sequence) list).items())
            .filter(items -> items.size() == 2 && items.get(0) instanceof Node.Scalar)
            .map(items -> (Node.Scalar) items.get(0))
            .filter(scalar -> !scalar.quoted() && scalar.text().equals(text))
            .isPresent();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                quoted.append("\\n");
              } else if (c == '\t') {
                quoted.append("\\t");
              } else if (!Character.isISOControl(c)) {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
