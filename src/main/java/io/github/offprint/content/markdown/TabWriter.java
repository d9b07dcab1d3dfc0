package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes containers with tabs, one for each heading of the level that comes first. They are radio
 * buttons, so that they work by keyboard and without a script; on paper all of them are shown.
 */
final class TabWriter {

  private final Sheet sheet;
  private final Html html;
  private final ContainerWriter containers;
  private final Consumer<Node> block;

  TabWriter(Sheet sheet, ContainerWriter containers, Consumer<Node> block) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.containers = containers;
    this.block = block;
  }

  void write(Container container) {
    List<Heading> tabs = tabs(container);
    if (tabs.isEmpty()) {
      sheet
          .problems()
          .error(
              sheet.position(container.opening().getStartOffset()),
              "these tabs have no titles",
              "begin each tab with a heading such as ## Python");
      return;
    }
    html.line()
        .raw("<div")
        .raw(ContainerWriter.attributes(container.attributes(), "tabs", ContainerWriter::isOwn))
        .raw(" role=\"group\" aria-label=\"")
        .text(sheet.words().word("tabs"))
        .raw("\">\n");
    Node before = container.getFirstChild();
    for (; before != tabs.get(0); before = before.getNext()) {
      block.accept(before);
    }
    String name = "";
    for (Heading tab : tabs) {
      String anchor = sheet.anchors().of(tab);
      name = name.isEmpty() ? "tabs-" + anchor : name;
      tab(tab, anchor, name, tabs);
    }
    html.line().raw("</div>\n");
  }

  private void tab(Heading tab, String anchor, String name, List<Heading> tabs) {
    html.line()
        .raw("<input class=\"tab-choice\" type=\"radio\" id=\"" + anchor + "\" name=\"")
        .text(name)
        .raw(tab == tabs.get(0) ? "\" checked>" : "\">")
        .raw("<label class=\"tab-title\" for=\"" + anchor + "\">");
    containers.text(tab);
    html.raw("</label>\n<div class=\"tab-panel\">\n");
    for (Node node = tab.getNext();
        node != null && !(node instanceof Heading next && tabs.contains(next));
        node = node.getNext()) {
      block.accept(node);
    }
    html.line().raw("</div>\n");
  }

  private static List<Heading> tabs(Container container) {
    List<Heading> tabs = new ArrayList<>();
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading
          && (tabs.isEmpty() || heading.getLevel() <= tabs.get(0).getLevel())) {
        tabs.add(heading);
      }
    }
    return tabs;
  }
}
