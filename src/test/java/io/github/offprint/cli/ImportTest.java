package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {

  private static final Path CASES = Path.of("src/test/resources/migration").toAbsolutePath();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theSummaryTellsWhatWasDoneAndWhatIsLeft() {
    assertThat(run("import", from("hexo"))).isZero();
    assertThat(err.toString())
        .hasLineCount(1)
        .contains("/source/_posts/hello-math.md:37:1: warning: the tag \"poll\"")
        .contains("at content/posts/hello-math.md:38:1");
    assertThat(out.toString())
        .startsWith("Brought 2 posts (0 drafts), 0 pages and 2 files of Hexo to content.")
        .contains("categories made tags")
        .contains("1 place to look at by hand, told above.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"astro", "hexo", "hugo", "jekyll", "quarto"})
  void whatIsBroughtBuildsButForWhatWasTold(String generator) throws IOException {
    run("import", from(generator), "--json");
    String told = out.toString(StandardCharsets.UTF_8);
    out.reset();
    run("build", "--drafts", "--lenient", "--json");
    String problems = out.toString(StandardCharsets.UTF_8);
    for (String problem : problems.split("\\{\"severity\":\"error\"")) {
      if (problem.contains("\"line\":")) {
        String line = problem.replaceAll("(?s).*\"file\":\"([^\"]*)\",\"line\":(\\d+).*", "$1:$2:");
        assertThat(told).as(problem).contains("at " + line);
      }
    }
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    assertThat(run("import", from("jekyll"), "--dry-run")).isZero();
    assertThat(out.toString()).startsWith("Would bring 4 posts (2 drafts)");
    assertThat(left()).isEmpty();
  }

  @Test
  void nothingIsReplacedAndNothingElseIsWritten() throws IOException {
    Path mine = folder.resolve("content/posts/second.md");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    assertThat(run("import", from("jekyll"))).isEqualTo(Main.PROBLEMS);
    assertThat(err.toString())
        .contains("content/posts/second.md:1:1: error: this file is there already")
        .contains("nothing was written");
    assertThat(mine).hasContent("mine");
    assertThat(left()).hasSize(1);
  }

  @Test
  void aFileInTheWayLeavesNothingHalfDone() throws IOException {
    Files.createDirectory(folder.resolve("content"));
    Files.writeString(folder.resolve("content/posts"), "a file");
    assertThat(run("import", from("jekyll"))).isEqualTo(Main.PROBLEMS);
    assertThat(err.toString()).contains("offprint: error: ");
    assertThat(left()).hasSize(1);
  }

  @Test
  void theOldFolderIsNeverWrittenTo() throws IOException {
    post("old/_posts/2020-01-01-a.md", "title: A");
    assertThat(run("import", "old", "--to", "old/content")).isEqualTo(Main.PROBLEMS);
    assertThat(err.toString()).contains("old/content:1:1: error: this folder lies in the one");
    assertThat(left()).hasSize(1);
  }

  @Test
  void aPostThatCannotBeReadStopsAllUnlessItIsSkipped() throws IOException {
    post("old/_posts/2020-01-01-a.md", "title: A");
    post("old/_posts/2020-01-02-b.md", "title: \"B");
    assertThat(run("import", "old")).isEqualTo(Main.PROBLEMS);
    assertThat(err.toString()).contains("old/_posts/2020-01-02-b.md:2:8: error: ", "--skip");
    assertThat(folder.resolve("content")).doesNotExist();
    assertThat(run("import", "old", "--skip")).isZero();
    assertThat(err.toString()).contains("warning: this post is left out");
    assertThat(folder.resolve("content/posts/a.md")).isRegularFile();
  }

  @Test
  void mistakesInTomlHaveTheirPlace() throws IOException {
    Path file = folder.resolve("old/content/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "+++\ntitle = \"A\"\ndate = \n+++\n");
    assertThat(run("import", "old", "--from", "hugo")).isEqualTo(Main.PROBLEMS);
    assertThat(err.toString()).contains("old/content/a.md:3:8: error: this is not TOML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "import nowhere => offprint: there is no folder nowhere",
        "import . => offprint: . does not look like Hugo, Jekyll, Hexo, Astro or Quarto",
        "import . --from wordpress => offprint: Invalid value for option '--from'",
        "import => offprint: Missing required parameter: 'FOLDER'",
      })
  void wrongUsageIsTold(String arguments, String said) {
    assertThat(run(arguments.split(" "))).isEqualTo(Main.USAGE);
    assertThat(err.toString()).startsWith(said);
  }

  @Test
  void aFolderWithoutPostsIsTold() throws IOException {
    Files.createDirectory(folder.resolve("old"));
    assertThat(run("import", "old", "--from", "hugo")).isEqualTo(Main.PROBLEMS);
    assertThat(err.toString()).startsWith("old:1:1: error: no posts of Hugo were found");
  }

  private void post(String file, String keys) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "---\n" + keys + "\n---\n\nText.\n");
  }

  private static String from(String generator) {
    return CASES.resolve(generator).resolve("from").toString();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
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
