package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What stands behind {@code [!NOTE]} in the first line of an alert, as Obsidian writes it. */
final class AlertTitle {

  private AlertTitle() {}

  /**
   * Takes the first line out of a paragraph.
   *
   * @return its nodes without the mark; none if nothing stands behind it
   */
  static ContainerTitle takenFrom(Node paragraph) {
    ContainerTitle title = new ContainerTitle(BasedSequence.NULL);
    boolean behindMark = false;
    Node node = paragraph.getFirstChild();
    while (node != null && !(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
      Node next = node.getNext();
      node.unlink();
      if (behindMark) {
        add(node, title);
      }
      behindMark |= node.getChars().endsWith("]");
      node = next;
    }
    if (node != null) {
      node.unlink();
    }
    return title;
  }

  // a sign directly behind the mark says whether the box is folded; a space belongs to neither
  private static void add(Node node, ContainerTitle title) {
    if (title.hasChildren() || !(node instanceof Text)) {
      title.appendChild(node);
      return;
    }
    BasedSequence chars = node.getChars();
    int signs = chars.startsWith("-") || chars.startsWith("+") ? 1 : 0;
    BasedSequence words = chars.subSequence(signs).trim();
    if (!words.isEmpty() || node.getNext() != null) {
      title.appendChild(new Text(chars.subSequence(signs).trimStart()));
    }
  }
}
