package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists the files of a folder in the order of their names. Links are followed only to files inside
 * the content folder.
 */
final class FolderListing {

  private final Path root;
  private final String shownAs;
  private final Predicate<String> skipped;
  private final Problems problems;
  private final List<Path> files = new ArrayList<>();

  /** What desktops and editors leave beside the files of an author. */
  static final Predicate<String> CLUTTER =
      name ->
          name.equals(".DS_Store")
              || name.equals("Thumbs.db")
              || name.endsWith(".swp")
              || name.endsWith("~");

  /** What an author does not see without asking for it. */
  static final Predicate<String> HIDDEN = name -> name.startsWith(".");

  /**
   * A listing of nothing yet.
   *
   * @param root the content folder, as {@link Path#toRealPath} gives it
   * @param shownAs its name in problems
   * @param skipped the names of files and folders that count as not there
   */
  FolderListing(Path root, String shownAs, Predicate<String> skipped, Problems problems) {
    this.root = root;
    this.shownAs = shownAs;
    this.skipped = skipped;
    this.problems = problems;
  }

  /** All files below a folder, relative to the content folder. */
  List<Path> below(String folder) {
    Path top = root.resolve(folder);
    if (isInside(top)) {
      visit(top);
    } else {
      problems.error(
          place(top),
          "this folder is a link that leads out of the content folder",
          "put the folder itself there");
    }
    return List.copyOf(files);
  }

  private void visit(Path folder) {
    for (String name : namesOrProblem(folder)) {
      Path entry = folder.resolve(name);
      Optional<BasicFileAttributes> found = attributes(entry);
      boolean link = found.filter(BasicFileAttributes::isSymbolicLink).isPresent();
      if (link && !isFileInside(entry)) {
        problems.error(
            place(entry),
            "this link does not lead to a file inside the content folder",
            "put the file itself there");
      } else if (found.filter(BasicFileAttributes::isDirectory).isPresent()) {
        visit(entry);
      } else {
        files.add(root.relativize(entry));
      }
    }
  }

  /** Of the entry itself, not of where it leads; nothing if it has just gone. */
  private static Optional<BasicFileAttributes> attributes(Path entry) {
    try {
      return Optional.of(
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isFileInside(Path link) {
    return isInside(link) && Files.isRegularFile(link);
  }

  private boolean isInside(Path entry) {
    try {
      return entry.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  // a folder that looks empty would take its posts off the site without a word
  private List<String> namesOrProblem(Path folder) {
    try {
      return sortedNames(folder, skipped);
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          place(folder), "this folder cannot be read", "check that it is one that you may open");
      return List.of();
    }
  }

  private Position place(Path entry) {
    return Position.startOf(shownAs + "/" + slashed(root.relativize(entry)));
  }

  /** The names in a folder for suggestions, sorted; none if it cannot be read. */
  static List<String> names(Path folder) {
    try {
      return sortedNames(folder, HIDDEN);
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static List<String> sortedNames(Path folder, Predicate<String> skipped)
      throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(Predicate.not(skipped))
          .sorted()
          .toList();
    }
  }

  /** A path with slashes on every system; elsewhere than on Windows a backslash is a letter. */
  static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
