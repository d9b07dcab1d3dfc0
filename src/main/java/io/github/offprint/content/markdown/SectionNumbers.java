package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;

/**
 * Counts the sections of a post, {@code 2.1} for the first part of the second, if its author wants
 * that. Headings in containers and quotes, and those that are {@code .unnumbered}, have no number.
 */
final class SectionNumbers {

  private static final int DEEPEST = 6;

  private final boolean wanted;
  private final int[] counts = new int[DEEPEST + 1];
  private int top = DEEPEST;

  SectionNumbers(boolean wanted) {
    this.wanted = wanted;
  }

  /** Looks for the highest headings of a post: they have numbers without a dot. */
  void readAhead(Document document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && isNumbered(heading)) {
        top = Math.min(top, heading.getLevel());
      }
    }
  }

  /** The number of the next heading; empty if it has none. */
  String of(Heading heading) {
    if (!isNumbered(heading)) {
      return "";
    }
    int level = heading.getLevel();
    counts[level]++;
    Arrays.fill(counts, level + 1, counts.length, 0);
    StringBuilder number = new StringBuilder();
    for (int i = top; i <= level; i++) {
      number.append(i == top ? "" : ".").append(counts[i]);
    }
    return number.toString();
  }

  private boolean isNumbered(Heading heading) {
    return wanted
        && heading.getParent() instanceof Document
        && !HeadingAttributes.of(heading).has("unnumbered");
  }
}
