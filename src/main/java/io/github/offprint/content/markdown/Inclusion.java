package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Fields;
import io.github.offprint.content.Node;
import io.github.offprint.content.Yaml;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a fence {@code include} asks for.
 *
 * @param file a path
 * @param place where the path stands
 * @param region a part of the file; absent: all of it
 * @param regionPlace where its name stands
 * @param language of the code, if it is not told by the name of the file
 */
record Inclusion(
    String file,
    Position place,
    Optional<String> region,
    Position regionPlace,
    Optional<String> language) {

  static final String LANGUAGE = "include";

  private static final List<String> KEYS = List.of("file", "region", "lang");

  /**
   * Reads the inside of a fence: a path, or YAML.
   *
   * @param fence where it opens
   */
  static Optional<Inclusion> read(Excerpt yaml, Position fence, Problems problems) {
    Problems own = new Problems();
    Optional<Node> node = Yaml.node(yaml, own);
    own.sorted().forEach(problems::add);
    if (own.haveErrors()) {
      return Optional.empty();
    }
    if (node.isPresent() && node.get() instanceof Node.Scalar path) {
      return Optional.of(
          new Inclusion(
              path.text().strip(),
              path.position(),
              Optional.empty(),
              path.position(),
              Optional.empty()));
    }
    if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
      Fields fields = new Fields(mapping, KEYS, problems);
      return fields
          .requiredText("file", fence, "file: ../_shared/setup.md")
          .map(
              file ->
                  new Inclusion(
                      file,
                      fields.position("file"),
                      fields.text("region"),
                      fields.position("region"),
                      fields.text("lang")));
    }
    problems.error(
        node.map(Node::position).orElse(fence),
        "nothing is included here",
        "write a line such as \"file: ../_shared/setup.md\"");
    return Optional.empty();
  }

  /** Whether it is to be read as Markdown, and not shown as code. */
  boolean isMarkdown() {
    return extension().equals("md") && language.isEmpty();
  }

  /** The language of code. */
  String codeLanguage() {
    return language.orElse(extension());
  }

  private String extension() {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
