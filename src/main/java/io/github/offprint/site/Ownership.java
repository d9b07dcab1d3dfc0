package io.github.offprint.site;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files of a folder a build has written: the list that each build leaves in the folder. A
 * folder with anything else in it belongs to somebody, and replacing it would destroy their work.
 */
final class Ownership {

  /** The list, in the root of the site. */
  static final String LIST = ".offprint";

  private static final String HEADER =
      "# Files that Offprint wrote. It replaces this folder as a whole.";
  private static final int NAMED = 5;

  private Ownership() {}

  /** The list for these paths, which are sorted. */
  static byte[] text(Collection<String> paths) {
    String text = HEADER + "\n" + String.join("\n", paths) + (paths.isEmpty() ? "" : "\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The paths that the last build wrote; none if there is no list. */
  static Set<String> listed(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    Set<String> paths = new TreeSet<>();
    if (Files.isRegularFile(list)) {
      Files.readString(list)
          .lines()
          .filter(line -> !line.isBlank() && !line.equals(HEADER))
          .forEach(paths::add);
    }
    return paths;
  }

  /** Files that a desktop leaves everywhere and nobody misses. */
  static boolean isClutter(String path) {
    return path.endsWith(".DS_Store") || path.endsWith("Thumbs.db");
  }

  /**
   * Makes sure that a folder may be replaced.
   *
   * @param shown the folder as problems show it
   * @throws OffprintException if something in it was not written by a build
   */
  static void check(Path folder, String shown) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw refusal(shown, "the output is a file", "name a folder, or move the file away");
    }
    List<String> present =
        Disk.filesBelow(folder).stream()
            .map(file -> Disk.slashed(folder.relativize(file)))
            .filter(path -> !isClutter(path))
            .toList();
    Set<String> foreign = new TreeSet<>(present);
    foreign.removeAll(listed(folder));
    boolean ours = foreign.remove(LIST);
    if (!foreign.isEmpty() && !ours) {
      throw refusal(
          shown,
          "the output folder is not empty and was not written by Offprint: it holds "
              + names(foreign),
          "name another folder, or empty this one");
    }
    if (!foreign.isEmpty()) {
      throw refusal(
          shown,
          "the output folder holds files that Offprint did not write: " + names(foreign),
          "move them to content/_static to make them part of the site, or delete them");
    }
  }

  private static String names(Set<String> foreign) {
    String first = String.join(", ", foreign.stream().limit(NAMED).toList());
    int more = foreign.size() - NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static OffprintException refusal(String shown, String what, String remedy) {
    return new OffprintException(Problem.error(Position.startOf(shown), what, remedy));
  }
}
