package io.github.offprint.migration;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a migration would write, and what it would leave to a person.
 *
 * @param generator whose posts they are
 * @param source the project they come from, in which nothing is ever written
 * @param written texts of posts and pages, by their path in the content folder
 * @param copied files that come along, by their path in the content folder
 * @param changes how often each kind of change was made
 * @param left what needs a hand, by place
 * @param posts how many there are, drafts among them
 * @param pages how many texts have no date
 * @param drafts how many are not published
 */
public record Plan(
    Generator generator,
    Path source,
    Map<String, String> written,
    Map<String, Path> copied,
    Map<String, Integer> changes,
    List<Problem> left,
    int posts,
    int pages,
    int drafts) {

  public Plan {
    written = Collections.unmodifiableMap(written);
    copied = Collections.unmodifiableMap(copied);
    changes = Collections.unmodifiableMap(changes);
    left = List.copyOf(left);
  }

  /** All paths in the content folder, sorted. */
  public List<String> files() {
    TreeSet<String> files = new TreeSet<>(written.keySet());
    files.addAll(copied.keySet());
    return List.copyOf(files);
  }

  /**
   * Makes sure that nothing stands in the way.
   *
   * @param shown how problems name the content folder
   * @throws OffprintException if a file is there already, or if the old project would be changed
   */
  public void check(Path content, String shown) {
    Problems problems = new Problems();
    Path target = content.toAbsolutePath().normalize();
    if (real(target).startsWith(real(source))) {
      problems.error(
          Position.startOf(shown),
          "this folder lies in the one that the posts come from, where nothing is written",
          "name another one with --to");
    }
    for (String file : files()) {
      if (Files.exists(target.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
        problems.error(
            Position.startOf(shown + "/" + file),
            "this file is there already",
            "move it away, or name another folder with --to");
      }
    }
    problems.throwIfErrors();
  }

  /** The nearest folder that exists, whatever links lead to it, with the rest behind it. */
  private static Path real(Path path) {
    try {
      for (Path above = path; above != null; above = above.getParent()) {
        if (Files.exists(above)) {
          return above.toRealPath().resolve(above.relativize(path)).normalize();
        }
      }
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes all files or none.
   *
   * @param shown how problems name the content folder
   * @throws OffprintException as {@link #check}
   * @throws UncheckedIOException if the disk refuses; what was written until then is taken away
   */
  public void write(Path content, String shown) {
    check(content, shown);
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (String file : files()) {
        Path target = content.resolve(file);
        makeFolders(target.toAbsolutePath().normalize().getParent(), made);
        // before it has its content: if that fails half-way, the file is taken away too
        Files.createFile(target);
        made.push(target);
        if (written.containsKey(file)) {
          Files.writeString(target, written.get(file));
        } else {
          try (var out = Files.newOutputStream(target)) {
            Files.copy(copied.get(file), out);
          }
        }
      }
    } catch (IOException e) {
      undo(made);
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      undo(made);
      throw e;
    }
  }

  private static void makeFolders(Path folder, Deque<Path> made) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      makeFolders(folder.getParent(), made);
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  private static void undo(Deque<Path> made) {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        continue; // the disk refuses everything: what can go has gone
      }
    }
  }
}
