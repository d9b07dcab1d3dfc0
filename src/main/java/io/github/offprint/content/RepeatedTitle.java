package io.github.offprint.content;

import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A first heading that says the title of the page once more, which other programs want there. */
final class RepeatedTitle {

  // with number signs before it, or underlined
  private static final Pattern FIRST =
      Pattern.compile(
          "\\s*(?:^ {0,3}#[ \\t]+([^\\n]+?)[ \\t]*#*[ \\t]*$|^ {0,3}([^\\s#][^\\n]*?)[ \\t]*\\n {0,3}=+[ \\t]*$)",
          Pattern.MULTILINE);

  private RepeatedTitle() {}

  /** A body without such a heading, which is told; the body itself if it has none. */
  static Excerpt leftOut(Excerpt body, String title, Problems problems) {
    Matcher first = FIRST.matcher(body.text());
    if (!first.lookingAt()) {
      return body;
    }
    int group = first.group(1) == null ? 2 : 1;
    if (!first.group(group).strip().equals(title)) {
      return body;
    }
    problems.add(
        Problem.note(
            body.position(first.start(group)),
            "this heading says the title of the page once more and is left out",
            "remove it"));
    return body.part(first.end(), body.text().length());
  }
}
