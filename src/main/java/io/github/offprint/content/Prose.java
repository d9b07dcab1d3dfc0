package io.github.offprint.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Finished HTML.
 *
 * @param html well-formed only together with the blocks around it
 */
public record Prose(String html) implements Block {

  /**
   * The HTML of a text without directives, in which nothing is pending any more.
   *
   * @throws ClassCastException if that is not so
   */
  public static String html(List<Block> settled) {
    return settled.stream().map(Prose.class::cast).map(Prose::html).collect(Collectors.joining());
  }
}
