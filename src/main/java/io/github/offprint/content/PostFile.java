package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
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
  private static final String TOML = "+++";

  /** Reads a file, or nothing if it is not known where its body begins. */
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
    String fence = line(text, 0);
    boolean fenced = fence.equals(FENCE) || fence.equals(TOML);
    if (fence.equals(TOML)) {
      problems.error(
          top,
          "this front matter is TOML, which is not read",
          "write it as YAML, \"key: value\", between two lines \"---\"");
    } else if (!fenced) {
      problems.error(
          top,
          "the front matter is missing",
          "begin the file with a line \"---\", then title: and published:, then a line \"---\"");
    }
    int begin = fenced ? next(text, 0) : 0;
    int end = begin;
    while (fenced && end < text.length() && !line(text, end).equals(fence)) {
      end = next(text, end);
    }
    boolean endless = fenced && end == text.length();
    if (endless && fence.equals(FENCE)) {
      problems.error(
          top, "the front matter that begins here never ends", "end it with a line \"---\"");
    }
    // it is then taken to end at the first empty line, so that the text is checked all the same
    end = endless ? emptyLine(text, begin) : end;
    Excerpt body = source.part(fenced ? next(text, end) : 0, text.length());
    Optional<Node.Mapping> fields =
        fence.equals(FENCE)
            ? mapping(source.part(begin, end), top, endless ? new Problems() : problems)
            : Optional.empty();
    Node.Mapping known = fields.orElse(new Node.Mapping(List.of(), top));
    // what cannot be read has been told; the mistakes in the body are told in the same run
    Problems heard = fields.isPresent() && !endless ? problems : new Problems();
    String name = nameOf(file);
    FrontMatter frontMatter =
        FrontMatterReader.read(
            known, top, slugged(kind, file, choice.name(name)), kind == Standing.Kind.POST, heard);
    return Optional.of(new PostFile(kind, file, choice.told(name, frontMatter), known, body));
  }

  private static Optional<Node.Mapping> mapping(Excerpt yaml, Position top, Problems problems) {
    Problems own = new Problems();
    Optional<Node> node = Yaml.node(yaml, own);
    own.sorted().forEach(problems::add);
    if (own.haveErrors()) {
      return Optional.empty();
    }
    Node found = node.orElse(new Node.Mapping(List.of(), top));
    if (found instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.error(
        found.position(),
        "the front matter must be names with values",
        "write lines such as \"title: What I found\"");
    return Optional.empty();
  }

  // posts/fit/index.md lies in a folder with its pictures, whose name is that of the post
  private static String slugged(Standing.Kind kind, Path file, String name) {
    boolean bundled = kind == Standing.Kind.POST && name.equals("index") && file.getNameCount() > 2;
    return bundled ? file.getParent().getFileName().toString() : name;
  }

  /** The name of a file without its last ending. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".md".length());
  }

  private static int emptyLine(String text, int from) {
    int at = from;
    while (at < text.length() && !line(text, at).isEmpty()) {
      at = next(text, at);
    }
    return at;
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
