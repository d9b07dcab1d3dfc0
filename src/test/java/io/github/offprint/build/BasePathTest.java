package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.cli.Main;
import io.github.offprint.content.PercentCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site below a folder of its host: every link in every file leads to a file of the site. */
class BasePathTest {

  private static final String BASE = "/deep/repo/";
  private static final Pattern LINK =
      Pattern.compile(
          "(?:\\s(?:href|src|poster|action|data-[a-z]+)=[\"']|url\\([\"']?|url=|<loc>|<link>|<id>)"
              + "((?:https://who\\.example)?/[^\"'<>)\\s#?]*)");

  @TempDir Path output;

  @ParameterizedTest
  @ValueSource(strings = {"pages", "languages", "series", "base-path", "figure"})
  void everyLinkLeadsToAFileOfTheSite(String site) throws IOException {
    build(Path.of("src/test/resources/sites").resolve(site));
    List<String> links = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(output.resolve("site"))) {
      for (Path file : tree.filter(BasePathTest::isText).sorted().toList()) {
        Matcher link = LINK.matcher(Files.readString(file));
        while (link.find()) {
          String path = link.group(1).replaceFirst("^https://who\\.example", "");
          links.add(path);
          assertThat(target(path)).as("%s in %s", path, file).isRegularFile();
        }
      }
    }
    assertThat(links).hasSizeGreaterThan(20).allMatch(path -> path.startsWith(BASE));
  }

  private Path target(String path) {
    String inside =
        PercentCode.decoded(path.startsWith(BASE) ? path.substring(BASE.length()) : "outside")
            .replace("&amp;", "&");
    return output
        .resolve("site")
        .resolve(inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside);
  }

  private static boolean isText(Path file) {
    return Files.isRegularFile(file) && file.toString().matches(".*\\.(html|xml|css|js|txt|svg)");
  }

  private void build(Path project) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new String[] {
              "build",
              "--quiet",
              "--no-cache",
              "--templates",
              Path.of("templates").toAbsolutePath().toString(),
              "--base-url",
              "https://who.example" + BASE,
              "--output",
              output.resolve("site").toString()
            },
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            project);
    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }
}
