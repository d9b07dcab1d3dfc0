package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.content.LabelWords;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes containers that are boxes with a title: notes, warnings, and what can be folded away. */
final class CalloutWriter {

  // what other programs call them
  private static final Map<String, Alert> OTHER_NAMES =
      Map.of(
          "info", Alert.NOTE,
          "hint", Alert.TIP,
          "attention", Alert.WARNING,
          "danger", Alert.CAUTION,
          "error", Alert.CAUTION);

  private final Html html;
  private final LabelWords words;
  private final ContainerWriter containers;

  CalloutWriter(Sheet sheet, ContainerWriter containers) {
    this.html = sheet.html();
    this.words = sheet.words();
    this.containers = containers;
  }

  /** The writers of all kinds of boxes, by their names. */
  Map<String, Consumer<Container>> kinds() {
    Map<String, Consumer<Container>> kinds = new TreeMap<>();
    for (Alert alert : Alert.values()) {
      kinds.put(alert.style(), container -> box(alert, alert.style(), container));
      kinds.put("callout-" + alert.style(), container -> box(alert, alert.style(), container));
    }
    OTHER_NAMES.forEach((name, alert) -> kinds.put(name, container -> box(alert, name, container)));
    kinds.put("details", this::details);
    kinds.put("fold", this::details);
    return kinds;
  }

  private void box(Alert alert, String name, Container container) {
    String tag =
        ContainerWriter.attributes(
            container.attributes(), "alert alert-" + alert.style(), ContainerWriter::isOwn);
    String collapse = container.attributes().value("collapse");
    if (collapse.isEmpty()) {
      html.line().raw("<aside").raw(tag).raw(" role=\"note\">\n<p class=\"alert-title\">");
      title(container, name);
      html.raw("</p>\n");
      containers.content(container);
      html.line().raw("</aside>\n");
    } else {
      folded(tag, !collapse.equals("true"), container, name, " class=\"alert-title\"");
    }
  }

  private void details(Container container) {
    String tag = ContainerWriter.attributes(container.attributes(), "fold", ContainerWriter::isOwn);
    boolean open =
        container.attributes().has("open") || container.attributes().value("open").equals("true");
    folded(tag, open, container, "details", "");
  }

  private void folded(String tag, boolean open, Container container, String name, String summary) {
    html.line().raw("<details").raw(tag).raw(open ? " open" : "");
    html.raw(">\n<summary").raw(summary).raw(">");
    title(container, name);
    html.raw("</summary>\n");
    containers.content(container);
    html.line().raw("</details>\n");
  }

  private void title(Container container, String name) {
    Optional<Node> title = container.titleOrHeading();
    title.ifPresentOrElse(containers::text, () -> html.text(words.word(name)));
  }
}
