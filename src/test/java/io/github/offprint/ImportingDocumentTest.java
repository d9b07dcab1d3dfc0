package io.github.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of results and the directive that docs/importing-results.md shows make a figure. */
class ImportingDocumentTest {

  private static final Path GUIDE = Path.of("content", "pages", "docs", "importing-results.md");

  @TempDir Path folder;

  @Test
  void theFileAndTheDirectiveOfTheGuideMakeAFigure() throws Exception {
    String json = fenced("(?ms)^```json\\n(.*?)^```$");
    String directive = fenced("(?ms)^````markdown\\n(.*?)^````$");
    assertThat(directive).contains("sha256: " + sha256(json));
    write("content/_results/gpu-run.json", json);
    write(
        "content/posts/gpu.md",
        "---\ntitle: GPU\npublished: 2026-10-01\n---\n\n"
            + directive
            + "\nThe slope is `{value} fig-gpu.slope +- fig-gpu.slopeError`.\n\n"
            + "```claim\nfig-gpu.slope within 2% of -1/2\n```\n");

    assertThat(build()).isEmpty();

    String page = Files.readString(folder.resolve("site/posts/gpu/index.html"));
    assertThat(page).contains("Imported,", "https://code.example/train", "0.497(6)<");
    assertThat(folder.resolve("site/figures/fig-gpu.svg")).isNotEmptyFile();
  }

  private String build() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(
        new String[] {"build", "--quiet"},
        InputStream.nullInputStream(),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        folder);
    return err.toString(StandardCharsets.UTF_8);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String fenced(String pattern) throws IOException {
    String guide = Files.readString(GUIDE).replace("\r\n", "\n");
    Matcher matcher = Pattern.compile(pattern).matcher(guide);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
