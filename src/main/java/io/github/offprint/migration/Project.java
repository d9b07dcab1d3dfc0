package io.github.offprint.migration;

import io.github.offprint.content.Node;
import io.github.offprint.content.TextFile;
import io.github.offprint.content.Yaml;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of another generator.
 *
 * @param root where its settings are, and where addresses begin; the folder itself if unknown
 * @param folder what is brought over: the project, or a part of it
 */
record Project(Path root, Path folder, Generator generator) {

  private static final int HIGHEST = 5;
  private static final Set<String> SKIPPED =
      Set.of(
          "node_modules",
          "_site",
          "public",
          "dist",
          "_book",
          "_freeze",
          "renv",
          "vendor",
          "resources",
          "themes");

  /** The project that a folder is or lies in; nothing if no generator is known by it. */
  static Optional<Project> of(Path folder, Optional<Generator> said) {
    Path above = folder;
    for (int i = 0; i < HIGHEST && above != null; i++, above = above.getParent()) {
      Optional<Generator> found = Generator.ofProject(above);
      if (found.isPresent() && (said.isEmpty() || said.equals(found))) {
        return Optional.of(new Project(above, folder, found.get()));
      }
    }
    return said.or(() -> Generator.ofFiles(walk(folder)))
        .map(generator -> new Project(folder, folder, generator));
  }

  /** The files with posts, relative to the folder, sorted. */
  List<Path> texts() {
    List<Path> starts =
        generator.posts().stream().map(root::resolve).filter(Files::isDirectory).toList();
    boolean whole =
        starts.stream().anyMatch(start -> start.startsWith(folder) && !start.equals(folder));
    return (whole ? starts.stream().filter(s -> s.startsWith(folder)) : Stream.of(folder))
        .flatMap(start -> walk(start).stream())
        .filter(this::isText)
        .map(folder::relativize)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isText(Path file) {
    String name = file.getFileName().toString();
    boolean hidden =
        generator == Generator.QUARTO && name.startsWith("_") || name.startsWith("_index.");
    return !hidden
        && !name.matches("(?i)(README|LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT)\\..*")
        && name.matches(".*\\.(md|markdown|mdx|qmd|Rmd|rmd)");
  }

  private static List<Path> walk(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !SKIPPED.contains(file.getFileName().toString()))
          .sorted()
          .flatMap(
              file ->
                  Files.isDirectory(file) && !Files.isSymbolicLink(file)
                      ? walk(file).stream()
                      : Stream.of(file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that a post names, such as a picture: beside it, or where addresses begin. */
  Optional<Path> file(Original original, String target) {
    String plain = target.replaceFirst("[?#].*$", "");
    Path beside = original.file().getParent();
    String stem = original.path().getFileName().toString().replaceFirst("\\.\\w+$", "");
    Stream<Path> places =
        plain.startsWith("/") || plain.startsWith("~") || plain.startsWith("@")
            ? Stream.empty()
            : Stream.of(beside, beside.resolve(stem));
    String below = plain.replaceFirst("^(/|~/|@/)+", "");
    String unbased =
        settings("baseurl")
            .or(() -> settings("root"))
            .map(base -> base.replaceAll("^/|/$", ""))
            .filter(base -> !base.isEmpty() && below.startsWith(base + "/"))
            .map(base -> below.substring(base.length() + 1))
            .orElse(below);
    try {
      return Stream.concat(
              places.map(place -> place.resolve(plain)),
              Stream.concat(generator.files().stream(), Stream.of("src"))
                  .flatMap(
                      place ->
                          Stream.of(unbased, below).map(path -> root.resolve(place).resolve(path))))
          .map(Path::normalize)
          .filter(Files::isRegularFile)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a file lies in the project, whatever links lead to it: a post that somebody else has
   * written must not make its reader publish other files of their machine.
   */
  boolean has(Path file) {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** A value of its settings, if they are YAML. */
  Optional<String> settings(String key) {
    return Stream.of("_config.yml", "_config.yaml")
        .map(root::resolve)
        .filter(Files::isRegularFile)
        .flatMap(file -> TextFile.read(file, "", new Problems()).stream())
        .flatMap(source -> Yaml.node(source.whole(), new Problems()).stream())
        .filter(Node.Mapping.class::isInstance)
        .flatMap(node -> ((Node.Mapping) node).field(key).stream())
        .filter(field -> field.value() instanceof Node.Scalar)
        .map(field -> ((Node.Scalar) field.value()).text().strip())
        .findFirst();
  }
}
