package io.github.offprint.content.markdown;

import io.github.offprint.content.Address;
import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.LabelTable;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Source;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of a line or two of Markdown. */
final class Written {

  private Written() {}

  static Markup.Body body(String markdown, Problems problems) {
    Surroundings surroundings =
        new Surroundings(
            Path.of("nowhere").toAbsolutePath(),
            Path.of("posts", "x.md"),
            Map.of(
                Path.of("posts", "other.md"), "/posts/other-one/",
                Path.of("posts", "deep", "down.md"), "/posts/down/"));
    return new Markdown(new PlainTypesetter(), new Address("", "/base/"))
        .body(Source.of("x.md", markdown).whole(), surroundings, problems);
  }

  static Markup.Body body(String markdown) {
    return body(markdown, new Problems());
  }

  /** HTML with formulas as M(tex) and D(tex), directives as [id], and links as if at the root. */
  static String html(String markdown) {
    return html(body(markdown));
  }

  /** The HTML of a body that is written already. */
  static String html(Markup.Body body) {
    return body.blocks().stream()
        .map(Written::text)
        .collect(Collectors.joining())
        .replaceAll("(?s)<span class=\"([MD])\">(.*?)</span>", "$1($2)")
        .replace("\"/base/", "\"/");
  }

  private static String text(Block block) {
    if (block instanceof LabelTable) {
      return "";
    }
    return block instanceof Prose prose ? prose.html() : "[" + ((Directive) block).id() + "]";
  }

  static List<String> problems(String markdown) {
    Problems problems = new Problems();
    body(markdown, problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
