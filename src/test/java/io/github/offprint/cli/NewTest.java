package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Lazy and active training => lazy-and-active-training",
        "Über Größen: ein Test => uber-grossen-ein-test",
        "Ядро и спектр => yadro-i-spektr",
        "What's λ? => whats-l",
        "学习 dynamics => dynamics",
        "学习动力学 => post-2025-01-31",
        "- [x] \"so\" & #1 => x-so-1",
        "null => null",
      })
  void theFileIsNamedAfterTheTitleAndBuilds(String title, String name) {
    assertThat(run("new", "--date", "2025-01-31", "--", title)).as(err.toString()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("content/posts/" + name + ".md" + System.lineSeparator());
    assertThat(run("build", "--quiet", "--json")).as(out.toString()).isZero();
    assertThat(folder.resolve("site/posts/" + name + "/index.html")).isRegularFile();
  }

  @Test
  void itsDayIsTodayIfNoneIsSaid() throws IOException {
    LocalDate before = LocalDate.now();
    run("new", "A", "post");
    assertThat(folder.resolve("content/posts/a-post.md"))
        .content()
        .containsAnyOf("published: " + before, "published: " + LocalDate.now());
  }

  @Test
  void whatIsAskedForStandsInTheFrontMatter() {
    run(
        "new",
        "A: \"b\"",
        "--date",
        "2025-01-31",
        "--lang",
        "de",
        "--draft",
        "--tag",
        "x, y",
        "--tag",
        "z");
    assertThat(folder.resolve("content/posts/a-b.md"))
        .hasContent(
            """
            ---
            title: "A: \\"b\\""
            published: 2025-01-31
            tags: ["x, y", z]
            lang: de
            draft: true
            ---

            """);
  }

  @Test
  void aPageHasNoDate() {
    run("new", "About", "--page");
    assertThat(folder.resolve("content/pages/about.md")).hasContent("---\ntitle: About\n---\n\n");
  }

  @Test
  void nothingIsEverReplaced() throws IOException {
    run("new", "A");
    Path file = Files.writeString(folder.resolve("content/posts/a.md"), "mine");
    assertThat(run("new", "A")).isEqualTo(Main.PROBLEMS);
    assertThat(file).hasContent("mine");
    assertThat(err.toString())
        .startsWith("content/posts/a.md:1:1: error: this file is there already");
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldAndNothingIsLeftBehind() throws IOException {
    Files.writeString(folder.resolve("content"), "no folder");
    assertThat(run("new", "A")).isEqualTo(Main.PROBLEMS);
    assertThat(err.toString()).contains("content").doesNotContain("fault of Offprint");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void aVeryLongTitleGetsAShorterName() throws IOException {
    assertThat(run("new", "word ".repeat(200), "--quiet")).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("content/posts"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).getFileName().toString()).hasSizeLessThan(90).endsWith("-word.md");
    }
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... arguments) {
    return Main.run(
        arguments,
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        folder);
  }
}
