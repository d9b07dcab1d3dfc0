package io.github.offprint.content.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in curly brackets behind a heading or the colons of a container: {@code {#id .class
 * key="value"}}, as Pandoc and Quarto write it.
 *
 * @param id empty if there is none; of several, the last
 * @param classes in their order
 * @param values by their keys, in their order
 */
record Attributes(String id, List<String> classes, Map<String, String> values) {

  static final Attributes NONE = new Attributes("", List.of(), Map.of());

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:#(?<id>[^\\s{}#=\"'<>&]+)|\\.(?<class>[\\w-]+)|(?<unnumbered>-)(?=\\s|$)"
              + "|(?<key>[A-Za-z_][\\w:-]*)=(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'"
              + "|(?<plain>[^\\s\"'{}=]+)))(?=\\s|$|[.#])",
          Pattern.UNICODE_CHARACTER_CLASS);

  Attributes {
    classes = List.copyOf(classes);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads attributes, or nothing if it is something else that stands in the brackets.
   *
   * @param text with its brackets; kramdown writes a colon behind the first
   */
  static Optional<Attributes> read(CharSequence text) {
    int last = text.length() - 1;
    if (last < 0 || text.charAt(last) != '}' && !Character.isWhitespace(text.charAt(last))) {
      return Optional.empty();
    }
    String written = text.toString().strip();
    if (written.length() < 3 || !written.startsWith("{") || !written.endsWith("}")) {
      return Optional.empty();
    }
    String inner = written.substring(1, written.length() - 1).replaceFirst("^:", "").strip();
    return inner.isEmpty() ? Optional.empty() : inside(inner);
  }

  private static Optional<Attributes> inside(String text) {
    Matcher part = PART.matcher(text);
    String id = "";
    List<String> classes = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    int end = 0;
    while (part.find(end) && part.start() == end) {
      end = part.end();
      id = part.group("id") == null ? id : part.group("id");
      if (part.group("class") != null) {
        classes.add(part.group("class"));
      } else if (part.group("unnumbered") != null) {
        classes.add("unnumbered");
      } else if (part.group("key") != null) {
        values.put(part.group("key"), value(part));
      }
    }
    return end == text.length()
        ? Optional.of(new Attributes(id, classes, values))
        : Optional.empty();
  }

  private static String value(Matcher part) {
    for (String form : List.of("double", "single")) {
      if (part.group(form) != null) {
        return part.group(form);
      }
    }
    return part.group("plain");
  }

  /** A value, or an empty text if there is none of that key. */
  String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** Whether a class is among these. */
  boolean has(String name) {
    return classes.contains(name);
  }
}
