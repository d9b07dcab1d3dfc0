package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts and posts of days to come leave no trace in anything that a build writes. */
class UnpublishedTest {

  private static final Path TEMPLATES = Path.of("templates").toAbsolutePath();

  /** A sign that stands in everything that the unpublished texts say, and nowhere else. */
  private static final String SIGN = "zzqx";

  private static final String TEXT =
      """
      ---
      title: Title zzqx-NAME
      published: DAY
      updated: DAY
      description: Description zzqx-NAME
      tags: [shared, tag-zzqx-NAME]
      series: Series zzqx
      authors: [{name: Author zzqx-NAME, affiliation: Institute zzqx}]
      aliases: [/old/zzqx-NAME/]
      abbrlink: zzqx-NAME
      EXTRA
      ---

      ## Heading zzqx-NAME

      Common words about kernels and spectra, and zzqx-NAME, with ![zzqx](../_images/zzqx-NAME.png).

      ```experiment
      run: golden/ramp
      id: fig-zzqx-NAME
      caption: Caption zzqx $zzqx$
      alt: Alternative zzqx
      ```

      It ends at `{value} fig-zzqx-NAME.end %.1f`.

      ```claim
      fig-zzqx-NAME.end > 0
      ```
      """;

  @TempDir Path project;

  @BeforeEach
  void write() throws IOException {
    write(
        "offprint.yaml",
        "title: Site\nurl: https://who.example/\nlanguages: {de: {title: Seite}}\n");
    write(
        "content/posts/seen.md",
        """
        ---
        title: Seen
        published: 2025-01-01
        tags: [shared]
        ---

        Common words about kernels and spectra.
        """);
    write("content/posts/draft.md", text("draft", "2025-01-02", "draft: true"));
    write("content/posts/future.md", text("future", "2025-06-02", ""));
    write("content/posts/deutsch.md", text("deutsch", "2025-06-02", "lang: de"));
    write("content/pages/draft.md", text("page", "2025-01-02", "draft: true"));
    write("content/pages/zzqx/future.md", text("nested", "2025-06-02", ""));
    for (String name : List.of("draft", "future", "deutsch", "page", "nested")) {
      Path picture = project.resolve("content/_images/zzqx-" + name + ".png");
      Files.createDirectories(picture.getParent());
      Files.copy(Path.of("src/test/resources/sites/base-path/content/_images/dots.png"), picture);
    }
  }

  private static String text(String name, String day, String extra) {
    String images = name.equals("nested") ? "../../_images" : "../_images";
    return TEXT.replace("NAME", name)
        .replace("DAY", day)
        .replace("EXTRA\n", extra.isEmpty() ? "" : extra + "\n")
        .replace("../_images", images);
  }

  @Test
  void nothingOfThemIsInAnyFileOfABuild() throws IOException {
    build("--today", "2025-06-01");
    Map<String, String> written = written();
    assertThat(written)
        .containsKeys("offprint.lock", "site/.offprint", "site/index.html", "site/atom.xml");
    written.forEach((path, content) -> assertThat(path + "\n" + content).doesNotContain(SIGN));
  }

  @Test
  void onItsDayAPostIsPublishedWithAllThatBelongsToIt() throws IOException {
    build("--today", "2025-06-02");
    Map<String, String> written = written();
    assertThat(written)
        .containsKeys(
            "site/posts/zzqx-future/index.html",
            "site/tags/tag-zzqx-future/index.html",
            "site/old/zzqx-future/index.html",
            "site/images/zzqx-future.png",
            "site/figures/fig-zzqx-future.svg",
            "site/zzqx/zzqx-nested/index.html");
    assertThat(written.get("site/sitemap.xml")).contains("/posts/zzqx-future/");
    written.forEach((path, content) -> assertThat(path + content).doesNotContain("zzqx-draft"));
  }

  @Test
  void aPreviewShowsAndMarksThemButTellsNobodyElse() throws IOException {
    build("--today", "2025-06-01", "--drafts", "--lock", "offprint.lock");
    Map<String, String> written = written();
    assertThat(written.get("site/posts/zzqx-draft/index.html"))
        .contains("Draft</span>", "noindex")
        .doesNotContain("Scheduled");
    assertThat(written.get("site/posts/zzqx-future/index.html")).contains("Scheduled", "noindex");
    assertThat(written.get("site/index.html")).contains("zzqx-draft", "zzqx-future");
    Stream.of("site/atom.xml", "site/rss.xml", "site/sitemap.xml")
        .forEach(path -> assertThat(written.get(path)).doesNotContain(SIGN));
  }

  private void build(String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("build", "--quiet", "--templates", TEMPLATES.toString()), Stream.of(more))
            .toList();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            arguments.toArray(String[]::new),
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            project);
    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  /**
   * Everything but what the author wrote, byte for byte; the cache is nobody's but the author's.
   */
  private Map<String, String> written() throws IOException {
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(project)) {
      tree.filter(Files::isRegularFile)
          .forEach(
              file ->
                  written.put(project.relativize(file).toString().replace('\\', '/'), bytes(file)));
    }
    written.keySet().removeIf(path -> path.startsWith("content/") || path.startsWith(".offprint/"));
    return written;
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
