package io.github.offprint.build;

import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.PictureNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers that the figures of one post have: from 1 in its order. */
final class FigureNumbers {

  private FigureNumbers() {}

  /**
   * Counts the figures of a post: what experiments found, and pictures with a label.
   *
   * @param body before anything was put into it
   * @param figureless ids of directives that found no figure
   * @return by id or label
   */
  static Map<String, Integer> of(List<? extends Block> body, Set<String> figureless) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Block block : body) {
      if (block instanceof Directive directive && !figureless.contains(directive.id())) {
        numbers.put(directive.id(), numbers.size() + 1);
      } else if (block instanceof PictureNumber picture) {
        numbers.put(picture.id(), numbers.size() + 1);
      }
    }
    return numbers;
  }
}
