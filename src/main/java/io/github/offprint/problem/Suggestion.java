package io.github.offprint.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** "Did you mean": helps with a name that is not known. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * What to do about an unknown name: the closest known one, or the list of what exists.
   *
   * @param unknown what the author wrote
   * @param known the names that exist; may be empty
   */
  public static String of(String unknown, Collection<String> known) {
    return closest(unknown, known)
        .map(name -> "did you mean \"" + name + "\"?")
        .orElseGet(
            () ->
                known.isEmpty()
                    ? "there are none"
                    : "known: " + String.join(", ", new TreeSet<>(known)));
  }

  /** The known name nearest to an unknown one, if one is near enough to be a slip of the pen. */
  public static Optional<String> closest(String unknown, Collection<String> known) {
    int near = Math.max(1, unknown.length() / 3);
    return known.stream()
        .sorted()
        .filter(name -> distance(unknown, name) <= near)
        .min(Comparator.comparingInt(name -> distance(unknown, name)));
  }

  /** Insertions, deletions, substitutions and swaps of neighbours between two names (Damerau). */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : shortest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int shortest(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int step = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(step, d[i - 2][j - 2] + 1) : step;
  }
}
