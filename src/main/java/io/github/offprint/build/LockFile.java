package io.github.offprint.build;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.run.Lock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The file that holds the lock of a site.
 *
 * @param file may be missing
 * @param shown the file as problems show it
 */
record LockFile(Path file, String shown) {

  /** Why it could not be written, as far as can be told before. */
  List<Problem> problems() {
    Path folder = file.toAbsolutePath().getParent();
    boolean fits =
        Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file);
    return fits
        ? List.of()
        : List.of(
            Problem.error(
                Position.startOf(shown),
                "the lock cannot be written here",
                "check that its folder is there and that you may write to it"));
  }

  /**
   * What it holds, if it is there.
   *
   * @throws OffprintException if it is not a lock, with the place
   */
  Optional<Lock> lock() {
    return text().map(text -> Lock.read(text, shown));
  }

  /** Whether it holds this lock; line ends may be those of another system. */
  boolean holds(Lock lock) {
    return text().filter(lock.text()::equals).isPresent();
  }

  /** Replaces what it holds, at once; a file that is right stays untouched. */
  void write(Lock lock) {
    if (holds(lock)) {
      return;
    }
    Path fresh = file.resolveSibling("." + file.getFileName() + ".offprint-new");
    try {
      Files.writeString(fresh, lock.text());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> text() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
