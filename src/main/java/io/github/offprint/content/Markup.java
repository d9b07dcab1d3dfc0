package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
      int words) {

    /** All of the body and its captions that is pending, in the order of the text. */
    public Stream<Pending> pending() {
      return blocks.stream()
          .flatMap(
              block -> block instanceof Directive directive ? directive.words() : Stream.of(block))
          .filter(Pending.class::isInstance)
          .map(Pending.class::cast);
    }

    /**
     * This body with some of what is pending put in.
     *
     * @param html what stands in the place of each; nothing for what goes on waiting
     */
    public Body settled(Function<Pending, Optional<String>> html) {
      Settling settling = new Settling(html);
      return new Body(
          settling.settled(blocks),
          headings.stream().map(settling::settled).toList(),
          links,
          images,
          words);
    }

    /** This body with something behind it. */
    public Body with(Block last) {
      return with(last, Optional.empty());
    }

    /** This body with a last section. */
    public Body with(Block section, Optional<Post.Heading> heading) {
      return new Body(
          Stream.concat(blocks.stream(), Stream.of(section)).toList(),
          Stream.concat(headings.stream(), heading.stream()).toList(),
          links,
          images,
          words);
    }
  }
}
