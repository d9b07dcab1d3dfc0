package io.github.offprint.content.markdown;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;

/** Watches that headings leave out no level on their way down, since readers jump along them. */
final class HeadingOrder {

  private final Problems problems;
  // the title of the page
  private int last = 1;
  private boolean told;

  HeadingOrder(Problems problems) {
    this.problems = problems;
  }

  /**
   * The next heading of the page.
   *
   * @param level 1 to 6
   */
  void next(int level, Position position) {
    if (level == 1 && !told) {
      told = true;
      problems.add(
          Problem.note(
              position,
              "headings of level 1 stand as high as the title of the page",
              "begin sections with ##"));
    }
    if (level > last + 1) {
      problems.warning(
          position,
          "this heading is of level " + level + ", but the one above is of level " + last,
          "write " + "#".repeat(last + 1) + ", so that no level is left out");
    }
    last = level;
  }
}
