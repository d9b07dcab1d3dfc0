package io.github.offprint.content.markdown;

import io.github.offprint.content.Pending;
import io.github.offprint.content.Statement;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.content.citations.Cited;
import io.github.offprint.problem.Problems;
import java.util.List;

/**
 * The place of a citation, which is written once all citations of its post are known. Two of them
 * are never equal.
 */
final class CitationMark implements Pending {

  private final Cited cited;
  private final boolean linked;

  /**
   * A place.
   *
   * @param linked whether it may hold links, and counts as a place of the text
   */
  CitationMark(Cited cited, boolean linked) {
    this.cited = cited;
    this.linked = linked;
  }

  Cited cited() {
    return cited;
  }

  boolean isLinked() {
    return linked;
  }

  @Override
  public List<Statement> statements() {
    return List.of();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    return ""; // put in before experiments run
  }
}
