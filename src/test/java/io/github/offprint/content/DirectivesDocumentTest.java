package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.PlainTypesetter;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that docs/directives.md gives to authors can be copied into a post as they are. */
class DirectivesDocumentTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^````markdown\\n(.*?\\n)````$");
  private static final String TOP = "---\ntitle: T\npublished: 2025-01-04\n---\n";

  @TempDir Path root;

  static List<String> examples() throws IOException {
    String document =
        Files.readString(Path.of("content", "pages", "docs", "writing.md")).replace("\r\n", "\n");
    return EXAMPLE.matcher(document).results().map(DirectivesDocumentTest::post).toList();
  }

  private static String post(MatchResult example) {
    String text = example.group(1);
    return text.startsWith("---\n") ? text : TOP + text;
  }

  @Test
  void everyExampleIsFound() throws IOException {
    String document = Files.readString(Path.of("content", "pages", "docs", "writing.md"));
    assertThat(examples())
        .hasSize(document.split("````markdown", -1).length - 1)
        .anyMatch(example -> example.contains("```experiment"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsReadWithoutProblems(String example) throws IOException {
    Files.createDirectories(root.resolve("posts"));
    Files.writeString(root.resolve("posts/a.md"), example);
    // the picture that one of them shows
    Files.createDirectories(root.resolve("_images/research"));
    Files.writeString(root.resolve("_images/research/loss.svg"), "<svg/>");
    Problems problems = new Problems();
    Markup markup = new Markdown(new PlainTypesetter(), Address.ROOT);
    List<Post> posts =
        new ContentFolder(root, "content").posts(markup, Choice.PUBLISHED, 1, problems);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    assertThat(posts).hasSize(1);
  }
}
