package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.util.List;

/** A language in which the body of a post is written. Safe to use from several threads. */
public interface Markup {

  /**
   * What a body says.
   *
   * @param text all of the post behind its front matter
   * @param surroundings of the post, for what it points at
   */
  Body body(Excerpt text, Surroundings surroundings, Problems problems);

  /**
   * The body of a post; its parts are explained in {@link Post}.
   *
   * @param words in the prose
   */
  record Body(
      List<Block> blocks,
      List<Post.Heading> headings,
      List<Post.Link> links,
      List<Post.Image> images,
      int words) {}
}
