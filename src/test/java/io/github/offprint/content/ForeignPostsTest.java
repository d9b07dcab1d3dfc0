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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were written for other programs: their keys, their names and their first lines. */
class ForeignPostsTest {

  @TempDir Path root;
  private final Problems problems = new Problems();

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<Post> posts() {
    return new ContentFolder(root, "c")
        .posts(new Markdown(new PlainTypesetter(), Address.ROOT), Choice.PUBLISHED, 1, problems);
  }

  private List<String> told() {
    posts();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "categories: [b] => there is no key \"categories\" (here it is called \"tags\")",
        "lastmod: 2025-01-01 => there is no key \"lastmod\" (here it is called \"updated\")",
        "heroImage: b.png => there is no key \"heroImage\" (here it is called \"image\")",
        "redirect_from: /b/ => there is no key \"redirect_from\" (here it is called \"aliases\")",
        "unlisted: true => there is no key \"unlisted\" (here it is called \"hidden\")",
        "layout: post => there is no key \"layout\" (remove it, or write x-layout to keep it for yourself)",
        "_styles: b => there is no key \"_styles\" (remove it, or write x-_styles to keep it for yourself)",
      })
  void aKeyOfAnotherProgramIsToldWithTheOneThatIsUsedHere(String example) throws IOException {
    String[] parts = example.split(" => ");
    write("posts/a.md", "---\ntitle: T\npublished: 2025-01-04\n" + parts[0] + "\n---\n");
    assertThat(told()).containsExactly("c/posts/a.md:4:1: error: " + parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toc:\n  - name: A => 5:3: error: toc must be true or false, found a list (write true or false: the page makes the list from its headings)",
        "toc: {depth: 2} => 4:6: error: toc must be true or false, found a mapping (write true or false: the page makes the list from its headings)",
        "image: {path: a.png} => 4:8: error: image must be text, found a mapping (write the path of the file alone, as in image: picture.png)",
        "series: [A] => 4:9: error: series must be text, found a list (write one name: a post is part of one series)",
      })
  void aValueOfAnotherFormIsToldWithTheFormThatItHasHere(String example) throws IOException {
    String[] parts = example.split(" => ");
    write("posts/a.md", "---\ntitle: T\npublished: 2025-01-04\n" + parts[0] + "\n---\n");
    assertThat(told()).containsExactly("c/posts/a.md:" + parts[1]);
  }

  @Test
  void aDateUnderAnotherNameIsToldOnce() throws IOException {
    write("posts/a.md", "---\ntitle: T\ndate: 2025-01-04\n---\n");
    assertThat(told())
        .containsExactly(
            "c/posts/a.md:3:1: error: there is no key \"date\" (here it is called \"published\")");
  }

  @Test
  void aFlagInPlaceOfTheDateIsToldWithTheKeyForDrafts() throws IOException {
    write("posts/a.md", "---\ntitle: T\npublished: false\n---\n");
    assertThat(told())
        .containsExactly(
            "c/posts/a.md:3:12: error: published must be a date, found \"false\""
                + " (write it as 2025-01-31; draft: true leaves a post out)");
  }

  @Test
  void textsThatWouldNotBeReadAreTold() throws IOException {
    write("posts/a.md", "---\ntitle: T\npublished: 2025-01-04\n---\n");
    write("posts/b.mdx", "---\n");
    write("posts/c.markdown", "---\n");
    write("posts/d.png", "");
    assertThat(told())
        .containsExactly(
            "c/posts/b.mdx:1:1: warning: a file of this kind is not read"
                + " (rename it to end in .md, and write HTML in place of components)",
            "c/posts/c.markdown:1:1: warning: a file of this kind is not read"
                + " (rename it to end in .md)");
  }

  @Test
  void aPostInAFolderOfItsOwnHasTheNameOfTheFolder() throws IOException {
    write("posts/my-fit/index.md", "---\ntitle: T\npublished: 2025-01-04\n---\n");
    write("posts/index.md", "---\ntitle: T\npublished: 2025-01-04\n---\n");
    assertThat(posts()).extracting(Post::path).containsExactly("/posts/index/", "/posts/my-fit/");
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# The title", "\n\n# The title #\n", "The title\n=====", "# The title\r"})
  void aFirstHeadingThatRepeatsTheTitleIsLeftOut(String heading) throws IOException {
    write(
        "posts/a.md", "---\ntitle: The title\npublished: 2025-01-04\n---\n" + heading + "\n\nb\n");
    assertThat(((Prose) posts().get(0).body().get(0)).html()).isEqualTo("<p>b</p>\n");
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .endsWith(
            "note: this heading says the title of the page once more and is left out (remove it)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Another", "## The title", "a\n\n# The title", "The title"})
  void anyOtherFirstLineStays(String lines) throws IOException {
    write("posts/a.md", "---\ntitle: The title\npublished: 2025-01-04\n---\n" + lines + "\n");
    assertThat(told()).noneMatch(told -> told.contains("once more"));
  }

  @Test
  void anotherHeadingBelowARepeatedTitleKeepsItsPlace() throws IOException {
    write("posts/a.md", "---\ntitle: T\npublished: 2025-01-04\n---\n# T\n\n[b](nowhere)\n");
    assertThat(told()).anyMatch(told -> told.startsWith("c/posts/a.md:7:1: error"));
  }
}
