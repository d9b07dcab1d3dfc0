package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.util.List;

/** A piece of prose that waits for what experiments find, such as a number in a sentence. */
public non-sealed interface Pending extends Block {

  /** What it says, in its order, and of which values. */
  List<Statement> statements();

  /** The values that it waits for. */
  default List<ValueName> names() {
    return statements().stream().flatMap(statement -> statement.names().stream()).toList();
  }

  /**
   * What stands in its place, as HTML; empty if a problem stands in the way.
   *
   * @param typesetter for formulas
   * @param problems told of values that do not exist, or cannot be shown as was asked for
   */
  String html(Values values, Typesetter typesetter, Problems problems);
}
