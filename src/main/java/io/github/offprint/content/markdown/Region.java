package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts regions out of files: what stands between comments {@code // region name} and {@code //
 * endregion}, which may stand in each other.
 */
final class Region {

  private static final Pattern MARK =
      Pattern.compile(
          "[ \\t]*(?://|#|--|%|;|/\\*|<!--)[ \\t]*"
              + "(?:region[ \\t]+([\\w.:]+(?:-[\\w.:]+)*)|endregion\\b[^\\n]*?)"
              + "[ \\t]*(?:\\*/|-->)?[ \\t]*");

  private Region() {}

  /** A file without the marks of its regions. */
  static Excerpt whole(Excerpt file) {
    return lines(file, 0, file.text().length());
  }

  /**
   * A region, or nothing if the file has none of that name.
   *
   * @param asked where its name stands
   */
  static Optional<Excerpt> named(String name, Excerpt file, Position asked, Problems problems) {
    String text = file.text();
    TreeSet<String> names = new TreeSet<>();
    int begin = -1;
    int depth = 0;
    for (int start = 0; start < text.length(); start = next(text, start)) {
      Matcher mark = MARK.matcher(line(text, start));
      if (!mark.matches()) {
        continue;
      }
      String found = mark.group(1);
      if (found != null) {
        names.add(found);
        if (begin < 0 && found.equals(name)) {
          begin = next(text, start);
        } else if (begin >= 0) {
          depth++;
        }
      } else if (begin >= 0 && depth-- == 0) {
        return Optional.of(lines(file, begin, start));
      }
    }
    if (begin >= 0) {
      problems.error(
          file.position(begin),
          "the region \"" + name + "\" never ends",
          "end it with a comment \"endregion\"");
    } else {
      problems.error(asked, "there is no region \"" + name + "\"", Suggestion.of(name, names));
    }
    return Optional.empty();
  }

  private static Excerpt lines(Excerpt file, int from, int to) {
    Excerpt.Collector lines = new Excerpt.Collector(file);
    lines.add("", from);
    String text = file.text();
    for (int start = from; start < to; start = next(text, start)) {
      if (!MARK.matcher(line(text, start)).matches()) {
        lines.add(text.substring(start, next(text, start)), start);
      }
    }
    return lines.excerpt();
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static int next(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }
}
