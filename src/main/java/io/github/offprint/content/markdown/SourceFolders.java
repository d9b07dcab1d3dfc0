package io.github.offprint.content.markdown;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Folders of a project, outside of the content folder, whose files posts may show.
 *
 * @param project the folder that the others are relative to
 * @param folders as the settings name them, such as {@code src/main/java}
 */
public record SourceFolders(Path project, List<String> folders) {

  /** No folder. */
  public static final SourceFolders NONE = new SourceFolders(Path.of(""), List.of());

  public SourceFolders {
    folders = List.copyOf(folders);
  }

  /** Whether a path, relative to the project, leads into one of the folders. */
  boolean isIn(String reference) {
    return path(reference).filter(path -> folders.stream().anyMatch(path::startsWith)).isPresent();
  }

  /** Whether a path leads to a file of the project that lies in none of the folders. */
  boolean isRefused(String reference) {
    return !equals(NONE)
        && !isIn(reference)
        && path(reference).map(project::resolve).filter(Files::isRegularFile).isPresent();
  }

  /** The file, or nothing if it is not there or lies elsewhere. */
  Optional<Path> file(String reference, Position position, Problems problems) {
    Path file = project.resolve(path(reference).orElseThrow());
    if (!Files.isRegularFile(file)) {
      problems.error(
          position,
          "there is no file \"" + reference + "\"",
          "correct the path, which starts at the folder of the project");
      return Optional.empty();
    }
    try {
      if (isInside(file.toRealPath()) && file.toRealPath().startsWith(project.toRealPath())) {
        return Optional.of(file);
      }
    } catch (IOException e) {
      // told below: what cannot be found out is refused
    }
    problems.error(
        position,
        "\"" + reference + "\" leads out of the folders that posts may include",
        "put the file itself there");
    return Optional.empty();
  }

  // a symbolic link may lead anywhere
  private boolean isInside(Path real) throws IOException {
    for (String folder : folders) {
      Path allowed = project.resolve(folder);
      if (Files.exists(allowed) && real.startsWith(allowed.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Path> path(String reference) {
    try {
      Path path = Path.of(reference).normalize();
      return path.isAbsolute() || path.startsWith("..") ? Optional.empty() : Optional.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
