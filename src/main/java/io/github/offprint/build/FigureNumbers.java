package io.github.offprint.build;

import io.github.offprint.content.Directive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers that figures have in their posts: from 1 in the order of the post. */
final class FigureNumbers {

  private final Map<String, Integer> byId = new HashMap<>();

  private FigureNumbers() {}

  /**
   * Counts.
   *
   * @param directives of posts, each post's in its order
   * @param figureless ids of those that found no figure
   */
  static FigureNumbers of(List<Directive> directives, Set<String> figureless) {
    FigureNumbers numbers = new FigureNumbers();
    Map<String, Integer> byPost = new HashMap<>();
    for (Directive directive : directives) {
      boolean counts = !figureless.contains(directive.id());
      numbers.byId.put(
          directive.id(), counts ? byPost.merge(directive.position().file(), 1, Integer::sum) : 0);
    }
    return numbers;
  }

  /** The number of a figure; 0 for a run without one. */
  int number(String id) {
    return byId.get(id);
  }
}
