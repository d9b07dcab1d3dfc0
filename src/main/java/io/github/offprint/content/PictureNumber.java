package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.util.List;

/**
 * The number of a picture that has a label. Pictures are counted together with the figures that
 * experiments find, and these are known only when experiments have run.
 *
 * @param id its label
 * @param word what figures are called in the language of the post
 */
public record PictureNumber(String id, String word) implements Pending {

  @Override
  public List<Statement> statements() {
    return List.of();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    return "<strong class=\"figure-label\">" + word + "\u00A0" + values.figure(id) + ".</strong> ";
  }
}
