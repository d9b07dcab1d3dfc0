package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code sites} is a case: what an author wrote, and the pages or the problems that
 * must come of it, byte for byte. A case is built with the templates beside it, which show what the
 * generator made and nothing of the theme.
 *
 * <p>{@code mvn verify -Doffprint.golden=update} writes the expectations anew, for a person to
 * read; where {@code CI} is set it refuses.
 */
class GoldenSitesTest {

  private static final Path CASES = Path.of("src/test/resources/sites");
  private static final Path TEMPLATES = Path.of("src/test/resources/golden-templates");
  private static final Path WORK = Path.of("target/golden");
  private static final Pattern CODE =
      Pattern.compile("(\\bcode\\W{1,12}(?:sha256 )?)[0-9a-f]{12,64}\\b");

  /** What a run of the program did. */
  private record Outcome(int exit, String problems, SortedMap<String, String> files) {}

  private final Map<Path, Outcome> plain = new HashMap<>();

  @TestFactory
  Stream<DynamicContainer> sites() throws IOException {
    return folders(CASES).stream()
        .map(
            site ->
                DynamicContainer.dynamicContainer(
                    site.getFileName().toString(),
                    Stream.of(
                        DynamicTest.dynamicTest("is as expected", () -> isAsExpected(site)),
                        DynamicTest.dynamicTest(
                            "is the same from CRLF files", () -> isTheSameFromCrlf(site)),
                        DynamicTest.dynamicTest(
                            "is the same on one thread", () -> isTheSameOnOneThread(site)))));
  }

  private void isAsExpected(Path site) throws IOException {
    Outcome outcome = plain(site);
    Path expected = site.resolve("expected");
    if ("update".equals(System.getProperty("offprint.golden"))) {
      assertThat(System.getenv("CI")).as("expectations are not written under CI").isNull();
      rewrite(expected, outcome);
    }
    assertThat(outcome.problems()).isEqualTo(read(expected.resolve("problems.txt")));
    assertThat(outcome.exit()).isEqualTo(outcome.problems().contains(": error: ") ? 1 : 0);
    assertThat(outcome.files()).isEqualTo(contents(expected.resolve("site")));
  }

  private void isTheSameFromCrlf(Path site) throws IOException {
    Outcome windows = build(site, "crlf", text -> text.replace("\n", "\r\n"), List.of());
    assertThat(windows).isEqualTo(plain(site));
  }

  private void isTheSameOnOneThread(Path site) throws IOException {
    Outcome alone = build(site, "alone", text -> text, List.of("--threads", "1"));
    assertThat(alone).isEqualTo(plain(site));
  }

  /** Built once, to be compared with what is expected and with how else it is built. */
  private Outcome plain(Path site) throws IOException {
    Outcome outcome = plain.get(site);
    if (outcome == null) {
      outcome = build(site, "plain", text -> text, List.of());
      plain.put(site, outcome);
    }
    return outcome;
  }

  private static Outcome build(
      Path site, String variant, java.util.function.UnaryOperator<String> edit, List<String> more)
      throws IOException {
    Path folder = WORK.resolve(site.getFileName()).resolve(variant);
    delete(folder);
    copy(site, folder, edit);
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "build", "--quiet", "--templates", templates(site).toAbsolutePath().toString()));
    arguments.addAll(more);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            arguments.toArray(String[]::new),
            InputStream.nullInputStream(),
            new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder);
    return new Outcome(
        exit, err.toString(StandardCharsets.UTF_8), contents(folder.resolve("site")));
  }

  /** The case's own, or those of all cases. */
  private static Path templates(Path site) {
    Path own = site.resolve("templates");
    return Files.isDirectory(own) ? own : TEMPLATES;
  }

  private static void copy(Path site, Path folder, java.util.function.UnaryOperator<String> edit)
      throws IOException {
    for (Path file : files(site)) {
      Path target = folder.resolve(site.relativize(file).toString());
      Files.createDirectories(target.getParent());
      if (file.toString().endsWith(".md") && isUtf8(file)) {
        Files.writeString(target, edit.apply(Files.readString(file)));
      } else if (!file.startsWith(site.resolve("expected"))) {
        Files.copy(file, target);
      }
    }
    Files.createDirectories(folder);
  }

  private static boolean isUtf8(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return java.util.Arrays.equals(
        bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
  }

  private static void rewrite(Path expected, Outcome outcome) throws IOException {
    delete(expected);
    Files.createDirectories(expected);
    if (!outcome.problems().isEmpty()) {
      Files.writeString(expected.resolve("problems.txt"), outcome.problems());
    }
    for (var file : outcome.files().entrySet()) {
      Path target = expected.resolve("site").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void idsAreUniqueOnEveryPage() throws IOException {
    for (Path site : folders(CASES)) {
      for (Path file : files(site.resolve("expected"))) {
        if (file.toString().endsWith(".html")) {
          List<String> ids = Jsoup.parse(Files.readString(file)).select("[id]").eachAttr("id");
          assertThat(ids).as(file.toString()).doesNotHaveDuplicates();
        }
      }
    }
  }

  /**
   * Files by their path, as text in which each byte is one character; assets are the theme's.
   * Digests of code, which change with our own code, are nought.
   */
  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!path.startsWith("assets/") && !path.equals(".offprint")) {
        contents.put(path, comparable(path, Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
    }
    return contents;
  }

  /**
   * What is looked at in a file: not the digest of the experiment's code, which changes with every
   * method that it calls; of a PDF, which may hold that digest too, only that there is one; of a
   * card its own digest.
   */
  private static String comparable(String path, String content) {
    if (path.startsWith("cards/")) {
      return "A picture with the digest " + digest(content) + "\n";
    }
    return path.endsWith(".pdf")
        ? content.substring(0, Math.min("%PDF".length(), content.length()))
        : CODE.matcher(content).replaceAll("$1code");
  }

  private static String digest(String content) {
    try {
      byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
      return content.startsWith("A picture")
          ? content.strip().replaceFirst(".* ", "")
          : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.sorted(Comparator.reverseOrder()).forEach(GoldenSitesTest::remove);
    }
  }

  private static void remove(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
