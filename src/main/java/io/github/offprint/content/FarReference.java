package io.github.offprint.content;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.List;

/**
 * The text of a link whose author wrote none, as in {@code [](other.md#fig-loss)}: what the place
 * is called, which is known when all posts have been read.
 *
 * @param page from the root of the site; empty: the same post
 * @param place on that page; empty: the page itself
 * @param words of the language of the post
 * @param position of the link
 */
public record FarReference(String page, String place, LabelWords words, Position position)
    implements Pending {

  @Override
  public List<Statement> statements() {
    return List.of();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    return values.name(page, place, words).orElse("");
  }
}
