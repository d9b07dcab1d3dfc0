package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Source;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {

  @TempDir Path project;

  private final Problems problems = new Problems();

  private void file(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String html(String markdown) throws IOException {
    file("content/posts/x.md", markdown);
    Path content = project.resolve("content").toRealPath();
    Surroundings surroundings = new Surroundings(content, Path.of("posts", "x.md"), Map.of());
    SourceFolders sources = new SourceFolders(project, List.of("src/main"));
    return Prose.html(
        new Markdown(new PlainTypesetter(), Address.ROOT, CitationDesk.plain(), sources)
            .body(Source.of("content/posts/x.md", markdown).whole(), surroundings, problems)
            .blocks());
  }

  private static String include(String inside) {
    return "```include\n" + inside + "\n```\n";
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void markdownIsReadAsIfItStoodThere() throws IOException {
    file("content/_shared/a.md", "---\ntitle: no\n---\nshared[^1] [b]\n");
    assertThat(html("one\n" + include("file: ../_shared/a.md") + "two\n\n[^1]: note\n\n[b]: /c/\n"))
        .startsWith("<p>one</p>\n<p>shared<sup")
        .contains("<a href=\"/c/\">b</a></p>\n<p>two</p>\n", "<p>note</p>");
    assertThat(told()).isEmpty();
  }

  @Test
  void problemsAreToldAtThePlaceInTheIncludedFile() throws IOException {
    file("content/_shared/a.md", "fine\n\nso [a]()\n");
    html("one\n\n::: tip\n" + include("../_shared/a.md") + ":::\n\n[b]()\n");
    assertThat(told())
        .containsExactly(
            "content/_shared/a.md:3:4: error: this link leads nowhere (write an address between the brackets)",
            "content/posts/x.md:9:1: error: this link leads nowhere (write an address between the brackets)");
  }

  @Test
  void regionsOfCodeAreShown() throws IOException {
    file(
        "src/main/java/A.java",
        "class A {\n  // region sum\n  int a; // b < c\n    // region deep\n    int d;\n"
            + "  // endregion\n  // endregion\n}\n");
    assertThat(html(include("file: src/main/java/A.java\nregion: sum")))
        .isEqualTo(
            "<pre><code class=\"language-java\">int a; // b &lt; c\n  int d;\n</code></pre>\n");
    file("content/_code/b.py", "# region r-1\nx = 1\n# endregion\n");
    assertThat(html(include("file: ../_code/b.py\nregion: r-1\nlang: python")))
        .isEqualTo("<pre><code class=\"language-python\">x = 1\n</code></pre>\n");
    assertThat(html("- " + include("../_code/b.py").replace("\n", "\n  ")))
        .isEqualTo(
            "<ul>\n<li>\n<pre><code class=\"language-py\">x = 1\n</code></pre>\n</li>\n</ul>\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatCannotBeIncludedIsRefused() throws IOException {
    file("src/test/A.java", "x");
    file("src/main/B.java", "// region sum\nx\n");
    file("content/_shared/a.md", "a\n\n" + include("../_shared/b.md"));
    file("content/_shared/b.md", include("../_shared/a.md"));
    html(
        include("src/test/A.java")
            + include("src/main/C.java")
            + include("file: src/main/B.java\nregion: sun")
            + include("file: src/main/B.java\nregion: sum")
            + include("../../src/main/B.java")
            + include("../_shared/c.md")
            + include("../_shared/a.md")
            + include("fil: a")
            + "- "
            + include("../_shared/b.md").replace("\n", "\n  ")
            + "\n");
    assertThat(told())
        .containsExactly(
            "content/_shared/b.md:2:1: error: this file includes itself: content/posts/x.md, content/_shared/a.md, content/_shared/b.md, content/_shared/a.md (remove one of these inclusions)",
            "content/posts/x.md:2:1: error: \"src/test/A.java\" is in no folder that posts may include (allow its folder in offprint.yaml, as in \"includes: [src/main/java]\")",
            "content/posts/x.md:5:1: error: there is no file \"src/main/C.java\" (correct the path, which starts at the folder of the project)",
            "content/posts/x.md:9:9: error: there is no region \"sun\" (did you mean \"sum\"?)",
            "content/posts/x.md:16:1: error: \"../../src/main/B.java\" leads out of the content folder (move the file into the content folder)",
            "content/posts/x.md:19:1: error: there is no file \"../_shared/c.md\" (did you mean \"../_shared/a.md\"?)",
            "content/posts/x.md:24:1: error: file is missing (add a line such as \"file: ../_shared/setup.md\")",
            "content/posts/x.md:25:1: error: there is no key \"fil\" (did you mean \"file\"?)",
            "content/posts/x.md:27:3: error: Markdown cannot be included inside of a list or a quote (write the fence at the beginning of its line, behind the list)",
            "src/main/B.java:2:1: error: the region \"sum\" never ends (end it with a comment \"endregion\")");
  }

  @Test
  void linksInTheFileSystemDoNotLeadOutOfTheFolders() throws IOException {
    file("secret/A.java", "x");
    file("secret/a.md", "x");
    file("src/main/B.java", "y");
    file("content/_shared/b.md", "y");
    Files.createSymbolicLink(project.resolve("src/main/A.java"), project.resolve("secret/A.java"));
    Files.createSymbolicLink(
        project.resolve("content/_shared/a.md"), project.resolve("secret/a.md"));
    Files.createSymbolicLink(
        project.resolve("src/main/C.java"), project.resolve("src/main/B.java"));
    String html =
        html(
            include("src/main/A.java")
                + include("../_shared/a.md")
                + include("src/main/../../secret/A.java")
                + include("src/main/C.java"));
    assertThat(html).isEqualTo("<pre><code class=\"language-java\">y\n</code></pre>\n");
    assertThat(told()).hasSize(3).allMatch(told -> told.contains(": error: "));
  }

  @Test
  void aFenceThatIsShownAsCodeIncludesNothing() throws IOException {
    assertThat(html("````markdown\n" + include("a.md") + "````\n"))
        .isEqualTo("<pre><code class=\"language-markdown\">```include\na.md\n```\n</code></pre>\n");
  }

  @Test
  void markdownCanBeShownWithItsResult() throws IOException {
    file("content/_shared/a.md", "shared\n");
    String inside = "*so*[^1]\n\n```include\n../_shared/a.md\n```\n\n[^1]: note\n";
    assertThat(html("one\n\n````markdown result\n" + inside + "````\ntwo\n"))
        .contains("<code class=\"language-markdown\">*so*[^1]", "../_shared/a.md\n```")
        .containsPattern("(?s)<div class=\"result\">\n<p><em>so</em><sup.*<p>shared</p>\n</div>")
        .contains("<p>two</p>", "<p>note");
    assertThat(told()).isEmpty();
  }

  @Test
  void problemsOfAResultAreToldWhereItIsWritten() throws IOException {
    html("one\n\n```markdown result\nso [a]()\n```\n\ntwo\n");
    assertThat(told()).hasSize(1);
    assertThat(told().get(0)).startsWith("content/posts/x.md:4:4: error: this link");
  }
}
