package io.github.offprint.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What an experiment found, as it stands in a post.
 *
 * @param id of the element
 * @param label such as {@code Figure 1}; empty for an experiment without a drawing
 * @param drawing finished SVG; absent for an experiment without one
 * @param narrow finished SVG that stands in its place on narrow screens; absent if it is the same
 * @param enlarged link to the drawing alone; empty without one
 * @param wide whether the drawing needs more room than the text
 * @param caption finished inline HTML; may be empty
 * @param alt plain text; may be empty
 * @param values shown as a table when there is no drawing
 * @param experiment its name; empty if the result was imported and no experiment is named
 * @param seed of its random streams
 * @param files the drawing and the numbers behind it
 * @param origin what else the numbers come from
 * @param numbers of the drawing, panel by panel
 * @param imported where the result comes from, if it was not computed with the page
 */
public record FigureView(
    String id,
    String label,
    Optional<String> drawing,
    Optional<String> narrow,
    String enlarged,
    boolean wide,
    String caption,
    String alt,
    List<ValueLine> values,
    String experiment,
    String seed,
    List<Link> files,
    OriginView origin,
    List<NumbersView> numbers,
    Optional<Origin> imported) {

  public FigureView {
    values = List.copyOf(values);
    files = List.copyOf(files);
    numbers = List.copyOf(numbers);
  }

  /**
   * A named value.
   *
   * @param name as the experiment calls it
   * @param text ready to be read
   */
  public record ValueLine(String name, String text) {}

  /**
   * Where an imported result comes from.
   *
   * @param provenance finished inline HTML
   * @param sha256 the digest of its file
   */
  public record Origin(String provenance, String sha256) {

    /** The first digits of the digest, as many as tell it from others. */
    public String start() {
      return sha256.substring(0, Math.min(12, sha256.length()));
    }
  }
}
