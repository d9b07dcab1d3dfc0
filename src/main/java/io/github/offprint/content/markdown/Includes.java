package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Source;
import io.github.offprint.content.Surroundings;
import io.github.offprint.content.TextFile;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts other files into a post: Markdown before the post is read, as if it stood there, so that its
 * footnotes and headings are those of the post, and code where the post shows it. Markdown that is
 * shown with its result is read in the same way, a second time.
 */
final class Includes {

  private static final Pattern OPENING =
      Pattern.compile(" {0,3}(`{3,}|~{3,})[ \\t]*([^`\\n]*?)[ \\t]*");

  /** Behind the ticks: shows Markdown, and below it what it becomes. */
  private static final String WITH_RESULT = "markdown result";

  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\n.*?\\n---(?:\\n|\\z)");

  private final Surroundings surroundings;
  private final SourceFolders sources;
  private final Position post;
  private final Problems problems;

  /**
   * What a post includes.
   *
   * @param post any place in it
   */
  Includes(Surroundings surroundings, SourceFolders sources, Position post, Problems problems) {
    this.post = post;
    this.surroundings = surroundings;
    this.sources = sources;
    this.problems = problems;
  }

  /** A body with the Markdown that it includes. */
  Excerpt expanded(Excerpt body) {
    return body.text().contains(Inclusion.LANGUAGE) || body.text().contains(WITH_RESULT)
        ? expanded(body, List.of(post.file()))
        : body;
  }

  private Excerpt expanded(Excerpt text, List<String> files) {
    List<Excerpt> pieces = new ArrayList<>();
    String written = text.text();
    int taken = 0;
    int length = 0;
    for (int start = 0; start < written.length(); ) {
      int inside = next(written, start);
      Matcher opening = OPENING.matcher(line(written, start));
      if (!opening.matches()) {
        start = inside;
        continue;
      }
      int end = end(written, inside, opening.group(1));
      int behind = next(written, end);
      if (opening.group(2).equals(Inclusion.LANGUAGE) && end < written.length()) {
        Position fence = text.position(start + opening.start(1));
        Optional<Inclusion> asked = quietly(text.part(inside, end), fence);
        if (asked.filter(Inclusion::isMarkdown).isPresent()) {
          Excerpt included = markdown(asked.get(), files);
          length += included.text().length();
          if (length > TextFile.LONGEST) {
            problems.error(fence, "what is included here is too long", "include less");
            return text;
          }
          pieces.add(text.part(taken, start));
          pieces.add(included);
          taken = behind;
        }
      } else if (opening.group(2).equals(WITH_RESULT) && end < written.length()) {
        pieces.add(text.part(taken, behind));
        pieces.add(new Excerpt.Collector(text).add("\n::: {.result}\n", start).excerpt());
        pieces.add(expanded(text.part(inside, end), files));
        pieces.add(new Excerpt.Collector(text).add("\n:::\n", end).excerpt());
        taken = behind;
      }
      start = behind;
    }
    if (pieces.isEmpty()) {
      return text;
    }
    pieces.add(text.part(taken, written.length()));
    return Excerpt.joined(pieces, "\n");
  }

  // mistakes in it are told when the fence itself is written
  private static Optional<Inclusion> quietly(Excerpt yaml, Position fence) {
    return Inclusion.read(yaml, fence, new Problems());
  }

  private Excerpt markdown(Inclusion asked, List<String> files) {
    Excerpt nothing = Source.of(asked.place().file(), "").whole();
    Optional<Excerpt> text = text(asked);
    if (text.isEmpty()) {
      return nothing;
    }
    String file = text.get().position(0).file();
    if (files.contains(file)) {
      problems.error(
          asked.place(),
          "this file includes itself: " + String.join(", ", files) + ", " + file,
          "remove one of these inclusions");
      return nothing;
    }
    List<String> deeper = new ArrayList<>(files);
    deeper.add(file);
    return expanded(text.get(), deeper);
  }

  /** What is asked for, as it stands in its file, or nothing if a mistake stands in the way. */
  Optional<Excerpt> text(Inclusion asked) {
    return file(asked)
        .flatMap(file -> TextFile.read(file, shown(file, asked), problems))
        .map(source -> body(source, asked))
        .flatMap(
            body ->
                asked.region().isEmpty()
                    ? Optional.of(Region.whole(body))
                    : Region.named(asked.region().get(), body, asked.regionPlace(), problems));
  }

  private static Excerpt body(Source source, Inclusion asked) {
    Matcher frontMatter = FRONT_MATTER.matcher(source.text());
    int start = asked.isMarkdown() && frontMatter.find() ? frontMatter.end() : 0;
    return source.part(start, source.text().length());
  }

  private Optional<Path> file(Inclusion asked) {
    if (sources.isIn(asked.file()) && !asked.isMarkdown()) {
      surroundings.trace().looked(sources.project().resolve(asked.file()).normalize());
      return sources.file(asked.file(), asked.place(), problems);
    }
    if (!asked.isMarkdown() && sources.isRefused(asked.file())) {
      problems.error(
          asked.place(),
          "\"" + asked.file() + "\" is in no folder that posts may include",
          "allow its folder in offprint.yaml, as in \"includes: [src/main/java]\"");
      return Optional.empty();
    }
    return surroundings.included(asked.file(), asked.place(), problems);
  }

  private String shown(Path file, Inclusion asked) {
    return sources.isIn(asked.file()) && !asked.isMarkdown()
        ? asked.file()
        : surroundings.shown(file, post);
  }

  // where the line begins that closes a fence, or the end of the text
  private static int end(String text, int inside, String fence) {
    for (int start = inside; start < text.length(); start = next(text, start)) {
      String line = line(text, start).strip();
      if (line.length() >= fence.length() && line.chars().allMatch(c -> c == fence.charAt(0))) {
        return start;
      }
    }
    return text.length();
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
