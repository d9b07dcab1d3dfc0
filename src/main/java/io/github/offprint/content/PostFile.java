package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A post of which only the front matter has been understood.
 *
 * @param kind by the folder it lies in
 * @param file inside the content folder, which it is relative to
 * @param body what follows the front matter
 */
record PostFile(
    Standing.Kind kind, Path file, FrontMatter frontMatter, Node.Mapping fields, Excerpt body) {

  private static final String FENCE = "---";

  /** Reads a file, or nothing if a mistake stands in the way. */
  static Optional<PostFile> read(
      Standing.Kind kind,
      Path file,
      Path absolute,
      String shownAs,
      Choice choice,
      Problems problems) {
    return TextFile.read(absolute, shownAs, problems)
        .flatMap(source -> split(kind, file, source, choice, problems));
  }

  private static Optional<PostFile> split(
      Standing.Kind kind, Path file, Source source, Choice choice, Problems problems) {
    String text = source.text();
    Position top = source.position(0);
    if (line(text, 0).equals("+++")) {
      problems.error(
          top,
          "this front matter is TOML, which is not read",
          "write it as YAML, \"key: value\", between two lines \"---\"");
      return Optional.empty();
    }
    if (!line(text, 0).equals(FENCE)) {
      problems.error(
          top,
          "the front matter is missing",
          "begin the file with a line \"---\", then title: and published:, then a line \"---\"");
      return Optional.empty();
    }
    int begin = next(text, 0);
    int end = begin;
    while (end < text.length() && !line(text, end).equals(FENCE)) {
      end = next(text, end);
    }
    if (end == text.length()) {
      problems.error(
          top, "the front matter that begins here never ends", "end it with a line \"---\"");
      return Optional.empty();
    }
    Excerpt body = source.part(next(text, end), text.length());
    return mapping(source.part(begin, end), top, problems)
        .flatMap(
            fields ->
                FrontMatterReader.read(
                        fields,
                        top,
                        choice.name(nameOf(file)),
                        kind == Standing.Kind.POST,
                        problems)
                    .map(
                        frontMatter ->
                            new PostFile(
                                kind, file, choice.told(nameOf(file), frontMatter), fields, body)));
  }

  private static Optional<Node.Mapping> mapping(Excerpt yaml, Position top, Problems problems) {
    Problems own = new Problems();
    Optional<Node> node = Yaml.node(yaml, own);
    own.sorted().forEach(problems::add);
    if (own.haveErrors()) {
      return Optional.empty();
    }
    Node found = node.orElse(new Node.Mapping(java.util.List.of(), top));
    if (found instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.error(
        found.position(),
        "the front matter must be names with values",
        "write lines such as \"title: What I found\"");
    return Optional.empty();
  }

  /** The name of a file without its last ending. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".md".length());
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end).stripTrailing();
  }

  private static int next(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }
}
