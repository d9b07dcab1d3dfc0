package io.github.offprint.migration;

import io.github.offprint.content.Node;
import io.github.offprint.content.Source;
import io.github.offprint.content.TextFile;
import io.github.offprint.content.Yaml;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A post as it stands with its old generator.
 *
 * @param path relative to the folder that is brought over
 * @param file where it lies
 * @param format of its front matter
 * @param keys of its front matter
 * @param bodyStart where its text begins in the file
 */
record Original(
    Path path, Path file, Source source, String format, Node.Mapping keys, int bodyStart) {

  /** Reads a file; nothing if its front matter cannot be read, or if it is none. */
  static Optional<Original> read(Path root, Path path, String shownAs, Problems problems) {
    Path file = root.resolve(path);
    return TextFile.read(file, shownAs, problems)
        .flatMap(source -> split(path, file, source, problems));
  }

  private static Optional<Original> split(Path path, Path file, Source source, Problems problems) {
    String text = source.text();
    int first = text.length() - text.stripLeading().length();
    String fence = text.lines().skip(0).findFirst().orElse("").stripTrailing();
    if (fence.equals("---") || fence.equals("+++")) {
      int begin = Math.min(text.length(), text.indexOf('\n') + 1);
      int end = closing(text, begin, fence);
      if (end < 0) {
        problems.error(
            source.position(0), "the front matter that begins here never ends", "end it");
        return Optional.empty();
      }
      return fence.equals("+++")
          ? Toml.node(source, begin, end, problems)
              .map(keys -> of(path, file, source, "TOML", keys, next(text, end)))
          : yaml(source, begin, end, problems)
              .map(keys -> of(path, file, source, "YAML", keys, next(text, end)));
    } else if (text.startsWith("{", first) && !text.startsWith("{{", first)) {
      int end = braceEnd(text, first);
      return yaml(source, first, end, problems)
          .map(keys -> of(path, file, source, "JSON", keys, next(text, end)));
    }
    int end = closing(text, 0, "---");
    boolean unopened = end > 0 && text.substring(0, end).matches("(?s)[A-Za-z_]+:.*");
    return unopened
        ? yaml(source, 0, end, problems)
            .map(keys -> of(path, file, source, "YAML", keys, next(text, end)))
        : Optional.of(
            of(path, file, source, "", new Node.Mapping(List.of(), source.position(0)), 0));
  }

  private static Original of(
      Path path, Path file, Source source, String format, Node.Mapping keys, int bodyStart) {
    return new Original(path, file, source, format, keys, bodyStart);
  }

  private static Optional<Node.Mapping> yaml(Source source, int begin, int end, Problems problems) {
    Problems own = new Problems();
    Optional<Node> node = Yaml.node(source.part(begin, end), own);
    own.sorted().forEach(problems::add);
    if (own.haveErrors()) {
      return Optional.empty();
    }
    Position top = source.position(0);
    if (node.isPresent() && !(node.get() instanceof Node.Mapping)) {
      problems.add(
          Problem.error(top, "the front matter holds no keys", "write \"title: …\" in it"));
      return Optional.empty();
    }
    return Optional.of(node.map(Node.Mapping.class::cast).orElse(new Node.Mapping(List.of(), top)));
  }

  private static int closing(String text, int from, String fence) {
    for (int at = from; at < text.length(); at = next(text, at)) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
      if (line.equals(fence) || fence.equals("---") && line.equals("...") && from > 0) {
        return at;
      }
    }
    return -1;
  }

  private static int braceEnd(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted) {
        at += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return text.length();
  }

  private static int next(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  String body() {
    return source.text().substring(bodyStart);
  }

  /** The place of a character of the body. */
  Position position(int offset) {
    return source.position(Math.min(source.text().length(), bodyStart + offset));
  }

  /** Its name without its last ending; that of its folder if it is the index of one. */
  String stem() {
    String name = path.getFileName().toString().replaceFirst("\\.\\w+$", "");
    boolean index = name.matches("index(\\.[a-z]{2}(-[A-Za-z]+)?)?") && path.getNameCount() > 1;
    return index ? path.getParent().getFileName() + name.substring("index".length()) : name;
  }
}
