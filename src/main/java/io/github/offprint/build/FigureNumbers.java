package io.github.offprint.build;

import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.PictureNumber;
import io.github.offprint.content.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers that the figures of one post have: from 1 in its order. */
final class FigureNumbers {

  /**
   * What a figure is called.
   *
   * @param number 0 for a run without a figure
   * @param word for figures, in the language of its post
   */
  record Name(int number, String word) {

    String title() {
      return word + " " + number;
    }
  }

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

  /**
   * What the figures of all posts are called.
   *
   * @param lang of posts that do not name their own
   * @return by id or label
   */
  static Map<String, Name> names(List<Post> posts, Set<String> figureless, String lang) {
    Map<String, Name> names = new HashMap<>();
    for (Post post : posts) {
      String own = post.frontMatter().lang();
      String word = LabelWords.of(own.isEmpty() ? lang : own).word("fig");
      of(post.body(), figureless).forEach((id, number) -> names.put(id, new Name(number, word)));
    }
    return names;
  }
}
