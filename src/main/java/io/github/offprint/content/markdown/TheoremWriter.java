package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes theorems, lemmas, definitions and proofs: containers that begin with a word and, but for
 * proofs, a number.
 */
final class TheoremWriter {

  private static final String END_OF_PROOF = "\u220E";

  private final Sheet sheet;
  private final InlineWriter inline;
  private final ContainerWriter containers;
  private final Consumer<Node> block;

  TheoremWriter(
      Sheet sheet, InlineWriter inline, ContainerWriter containers, Consumer<Node> block) {
    this.sheet = sheet;
    this.inline = inline;
    this.containers = containers;
    this.block = block;
  }

  /** The writers of all environments, by their names. */
  Map<String, Consumer<Container>> kinds() {
    Map<String, Consumer<Container>> kinds = new TreeMap<>();
    for (LabelKind kind : LabelKind.ENVIRONMENTS) {
      kinds.put(kind.word().toLowerCase(Locale.ROOT), container -> theorem(kind, container));
    }
    kinds.put("proof", this::proof);
    return kinds;
  }

  /** The environment that the label of a container asks for, as {@code #thm-main} does. */
  static Optional<LabelKind> asked(Container container) {
    return LabelKind.of(container.attributes().id()).filter(LabelKind.ENVIRONMENTS::contains);
  }

  /** Writes an environment with a number. */
  void theorem(LabelKind kind, Container container) {
    String number = sheet.labels().next(kind);
    String id = container.attributes().id();
    if (LabelKind.of(id).filter(kind::equals).isPresent()) {
      sheet.labels().put(id, kind, number);
    } else if (!id.isEmpty()) {
      sheet
          .problems()
          .error(
              sheet.position(container.opening().getStartOffset()),
              "\"%s\" is no label for this container".formatted(id),
              "write #" + kind.prefix() + "name");
    }
    String name = kind.word().toLowerCase(Locale.ROOT);
    open(container, kind == LabelKind.THEOREM ? "theorem" : "theorem " + name);
    body(container, sheet.word(kind) + "\u00A0" + number);
    sheet.html().line().raw("</div>\n");
  }

  private void proof(Container container) {
    open(container, "proof");
    body(container, sheet.words().word("proof"));
    sheet.html().line().raw("<p class=\"end-of-proof\">" + END_OF_PROOF + "</p>\n</div>\n");
  }

  private void open(Container container, String classes) {
    sheet
        .html()
        .line()
        .raw("<div")
        .raw(
            ContainerWriter.attributes(
                withoutKind(container.attributes()), classes, ContainerWriter::isOwn))
        .raw(">\n");
  }

  private static Attributes withoutKind(Attributes attributes) {
    return new Attributes(
        attributes.id(),
        attributes.classes().stream()
            .filter(
                name ->
                    !name.equals("proof")
                        && LabelKind.ENVIRONMENTS.stream()
                            .noneMatch(kind -> kind.word().equalsIgnoreCase(name)))
            .toList(),
        attributes.values());
  }

  /** Its text, which begins on the line of the word and the title. */
  private void body(Container container, String word) {
    Html html = sheet.html();
    Optional<Node> title = container.titleOrHeading();
    Node first = title.map(Node::getNext).orElse(container.getFirstChild());
    html.line().raw("<p><span class=\"theorem-name\">").raw(word);
    title.ifPresent(
        words -> {
          html.raw("</span> <span class=\"theorem-title\">(");
          containers.text(words);
          html.raw(")");
        });
    html.raw(".</span> ");
    sheet.typography().begin();
    if (first instanceof Paragraph paragraph && !(first instanceof Heading)) {
      inline.inside(paragraph);
      html.raw("</p>\n");
      first = first.getNext();
    } else {
      html.raw("</p>\n");
    }
    for (Node node = first; node != null; node = node.getNext()) {
      block.accept(node);
    }
  }
}
