package io.github.offprint.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.markdown.Markdown;
import io.github.offprint.content.markdown.PlainTypesetter;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is built as those are which research groups really write. */
class PageTest {

  @TempDir Path root;
  private final Problems problems = new Problems();

  private Post page(String text) throws IOException {
    Files.createDirectories(root.resolve("posts"));
    Files.writeString(root.resolve("posts/findings.md"), text);
    return new ContentFolder(root, "content")
        .posts(new Markdown(new PlainTypesetter(), Address.ROOT), Choice.PUBLISHED, 1, problems)
        .get(0);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }

  @Test
  void itIsUnderstoodAsItStandsAndItsMissingPicturesAreTold() throws IOException {
    Post page = page(resource("page.md"));
    assertThat(page.path()).isEqualTo("/posts/findings/");
    assertThat(page.frontMatter().pin()).isEqualTo(97);
    assertThat(page.frontMatter().showDate()).isFalse();
    assertThat(page.headings())
        .extracting(Post.Heading::anchor)
        .containsExactly("how-words-are-learned", "wide-ntk-or-rich-mup");
    assertThat(page.links())
        .extracting(Post.Link::target)
        .containsExactly(
            "https://arxiv.org/abs/0000.00001",
            "/posts/a-longer-story/",
            "https://arxiv.org/abs/0000.00002");
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "content/posts/findings.md:25:1: error: there is no picture"
                + " \"../_images/findings/steps.png\" (put the file there, or correct the path,"
                + " which starts at the folder of the post)");
    assertThat(page.body()).isEqualTo(List.of(new Prose(resource("page.html"))));
  }

  @Test
  void windowsLineEndsChangeNothing() throws IOException {
    String text = resource("page.md");
    assertThat(page(text.replace("\n", "\r\n"))).isEqualTo(page(text));
  }
}
