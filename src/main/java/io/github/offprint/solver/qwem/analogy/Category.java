package io.github.offprint.solver.qwem.analogy;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Pairs of words that all stand in the same relation. Any two of them make two analogies.
 *
 * @param name of the relation
 * @param pairs in the order in which they were given, each kept once
 */
public record Category(String name, List<Pair> pairs) {

  public Category {
    pairs = List.copyOf(new LinkedHashSet<>(pairs));
  }

  /** How many analogies: all ordered pairs of different pairs. */
  public long analogies() {
    return pairs.size() * (pairs.size() - 1L);
  }
}
