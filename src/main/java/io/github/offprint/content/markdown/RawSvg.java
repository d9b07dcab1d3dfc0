package io.github.offprint.content.markdown;

import io.github.offprint.content.SafeCss;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps SVG pictures that are written into a post from running programs and from fetching anything,
 * as those in files are.
 */
final class RawSvg {

  private static final Set<String> PROGRAMS =
      Set.of("script", "handler", "listener", "iframe", "embed", "object");
  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animatetransform", "animatemotion", "animatecolor");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(#.*|data:image/(png|jpeg|jpg|gif|webp|avif)[;,].*|)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern FETCHING =
      Pattern.compile("url\\(\\s*[\"']?(?!#|data:image/)|@import", Pattern.CASE_INSENSITIVE);

  private final Problems problems;
  private int depth;

  RawSvg(Problems problems) {
    this.problems = problems;
  }

  /** Whether a picture has begun and not ended. */
  boolean isOpen() {
    return depth > 0;
  }

  /** Follows where pictures begin and end, and tells whether a tag belongs to one. */
  boolean isInside(RawTag tag) {
    boolean picture = tag.name().equals("svg");
    boolean inside = picture || depth > 0;
    if (picture && !tag.end().contains("/")) {
      depth = Math.max(0, depth + (tag.closing() ? -1 : 1));
    }
    return inside;
  }

  /** Takes out of a tag what does harm, and tells of it. */
  void clean(RawTag tag, Position position) {
    if (PROGRAMS.contains(tag.name())) {
      if (!tag.closing()) {
        problems.error(
            position,
            "a picture has no <" + tag.name() + ">",
            "remove it: a picture neither runs programs nor fetches anything");
      }
      return;
    }
    tag.attributes()
        .removeIf(
            attribute -> {
              boolean harms = harms(tag, attribute);
              if (harms) {
                tell(attribute.name(), position);
              }
              return harms;
            });
  }

  private static boolean harms(RawTag tag, RawTag.Attribute attribute) {
    String name = attribute.name();
    String value = attribute.value();
    boolean link = name.equals("href") || name.equals("xlink:href");
    return name.startsWith("on")
        || link && !tag.name().equals("a") && !INSIDE.matcher(value).matches()
        || name.equals("xlink:href") && tag.name().equals("a") && LinkWriter.isProgram(value)
        || FETCHING.matcher(value).find()
        || ANIMATIONS.contains(tag.name())
            && name.equals("attributename")
            && value.matches("(?i)(xlink:)?href|on.*");
  }

  /** A style sheet of a picture without what fetches something, which is told. */
  String cleanStyle(String css, Position position) {
    SafeCss safe = SafeCss.of(css);
    safe.removed().forEach(removed -> tell(removed, position));
    return safe.text();
  }

  private void tell(String what, Position position) {
    problems.add(
        Problem.note(
            position,
            "this picture is published without " + what,
            "a picture neither runs programs nor fetches anything"));
  }
}
