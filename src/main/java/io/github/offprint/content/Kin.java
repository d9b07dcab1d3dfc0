package io.github.offprint.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The other posts that a post belongs to, by its own word.
 *
 * @param series the name of its series
 * @param part its place in the series, from 1; absent: after those that have one, by date
 * @param related whether its page may name related posts
 * @param named files of the posts to be named as related; empty: they are found
 * @param translates the file that it is a translation of
 */
public record Kin(
    Optional<String> series,
    OptionalLong part,
    boolean related,
    List<Node.Scalar> named,
    Optional<String> translates) {

  /** Of a post that names no other. */
  public static final Kin NONE =
      new Kin(Optional.empty(), OptionalLong.empty(), true, List.of(), Optional.empty());

  public Kin {
    named = List.copyOf(named);
  }

  private static final int MOST_PARTS = 1000;

  /** Reads what a front matter says of other posts. */
  static Kin read(Fields fields, io.github.offprint.problem.Problems problems) {
    Optional<String> series = fields.text("series");
    OptionalLong part = fields.whole("part", 1, MOST_PARTS);
    if (part.isPresent() && series.isEmpty()) {
      problems.error(
          fields.position("part"),
          "part says a place in a series, but there is no series",
          "add a line such as \"series: Random matrices\"");
    }
    boolean flag =
        fields
            .field("related")
            .filter(field -> field.value() instanceof Node.Scalar)
            .map(field -> ((Node.Scalar) field.value()).text())
            .filter(text -> !text.endsWith(".md"))
            .isPresent();
    return new Kin(
        series,
        part,
        !flag || fields.flag("related", true),
        flag ? List.of() : fields.texts("related"),
        fields.text("translates"));
  }
}
