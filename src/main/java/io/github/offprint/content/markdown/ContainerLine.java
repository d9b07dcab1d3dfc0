package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that opens a container: {@code :::note[Title]}, {@code ::: note Title}, {@code ::: {.note
 * title="Title"}} or {@code :::{note} Title}.
 *
 * @param opening its colons
 * @param title as it stands in the line; may be empty
 * @param readable whether what stands there makes sense
 */
record ContainerLine(
    BasedSequence opening,
    String name,
    Attributes attributes,
    BasedSequence title,
    boolean readable) {

  private static final Pattern NAME =
      Pattern.compile("(?:\\{([A-Za-z][\\w-]*)\\}|([A-Za-z][\\w-]*))");
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\{(?:[^{}\"']|\"[^\"]*\"|'[^']*')*+\\}");

  /**
   * Reads a line.
   *
   * @param line from its first colon, without the end of the line
   */
  static ContainerLine read(BasedSequence line) {
    int colons = colons(line);
    BasedSequence opening = line.subSequence(0, colons);
    BasedSequence rest = withoutColons(line.subSequence(colons)).trim();
    Matcher name = NAME.matcher(rest);
    if (name.lookingAt()) {
      String found = name.group(1) == null ? name.group(2) : name.group(1);
      return named(opening, found, rest.subSequence(name.end()));
    }
    Matcher braces = ATTRIBUTES.matcher(rest);
    Optional<Attributes> attributes =
        braces.lookingAt() ? Attributes.read(braces.group()) : Optional.empty();
    BasedSequence title =
        attributes.isPresent() ? titleOr(attributes.get(), rest, braces.end()) : rest;
    return new ContainerLine(
        opening, "", attributes.orElse(Attributes.NONE), title, attributes.isPresent());
  }

  // what stands behind the brackets or, if nothing does, the title that stands in them
  private static BasedSequence titleOr(Attributes attributes, BasedSequence rest, int end) {
    BasedSequence behind = rest.subSequence(end).trim();
    String given = attributes.values().getOrDefault("title", attributes.value("name"));
    int start = behind.isEmpty() && !given.isEmpty() ? rest.indexOf(given) : -1;
    return start < 0 ? behind : rest.subSequence(start, start + given.length());
  }

  private static ContainerLine named(BasedSequence opening, String name, BasedSequence behind) {
    if (!behind.isEmpty() && "[{ \t".indexOf(behind.charAt(0)) < 0) {
      return new ContainerLine(opening, name, Attributes.NONE, behind.trim(), false);
    }
    BasedSequence rest = behind.trim();
    Attributes attributes = Attributes.NONE;
    int braces = rest.endsWith("}") ? rest.lastIndexOf('{') : -1;
    Matcher first = ATTRIBUTES.matcher(rest);
    if (first.lookingAt() && Attributes.read(first.group()).isPresent()) {
      attributes = Attributes.read(first.group()).get();
      rest = titleOr(attributes, rest, first.end());
    } else if (braces >= 0 && Attributes.read(rest.subSequence(braces)).isPresent()) {
      attributes = Attributes.read(rest.subSequence(braces)).get();
      rest = rest.subSequence(0, braces).trim();
    }
    boolean bracketed = rest.startsWith("[") && closing(rest) == rest.length() - 1;
    BasedSequence title = bracketed ? rest.subSequence(1, rest.length() - 1).trim() : rest;
    return new ContainerLine(opening, name, attributes, title, true);
  }

  // where the bracket closes that a text begins with, or -1
  private static int closing(BasedSequence text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  /** How many colons a text begins with. */
  static int colons(CharSequence line) {
    int colons = 0;
    while (colons < line.length() && line.charAt(colons) == ':') {
      colons++;
    }
    return colons;
  }

  // Pandoc lets colons stand at the end of the line too
  private static BasedSequence withoutColons(BasedSequence rest) {
    BasedSequence trimmed = rest.trimEnd();
    int end = trimmed.length();
    while (end > 0 && trimmed.charAt(end - 1) == ':') {
      end--;
    }
    boolean behindSpace = end > 0 && Character.isWhitespace(trimmed.charAt(end - 1));
    return trimmed.length() - end >= 3 && behindSpace ? trimmed.subSequence(0, end) : rest;
  }
}
