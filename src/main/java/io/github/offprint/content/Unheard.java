package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;

/** The complaint about a link of which nothing is heard. */
public final class Unheard {

  private Unheard() {}

  /** A warning at the place of such a link. */
  public static Problem at(Position position) {
    return new Problem(
        Problem.Severity.WARNING,
        position,
        "this link has no text, so nobody can tell where it leads",
        "write some between the brackets, or an alternative text for its picture");
  }
}
