package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.run.Services;
import io.github.offprint.run.Toys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the cache saves, seen from the command line: the table of timings says what was computed.
 */
class CacheTest {

  private static final String COMPUTED = "fig-a  toys/means";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeAPost() throws IOException {
    write(
        "project/content/posts/a.md",
        """
        ---
        title: A
        published: 2025-01-01
        ---

        ```experiment
        run: toys/means
        id: fig-a
        caption: c
        alt: a
        data: {numbers: numbers.txt}
        ```
        """);
    write("project/content/posts/numbers.txt", "1 2 3");
    write("project/offprint.yaml", "title: T\n");
  }

  @Test
  void timingsTellWhatWasComputedAndWhatCameFromTheCache() {
    assertThat(run("project", "build", "--timings")).isEqualTo(Main.DONE);
    assertThat(err())
        .containsPattern("fig-a  toys/means  \\d+\\.\\d\\d +\\d+\\.\\d\\d +5 +computed\\n")
        .containsPattern("all    1 run .* 0 from the cache\\n")
        .containsPattern(
            "read \\S+ s, plan \\S+ s, run \\S+ s, draw \\S+ s, write \\S+ s, all \\S+ s\\n");
    assertThat(run("project", "build", "--timings")).isEqualTo(Main.DONE);
    assertThat(err()).contains("from the cache\n").contains("1 from the cache");
  }

  @Test
  void timingsAreNotInTheSite() throws IOException {
    run("project", "build");
    run("project", "check", "--timings");
    assertThat(run("project", "check", "--timings")).isEqualTo(Main.DONE);
  }

  @Test
  void timingsAreToldAlsoWhenSomethingIsWrong() throws IOException {
    write("project/content/posts/b.md", "---\ntitle: B\n---\n");
    assertThat(run("project", "build", "--timings")).isEqualTo(Main.PROBLEMS);
    assertThat(err()).contains("read ", "published");
  }

  @Test
  void anotherThemeComputesNothingAgain() throws IOException {
    run("project", "build");
    write("project/templates/style/tokens.css", ":root { --ink: red }");
    write("project/templates/404.html", "<!doctype html><title>gone</title>");
    run("project", "build", "--timings");
    assertThat(err()).contains("1 from the cache");
  }

  @Test
  void aMovedFolderWithOtherTimesComputesNothingAgain() throws IOException {
    run("project", "build");
    Files.createDirectories(folder.resolve("some where/else"));
    Files.move(folder.resolve("project"), folder.resolve("some where/else/copy"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(12_345_678));
      }
    }
    run("some where/else/copy", "build", "--timings");
    assertThat(err()).contains("1 from the cache");
  }

  @Test
  void otherDataIsComputed() throws IOException {
    run("project", "build");
    write("project/content/posts/numbers.txt", "1 2 4");
    run("project", "build", "--timings");
    assertThat(err()).contains(COMPUTED).contains("0 from the cache");
  }

  @Test
  void everyKindOfDamageIsComputedAgainToTheSameSite() throws IOException {
    run("project", "build");
    byte[] page = Files.readAllBytes(folder.resolve("project/site/figures/fig-a.svg"));
    for (Damage damage :
        List.<Damage>of(b -> new byte[0], CacheTest::shorter, CacheTest::flipped)) {
      try (Stream<Path> files = Files.walk(folder.resolve("project/.offprint"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.write(file, damage.to(Files.readAllBytes(file)));
        }
      }
      assertThat(run("project", "build", "--timings")).isEqualTo(Main.DONE);
      assertThat(err()).contains("0 from the cache");
      assertThat(folder.resolve("project/site/figures/fig-a.svg")).hasBinaryContent(page);
    }
  }

  private interface Damage {
    byte[] to(byte[] whole);
  }

  private static byte[] shorter(byte[] whole) {
    return java.util.Arrays.copyOf(whole, Math.max(0, whole.length - 1));
  }

  private static byte[] flipped(byte[] whole) {
    byte[] damaged = whole.clone();
    if (damaged.length > 0) {
      damaged[damaged.length / 2] ^= 4;
    }
    return damaged;
  }

  @Test
  void aCacheThatIsTooLargeShrinksAfterTheBuild() throws IOException {
    write("project/offprint.yaml", "title: T\ncache: {maximumSize: 1 B}\n");
    run("project", "build");
    run("project", "build", "--timings");
    assertThat(err()).contains("0 from the cache");
  }

  @Test
  void cleanSaysWhatItFreedAndLeavesTheSite() throws IOException {
    run("project", "build");
    assertThat(run("project", "clean", "--results")).isEqualTo(Main.DONE);
    assertThat(out()).matches("Freed [0-9.]+ K?B \\(1 file\\)\\.\\R");
    run("project", "build", "--timings");
    assertThat(err()).contains("0 from the cache");
    assertThat(run("project", "clean")).isEqualTo(Main.DONE);
    assertThat(out()).startsWith("Freed ");
    assertThat(folder.resolve("project/.offprint/cache")).doesNotExist();
    assertThat(folder.resolve("project/site/index.html")).exists();
    assertThat(folder.resolve("project/content/posts/a.md")).exists();
    assertThat(run("project", "clean")).isEqualTo(Main.DONE);
    assertThat(out()).isEqualToNormalizingNewlines("There was nothing to remove.\n");
  }

  private int run(String project, String... arguments) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder.resolve(project),
            Services.of(Toys.Means.class),
            false);
    return Main.run(arguments, console);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
