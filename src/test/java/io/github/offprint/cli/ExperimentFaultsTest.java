package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled experiments say to parameters that make no sense, through the program. */
class ExperimentFaultsTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "eigenlearning/risk => {'ridge': -1} => 1:11: error: ridge must be a number, at least 0, found",
        "eigenlearning/risk => {'n': 'NaN'} => 1:7: error: n must be a number, at least 0, found",
        "eigenlearning/risk => {'noise': 'inf'} => error: noise must be a number, at least 0, found",
        "eigenlearning/risk => {'spectrum': {'levels': []}} => a spectrum needs at least one level, found none",
        "eigenlearning/risk => {'spectrum': {'levels': [[-1, 5, 1]]}} => an eigenvalue of a kernel must be at least 0, found -1",
        "randomfeatures/risk => {'k': 0} => 1:7: error: k must be a number, above 0 and possibly inf, found",
        "randomfeatures/optimal-ridge => {'n': 0} => 1:7: error: n must be a number, above 0",
        "randomfeatures/fitting-ratio => {'alpha': 1} => 1:11: error: alpha must be a number, above 1",
        "randomfeatures/fitting-ratio => {'beta': 5} => beta must be between 1 and 2 alpha + 1 = 5.0, found 5.0",
        "moreisbetter/fitting-ratio => {'alpha': 1} => 1:11: error: alpha must be a number, above 1",
        "moreisbetter/features-and-ridge => {'trials': 2.5} => 1:12: error: trials must be a whole number",
        "moreisbetter/features-and-ridge => {'n': 1000000} => 1:7: error: n must be a whole number, at least 2 and at most 2000",
        "eigenlearning/deep-bootstrap => {'alpha': 1} => 1:11: error: alpha must be a number, above 1",
        "eigenlearning/learning-curves => {'sampleSizes': [257]} => sampleSizes cannot exceed the 256 points of the circle, found 257",
        "eigenlearning/conservation => {'sampleSizes': [11]} => go from 1 to 10, found 11",
        "spectrum/kernel => {'weightVariance': 1e300} => must give a K(x,x) from 1e-200 to 1e200",
      })
  void parametersAreRefusedWithWhatIsAllowed(String experiment, String parameters, String said) {
    assertThat(run(parameters.replace('\'', '"'), "run", experiment, "--params", "-")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(said);
  }

  @Test
  void aPostIsToldTheLine() throws IOException {
    Path post = Files.createDirectories(folder.resolve("content/posts")).resolve("a.md");
    Files.writeString(
        post,
        """
        ---
        title: T
        published: 2024-01-01
        ---

        ```experiment
        run: moreisbetter/features-and-ridge
        id: fig-a
        caption: c
        alt: a
        with:
          ridges: [1, -1]
        ```

        ```experiment
        run: eigenlearning/learning-curves
        id: fig-b
        caption: c
        alt: a
        with:
          trials: 2.5
        ```
        """);
    Files.writeString(folder.resolve("offprint.yaml"), "title: T\n");

    assertThat(run("", "build")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("a.md:12:15: error: ridges[1] must be a number, above 0, found \"-1\"")
        .contains("a.md:21:11: error: trials must be a whole number");
  }

  @Test
  void aBrokenBatchOfPicturesIsNamedAtTheFigure() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("content/posts"));
    byte[] batch = new byte[40 * 3073];
    Files.write(posts.resolve("batch.bin"), batch);
    Files.write(posts.resolve("broken.bin"), Arrays.copyOf(batch, batch.length - 1));
    String figure =
        """
        ```experiment
        run: moreisbetter/features-and-ridge
        id: fig-%1$s
        caption: c
        alt: a
        data: {cifar-10: %1$s.bin}
        with:
          n: 10
          trials: 2
          curve: {from: 5, to: 50, count: 3, spacing: log}
          gaussian: {modes: 50, features: [5]}
          pictures: {source: cifar10, pool: 30, features: [5]}
        ```

        """;
    String head = "---\ntitle: T\npublished: 2024-01-01\n---\n\n";
    Files.writeString(
        posts.resolve("a.md"), head + figure.formatted("batch") + figure.formatted("broken"));
    Files.writeString(folder.resolve("offprint.yaml"), "title: T\n");

    assertThat(run("", "build")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("a.md:20:1: error")
        .contains("broken.bin: expected records of 3073 bytes")
        .doesNotContain("a.md:6:1");
  }

  private int run(String in, String... arguments) {
    return Main.run(
        arguments,
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        folder);
  }
}
