package io.github.offprint.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finished HTML.
 *
 * @param html well-formed only together with the blocks around it
 * @param formulas where KaTeX's HTML and MathML of formulas stands in it, in their order: most of
 *     the signs of a page, which readers of its text need not look through. Some may be missing;
 *     two of the same HTML are equal whatever is known of their formulas
 */
public record Prose(String html, List<Extent> formulas) implements Block {

  /**
   * A part of the HTML that is a formula.
   *
   * @param from its first sign
   * @param to the place behind its last
   * @param words as {@link Typesetter.Formula.Set} tells them
   */
  public record Extent(int from, int to, String words) {

    Extent behind(int offset) {
      return new Extent(from + offset, to + offset, words);
    }
  }

  public Prose {
    formulas = List.copyOf(formulas);
  }

  /** HTML without formulas, or of which nobody knows where they stand. */
  public Prose(String html) {
    this(html, List.of());
  }

  /** Several pieces, at least one, as one. */
  static Prose joined(List<Prose> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    StringBuilder html = new StringBuilder(pieces.stream().mapToInt(p -> p.html().length()).sum());
    List<Extent> formulas = new ArrayList<>();
    for (Prose piece : pieces) {
      piece.formulas().forEach(formula -> formulas.add(formula.behind(html.length())));
      html.append(piece.html());
    }
    return new Prose(html.toString(), formulas);
  }

  /**
   * The HTML of a text without directives, in which nothing is pending any more.
   *
   * @throws ClassCastException if that is not so
   */
  public static String html(List<Block> settled) {
    return settled.stream().map(Prose.class::cast).map(Prose::html).collect(Collectors.joining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prose prose && html.equals(prose.html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  @Override
  public String toString() {
    return "Prose[html=" + html + "]";
  }
}
