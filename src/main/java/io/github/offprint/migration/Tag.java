package io.github.offprint.migration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tag of Liquid, a shortcode or a component, where it stands in the old text.
 *
 * @param told what it is called in a report
 * @param closes whether it ends what another one of its name begins
 * @param name what it is about, in the same words in a tag that ends
 */
record Tag(int start, int end, String told, boolean closes, String name, Arguments arguments) {

  /**
   * The tags that end what others begin, by the places of those.
   *
   * @param tags in the order of the text
   */
  static Map<Integer, Tag> ends(List<Tag> tags) {
    Map<Integer, Tag> ends = new TreeMap<>();
    Deque<Tag> open = new ArrayDeque<>();
    for (Tag tag : tags) {
      if (!tag.closes()) {
        open.push(tag);
      } else if (open.stream().anyMatch(begun -> begun.name().equals(tag.name()))) {
        while (!open.peek().name().equals(tag.name())) {
          open.pop();
        }
        ends.put(open.pop().start(), tag);
      }
    }
    return ends;
  }
}
