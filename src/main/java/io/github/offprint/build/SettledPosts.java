package io.github.offprint.build;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Finished;
import io.github.offprint.run.FoundValues;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts into posts what experiments have found. */
final class SettledPosts {

  private final Set<String> ids;
  private final FoundValues values;
  private final Set<String> figureless;
  private final Typesetter typesetter;
  private final PlaceNames places;
  private final Problems problems;

  /**
   * Puts in what these runs found.
   *
   * @param posts all of the site, before anything was put in
   * @param figureless ids of directives that found no figure
   */
  SettledPosts(
      List<Post> posts,
      List<Finished> finished,
      Set<String> figureless,
      Typesetter typesetter,
      Problems problems) {
    this.places = new PlaceNames(posts, figureless);
    this.figureless = figureless;
    this.ids = finished.stream().map(run -> run.run().directive().id()).collect(Collectors.toSet());
    this.values = new FoundValues(finished);
    this.typesetter = typesetter;
    this.problems = problems;
  }

  /**
   * A post with its numbers. One that needs a run which has been left out stays as it is, but what
   * it says of other runs is checked all the same.
   */
  Post of(Post post) {
    Values own = new PostValues(values, FigureNumbers.of(post.body(), figureless), places, post);
    if (isWhole(post)) {
      return post.settled(pending -> pending.html(own, typesetter, problems));
    }
    post.pending().forEach(pending -> pending.html(own, typesetter, problems));
    return post;
  }

  private boolean isWhole(Post post) {
    return Stream.concat(
            post.directives().map(Directive::id),
            post.pending().flatMap(pending -> pending.names().stream()).map(ValueName::id))
        .allMatch(ids::contains);
  }
}
