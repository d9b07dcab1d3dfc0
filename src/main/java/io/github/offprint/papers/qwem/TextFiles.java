package io.github.offprint.papers.qwem;

import io.github.offprint.solver.corpus.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files as the texts of a corpus. */
final class TextFiles {

  /**
   * A file as a text.
   *
   * @param name its path in the folder, with slashes
   */
  private record TextFile(String name, Path path, long size) implements Text {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  private TextFiles() {}

  /**
   * A file, or all files in a folder and in the folders in it, in the order of their paths, the
   * same on every machine. Files and folders whose names begin with a dot are passed over.
   *
   * @throws IllegalArgumentException if there is no file
   */
  static List<Text> of(Path fileOrFolder) {
    if (Files.isRegularFile(fileOrFolder)) {
      return List.of(
          text(fileOrFolder.toAbsolutePath().getParent(), fileOrFolder.toAbsolutePath()));
    }
    List<Text> texts = Files.isDirectory(fileOrFolder) ? inFolder(fileOrFolder) : List.of();
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: expected a text file, or a folder of text files, found none"
              .formatted(fileOrFolder.getFileName()));
    }
    return texts;
  }

  private static List<Text> inFolder(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> parts(folder, path).noneMatch(part -> part.startsWith(".")))
          .map(path -> text(folder, path))
          .sorted(Comparator.comparing(Text::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text text(Path folder, Path path) {
    try {
      String name = parts(folder, path).collect(Collectors.joining("/"));
      return new TextFile(name, path, Files.size(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> parts(Path folder, Path path) {
    return StreamSupport.stream(folder.relativize(path).spliterator(), false).map(Path::toString);
  }
}
