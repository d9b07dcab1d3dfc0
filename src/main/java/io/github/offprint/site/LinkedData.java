package io.github.offprint.site;

import io.github.offprint.content.Author;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A thing described in JSON-LD, in the words of schema.org. Its text can stand in a {@code script}
 * element: nothing in it can end that element.
 */
final class LinkedData {

  private final List<String> fields = new ArrayList<>();

  /** A thing of a type such as {@code BlogPosting}, of which nothing is said yet. */
  LinkedData(String type) {
    with("@type", type);
  }

  /** Somebody. */
  static LinkedData person(Author author) {
    LinkedData person =
        new LinkedData("Person").with("name", author.name()).with("url", author.url().orElse(""));
    author
        .affiliation()
        .ifPresent(
            place ->
                person.with("affiliation", new LinkedData("Organization").with("name", place)));
    author
        .orcidAddress()
        .ifPresent(id -> person.with("identifier", id).withTexts("sameAs", List.of(id)));
    return person;
  }

  /** Says something of it, unless the text is empty. */
  LinkedData with(String name, String text) {
    return text.isEmpty() ? this : field(name, quoted(text));
  }

  LinkedData with(String name, LinkedData thing) {
    return field(name, thing.json());
  }

  LinkedData withAll(String name, List<LinkedData> things) {
    return list(name, things.stream().map(LinkedData::json).toList());
  }

  LinkedData withTexts(String name, List<String> texts) {
    return list(name, texts.stream().map(LinkedData::quoted).toList());
  }

  private LinkedData list(String name, List<String> json) {
    return json.isEmpty() ? this : field(name, "[" + String.join(",", json) + "]");
  }

  private LinkedData field(String name, String json) {
    fields.add(quoted(name) + ":" + json);
    return this;
  }

  private String json() {
    return "{" + String.join(",", fields) + "}";
  }

  /** All of it, for a page. */
  String document() {
    return "{\"@context\":\"https://schema.org\"," + String.join(",", fields) + "}";
  }

  /** A text as a JSON string without any character that means something in HTML. */
  static String quoted(String text) {
    char[] signs = text.toCharArray();
    StringBuilder quoted = new StringBuilder(signs.length + 2).append('"');
    int from = 0;
    for (int i = 0; i < signs.length; i++) {
      if (isSpecial(signs[i])) {
        quoted.append(signs, from, i - from).append(escaped(signs[i]));
        from = i + 1;
      }
    }
    return quoted.append(signs, from, signs.length - from).append('"').toString();
  }

  private static boolean isSpecial(char c) {
    return switch (c) {
      case '"', '\\', '<', '>', '&', '\u2028', '\u2029' -> true;
      default -> c < ' ';
    };
  }

  private static String escaped(char c) {
    return c == '"' || c == '\\' ? "\\" + c : "\\u" + HexFormat.of().toHexDigits(c);
  }
}
