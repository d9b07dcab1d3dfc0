package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.problem.Position;
import java.util.Locale;

/** Gives labels to equations, tables and pictures, and tells of those that cannot be given. */
final class LabelWriter {

  private final Sheet sheet;

  LabelWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Whether an id is a label for a kind of thing; if it is meant for another, or taken, that is
   * told.
   *
   * @param id empty if there is none
   */
  boolean fits(String id, LabelKind kind, Node place) {
    return fits(id, kind, sheet.position(place));
  }

  /** The same with a place in the post. */
  boolean fits(String id, LabelKind kind, Position place) {
    if (id.isEmpty()) {
      return false;
    }
    if (!id.startsWith(kind.prefix())) {
      sheet
          .problems()
          .error(
              place,
              "\"%s\" is no label for %s".formatted(id, article(kind)),
              "write {#" + kind.prefix() + "name}");
      return false;
    }
    if (!sheet.anchors().claim(id)) {
      sheet
          .problems()
          .error(
              place,
              "the id \"" + id + "\" is taken by something else on this page",
              "choose another");
      return false;
    }
    return true;
  }

  private static String article(LabelKind kind) {
    String word = kind.word().toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
