package io.github.offprint.solver.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files for counts that do not fit into memory; {@link #close} deletes them. */
final class TemporaryFiles implements AutoCloseable {

  /** More files than that are made one, so that the number of open files is bounded. */
  private static final int MOST = 64;

  private final List<Path> files = new ArrayList<>();

  /** A new, empty file. */
  Path made() throws IOException {
    Path file = Files.createTempFile("offprint-", ".counts");
    files.add(file);
    return file;
  }

  /** All there are, in the order in which they were made. */
  List<Path> all() {
    return List.copyOf(files);
  }

  /** Whether they are so many that they should be made one. */
  boolean areMany() {
    return files.size() >= MOST;
  }

  void delete(List<Path> some) throws IOException {
    for (Path file : some) {
      files.remove(file);
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() {
    try {
      delete(all());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
