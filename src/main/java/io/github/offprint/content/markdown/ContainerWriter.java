package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Suggestion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes containers: boxes, and elements with classes of the author's own. */
final class ContainerWriter {

  private final Sheet sheet;
  private final Html html;
  private final InlineWriter inline;
  private final Consumer<Node> block;
  private final Map<String, Consumer<Container>> kinds;

  /**
   * A writer on a sheet.
   *
   * @param block writes any block
   */
  ContainerWriter(Sheet sheet, InlineWriter inline, Consumer<Node> block) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.inline = inline;
    this.block = block;
    this.kinds = Map.of();
  }

  /** Writes a container with all that stands in it. */
  void write(Container container) {
    if (isWhole(container)) {
      Optional.ofNullable(kinds.get(container.kind())).orElse(this::generic).accept(container);
    }
  }

  /** Tells of a line of colons that ends nothing. */
  void end(ContainerEnd end) {
    if (end.isStray()) {
      sheet
          .problems()
          .error(
              sheet.position(end),
              "no container is open that this line of colons could end",
              "remove it, or open one with a line such as ::: note");
    }
  }

  private boolean isWhole(Container container) {
    Position opening = sheet.position(container.opening().getStartOffset());
    if (!container.isReadable()) {
      sheet
          .problems()
          .error(
              opening,
              "what stands behind these colons is neither a name nor attributes",
              "write ::: note Title, or ::: {.class}");
    } else if (!container.isClosed()) {
      sheet
          .problems()
          .error(
              opening,
              "the container that opens here is never closed",
              "end it with a line " + container.opening());
    } else if (!container.name().isEmpty() && !kinds.containsKey(container.name())) {
      sheet
          .problems()
          .error(
              opening,
              "there is no container \"" + container.name() + "\"",
              Suggestion.closest(container.name(), kinds.keySet())
                  .map(name -> "did you mean \"" + name + "\"?")
                  .orElse(
                      "known: "
                          + String.join(", ", new TreeSet<>(kinds.keySet()))
                          + "; for a class of your own write ::: {."
                          + container.name()
                          + "}"));
    } else {
      return true;
    }
    return false;
  }

  private void generic(Container container) {
    html.line().raw("<div").raw(attributes(container.attributes(), "")).raw(">\n");
    container.title().ifPresent(title -> paragraph(title));
    content(container);
    html.line().raw("</div>\n");
  }

  private void paragraph(Node text) {
    sheet.typography().begin();
    html.raw("<p>");
    inline.inside(text);
    html.raw("</p>\n");
  }

  /** Writes all that stands in a container but for its title. */
  void content(Container container) {
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof ContainerTitle)) {
        block.accept(node);
      }
    }
  }

  /**
   * Attributes as they stand in an opening tag, each behind a space.
   *
   * @param classes that come before those of the author; may be empty
   */
  static String attributes(Attributes attributes, String classes) {
    Html tag = new Html();
    String all = (classes + " " + String.join(" ", attributes.classes())).strip();
    if (!attributes.id().isEmpty()) {
      tag.raw(" id=\"").text(attributes.id()).raw("\"");
    }
    if (!all.isEmpty()) {
      tag.raw(" class=\"").text(all).raw("\"");
    }
    return tag.take();
  }
}
