package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The space between the parts of a formula (The TeXbook, chapter 18). */
final class Spacing {

  /**
   * One row for each left neighbour, one column for each right neighbour, in the order of {@link
   * Kind}: 0 none, 1 thin, m medium and k thick outside scripts, t thin outside scripts.
   */
  private static final String[] TABLE = {
    "01mk000t", "110k000t", "mm00m00m", "kk00k00k", "00000000", "01mk000t", "tt0ttttt", "t1mkt0tt"
  };

  private static final Set<Kind> NO_OPERAND =
      EnumSet.of(Kind.BINARY, Kind.OPERATOR, Kind.RELATION, Kind.OPENING, Kind.PUNCTUATION);
  private static final Set<Kind> ENDS_OPERAND =
      EnumSet.of(Kind.RELATION, Kind.CLOSING, Kind.PUNCTUATION);

  private Spacing() {}

  /** Space in eighteenths of the type size. */
  static double between(Kind left, Kind right, boolean inScript) {
    return switch (TABLE[left.ordinal()].charAt(right.ordinal())) {
      case '1' -> 3;
      case 't' -> inScript ? 0 : 3;
      case 'm' -> inScript ? 0 : 4;
      case 'k' -> inScript ? 0 : 5;
      default -> 0;
    };
  }

  /** What each part is in its place: a sign without an operand on both sides is ordinary. */
  static List<Kind> resolved(List<Formula> parts) {
    List<Kind> kinds = new ArrayList<>();
    Optional<Integer> before = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      Kind kind = parts.get(i).kind();
      boolean space = parts.get(i) instanceof Formula.Space;
      if (kind == Kind.BINARY && before.map(kinds::get).map(NO_OPERAND::contains).orElse(true)) {
        kind = Kind.ORDINARY;
      }
      if (ENDS_OPERAND.contains(kind)) {
        before.filter(b -> kinds.get(b) == Kind.BINARY).ifPresent(b -> kinds.set(b, Kind.ORDINARY));
      }
      kinds.add(kind);
      before = space ? before : Optional.of(i);
    }
    before.filter(b -> kinds.get(b) == Kind.BINARY).ifPresent(b -> kinds.set(b, Kind.ORDINARY));
    return kinds;
  }
}
