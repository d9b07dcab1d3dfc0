package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Writes containers: boxes, and elements with classes of the author's own. */
final class ContainerWriter {

  private static final List<String> MARGIN = List.of("aside", "column-margin", "margin-note");

  /** What an author may set on an element as it is; anything else begins with {@code data-}. */
  private static final Set<String> PLAIN = Set.of("style", "lang", "dir", "role");

  /** What a container reads itself, so that it need not stand in its element. */
  private static final Set<String> OWN =
      Set.of("title", "name", "collapse", "open", "icon", "appearance", "group");

  private static final Pattern LENGTH = Pattern.compile("\\d+(?:\\.\\d+)?(?:%|px|r?em|ch|vw)");

  private final Sheet sheet;
  private final Html html;
  private final InlineWriter inline;
  private final Consumer<Node> block;
  private final Map<String, Consumer<Container>> kinds;
  private final TheoremWriter theorems;

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
    this.kinds = new TreeMap<>(new CalloutWriter(sheet, this).kinds());
    TabWriter tabs = new TabWriter(sheet, this, block);
    List.of("panel-tabset", "tabs").forEach(name -> kinds.put(name, tabs::write));
    MARGIN.forEach(name -> kinds.put(name, this::margin));
    this.theorems = new TheoremWriter(sheet, inline, this, block);
    kinds.putAll(theorems.kinds());
  }

  /** Writes a container with all that stands in it. */
  void write(Container container) {
    if (isWhole(container)) {
      container.kinds().stream()
          .map(kinds::get)
          .filter(Objects::nonNull)
          .findFirst()
          .orElseGet(() -> labelled(container))
          .accept(container);
    }
  }

  private Consumer<Container> labelled(Container container) {
    if (container.attributes().id().equals(ReferencesPlace.ID)) {
      return this::references;
    }
    return TheoremWriter.asked(container)
        .<Consumer<Container>>map(kind -> found -> theorems.theorem(kind, found))
        .orElse(this::generic);
  }

  private void references(Container container) {
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      block.accept(node);
    }
    sheet.cut(new ReferencesPlace());
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
              Myst.remedy(container.name())
                  .or(
                      () ->
                          Suggestion.closest(container.name(), kinds.keySet())
                              .map(name -> "did you mean \"" + name + "\"?"))
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
    html.line()
        .raw("<div")
        .raw(attributes(container.attributes(), "", key -> key.equals("title")))
        .raw(">\n");
    container.title().ifPresent(this::paragraph);
    blocks(container.title().map(Node::getNext).orElse(container.getFirstChild()));
    html.line().raw("</div>\n");
  }

  private void margin(Container container) {
    html.line()
        .raw("<aside")
        .raw(attributes(container.attributes(), "margin-note", ContainerWriter::isOwn))
        .raw(" role=\"note\">\n");
    container.title().ifPresent(this::paragraph);
    blocks(container.title().map(Node::getNext).orElse(container.getFirstChild()));
    html.line().raw("</aside>\n");
  }

  private void paragraph(Node words) {
    html.raw("<p>");
    text(words);
    html.raw("</p>\n");
  }

  /** Writes the text of a title or a heading. */
  void text(Node words) {
    sheet.typography().begin();
    inline.inside(words);
  }

  /** Writes all that stands in a container behind its title, or the heading that is its title. */
  void content(Container container) {
    Node first = container.getFirstChild();
    blocks(container.titleOrHeading().map(Node::getNext).orElse(first));
  }

  private void blocks(Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      block.accept(node);
    }
  }

  /** Whether an attribute is for those who write a container, and not for its element. */
  static boolean isOwn(String key) {
    return OWN.contains(key);
  }

  /**
   * Attributes as they stand in an opening tag, each behind a space.
   *
   * @param classes that come before those of the author; may be empty
   * @param left whether a key is left out
   */
  static String attributes(Attributes attributes, String classes, Predicate<String> left) {
    Html tag = new Html();
    if (!attributes.id().isEmpty()) {
      tag.raw(" id=\"").text(attributes.id()).raw("\"");
    }
    String all = (classes + " " + String.join(" ", attributes.classes())).strip();
    if (!all.isEmpty()) {
      tag.raw(" class=\"").text(all).raw("\"");
    }
    attributes.values().entrySet().stream()
        .filter(value -> !left.test(value.getKey()))
        .filter(value -> !value.getKey().equals("width") || attributes.value("style").isEmpty())
        .forEach(value -> attribute(value.getKey(), value.getValue(), tag));
    return tag.take();
  }

  private static void attribute(String key, String value, Html tag) {
    String name = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    boolean plain = PLAIN.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
    if (name.equals("width") && LENGTH.matcher(value).matches()) {
      tag.raw(" style=\"width: ").raw(value).raw("\"");
    } else {
      tag.raw(plain ? " " : " data-").raw(name).raw("=\"").text(value).raw("\"");
    }
  }
}
