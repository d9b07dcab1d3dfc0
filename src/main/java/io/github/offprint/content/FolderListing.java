package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the files of a folder in the order of their names. Files whose name begins with a dot are
 * not seen; links are followed only to files inside the content folder.
 */
final class FolderListing {

  private final Path root;
  private final String shownAs;
  private final Problems problems;
  private final List<Path> files = new ArrayList<>();

  /**
   * A listing of nothing yet.
   *
   * @param root the content folder, as {@link Path#toRealPath} gives it
   * @param shownAs its name in problems
   */
  FolderListing(Path root, String shownAs, Problems problems) {
    this.root = root;
    this.shownAs = shownAs;
    this.problems = problems;
  }

  /** All files below a folder, relative to the content folder. */
  List<Path> below(String folder) {
    visit(root.resolve(folder));
    return List.copyOf(files);
  }

  private void visit(Path folder) {
    for (String name : names(folder)) {
      Path entry = folder.resolve(name);
      if (Files.isSymbolicLink(entry) && !isFileInside(entry)) {
        problems.error(
            place(entry),
            "this link does not lead to a file inside the content folder",
            "put the file itself there");
      } else if (Files.isDirectory(entry)) {
        visit(entry);
      } else {
        files.add(root.relativize(entry));
      }
    }
  }

  private boolean isFileInside(Path link) {
    try {
      Path real = link.toRealPath();
      return real.startsWith(root) && Files.isRegularFile(real);
    } catch (IOException e) {
      return false;
    }
  }

  private Position place(Path entry) {
    return Position.startOf(shownAs + "/" + slashed(root.relativize(entry)));
  }

  /** The names in a folder, sorted; none if it cannot be read. */
  static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A path with slashes on every system. */
  static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
