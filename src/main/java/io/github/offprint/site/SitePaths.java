package io.github.offprint.site;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.InvalidPathException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The paths of the files that a site has been given so far. Each must stay below the root of the
 * site, and no file system may take two for the same.
 */
final class SitePaths {

  /** An empty name, a name that leads elsewhere, or a sign that some system reads as a slash. */
  private static final Pattern ESCAPES =
      Pattern.compile("(^|.*/)\\.{0,2}(/.*|$)|.*[\\\\\\x00-\\x1f\\x7f].*|[A-Za-z]:.*");

  private final Map<String, String> byFolded = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> all = new TreeSet<>();
  private final Problems problems = new Problems();
  private final Position folder;

  /**
   * None yet.
   *
   * @param shown the folder of the site as problems show it
   */
  SitePaths(String shown) {
    this.folder = Position.startOf(shown);
  }

  /** Adds a path and tells whether it can be written. */
  boolean add(String path) {
    if (ESCAPES.matcher(path).matches() || path.equals(Ownership.LIST)) {
      problems.error(
          folder, "\"" + path + "\" cannot be a path of the site", "give the file another name");
      return false;
    }
    String folded = UrlPath.folded(path);
    String other = byFolded.putIfAbsent(folded, path);
    if (other != null || folders.contains(folded) || isBelowFile(folded)) {
      problems.error(folder, clash(path, other), "rename one of the two");
      return false;
    }
    return all.add(path);
  }

  private static String clash(String path, String other) {
    if (other == null) {
      return "the site would need " + path + " both as a file and as a folder";
    }
    return other.equals(path)
        ? "two files want to be " + path
        : "two files differ in case only: " + other + " and " + path;
  }

  private boolean isBelowFile(String folded) {
    for (int slash = folded.lastIndexOf('/');
        slash > 0 && folders.add(folded.substring(0, slash));
        slash = folded.lastIndexOf('/', slash - 1)) {
      if (byFolded.containsKey(folded.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  /** The paths that were added, sorted. */
  Collection<String> all() {
    return all;
  }

  /** Ends with all paths that could not be added. */
  void throwIfProblems() {
    problems.throwIfErrors();
  }

  /** What to tell when the machine's locale has no bytes for a file name. */
  static Problem unnameable(InvalidPathException e) {
    return Problem.error(
        Position.startOf(e.getInput()),
        "no file can have this name here: " + e.getReason(),
        "build under a UTF-8 locale, for example with LC_ALL=C.UTF-8");
  }
}
