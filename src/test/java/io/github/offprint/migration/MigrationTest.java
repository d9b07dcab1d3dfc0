package io.github.offprint.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each folder {@code migration/<generator>} holds a project of that generator and what it becomes;
 * {@code -Doffprint.golden=update} writes the latter anew.
 */
class MigrationTest {

  private static final Path CASES = Path.of("src/test/resources/migration");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Generator.class)
  void aProjectBecomesWhatIsExpected(Generator generator) throws IOException {
    Path home = CASES.resolve(generator.name().toLowerCase(java.util.Locale.ROOT));
    Map<String, String> before = contents(home.resolve("from"));

    Plan plan = plan(home.resolve("from"));
    plan.write(folder, "content");

    Map<String, String> made = contents(folder);
    made.put("told.txt", told(plan));
    if ("update".equals(System.getProperty("offprint.golden")) && System.getenv("CI") == null) {
      update(home.resolve("expected"), made);
    }
    assertThat(made).isEqualTo(contents(home.resolve("expected")));
    assertThat(plan.generator()).isEqualTo(generator);
    assertThat(contents(home.resolve("from"))).as("the originals").isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[0, \\infty)", "$$", "$", "\\\\(", "\\(", "`", "{{< x", "![a", "{% raw", "\\["})
  void whatNeverEndsInALongPostDoesNoHarm(String opening) throws IOException {
    String text = opening + (" word".repeat(9) + "\nand").repeat(2_000);

    assertThat(brought(text)).contains(text);
  }

  @Test
  void bracketsAroundAnEnvironmentGoWithIt() throws IOException {
    assertThat(brought("\\[\n\\begin{equation}\nx\n\\end{equation}\n\\]"))
        .contains("$$\n\\begin{equation}\nx\n\\end{equation}\n$$")
        .doesNotContain("[\n");
  }

  @Test
  void aShortcodeThatAsksForTheScriptOfFormulasGoes() throws IOException {
    assertThat(brought("{{< katex >}}\n\na {{< katex >}}x_1{{< /katex >}} b"))
        .doesNotContain("katex >")
        .contains("a $x_1$ b");
  }

  private void old(String name, String text) throws IOException {
    Path file = folder.resolve("old").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> left() {
    return plan(folder.resolve("old")).left().stream().map(Problem::what).toList();
  }

  @Test
  void aLinkToADraftIsTold() throws IOException {
    old("hugo.toml", "title = \"x\"\n");
    old("content/posts/a.md", "---\ntitle: A\ndate: 2020-01-01\n---\n[b]({{< ref \"b\" >}})\n");
    old("content/posts/b.md", "---\ntitle: B\ndate: 2020-01-02\ndraft: true\n---\n[a](a.md)\n");

    assertThat(left()).containsExactly("this link leads to a draft, which a build leaves out: b");
  }

  @Test
  void aDayThatIsNoneIsToldOnce() throws IOException {
    old("hugo.toml", "title = \"x\"\n");
    old("content/posts/a.md", "---\ntitle: A\ndate: today\n---\nText.\n");

    assertThat(left()).filteredOn(what -> what.startsWith("this is no day")).hasSize(1);
  }

  @Test
  void aTextWithCommasIsAListOfTags() throws IOException {
    old("hugo.toml", "title = \"x\"\n");
    old(
        "content/posts/a.md",
        "---\ntitle: A\ndate: 2020-01-01\ntags: one two, three\n---\nText.\n");

    plan(folder.resolve("old")).write(folder, "content");

    assertThat(folder.resolve("posts/a.md")).content().contains("tags: [one two, three]");
  }

  @Test
  void whatIsRawForJekyllIsNoVariable() throws IOException {
    old("_config.yml", "title: x\n");
    old(
        "_posts/2020-01-01-a.md",
        "---\ntitle: A\n---\n{% raw %}`{{ x }}` {{ y }}{% endraw %} {{ z }}\n");

    assertThat(left()).filteredOn(what -> what.startsWith("a variable")).hasSize(1);
  }

  /** What becomes of a text that was written for Hugo. */
  private String brought(String text) throws IOException {
    Path post = Files.createDirectories(folder.resolve("old/content/posts")).resolve("x.md");
    Files.writeString(post, "---\ntitle: X\ndate: 2020-01-01\n---\n" + text + "\n");
    Files.writeString(folder.resolve("old/hugo.toml"), "title = \"x\"\n");
    plan(folder.resolve("old")).write(folder, "content");
    return Files.readString(folder.resolve("posts/x.md"));
  }

  @ParameterizedTest
  @EnumSource(Generator.class)
  void lineEndsOfWindowsChangeNothing(Generator generator) throws IOException {
    Path home = CASES.resolve(generator.name().toLowerCase(java.util.Locale.ROOT)).resolve("from");
    Path windows = folder.resolve("windows");
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = windows.resolve(home.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        boolean text = !file.toString().endsWith(".png");
        Files.write(
            copy,
            text
                ? Files.readString(file).replace("\n", "\r\n").getBytes("UTF-8")
                : Files.readAllBytes(file));
      }
    }
    assertThat(plan(windows).written()).isEqualTo(plan(home).written());
    assertThat(told(plan(windows))).isEqualTo(told(plan(home)));
  }

  private static Plan plan(Path from) {
    return Migration.plan(from, "from", Optional.empty(), false, "content").orElseThrow();
  }

  private static String told(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.left().stream().map(Problem::toString).forEach(lines::add);
    plan.changes().forEach((change, count) -> lines.add(count + " " + change));
    lines.add(plan.posts() + " posts, " + plan.drafts() + " drafts, " + plan.pages() + " pages");
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString().replace('\\', '/'),
                  MigrationTest::content,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static String content(Path file) {
    try {
      return file.toString().endsWith(".png")
          ? "picture " + Arrays.hashCode(Files.readAllBytes(file))
          : Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void update(Path expected, Map<String, String> made) throws IOException {
    for (Map.Entry<String, String> file : made.entrySet()) {
      Path path = expected.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      if (file.getValue().startsWith("picture ")) {
        Path any = CASES.resolve("hexo/from/source/images/dot.png");
        Files.write(path, Files.readAllBytes(any));
      } else {
        Files.writeString(path, file.getValue());
      }
    }
  }

  private Plan jekyll(String body) throws IOException {
    Path posts = Files.createDirectories(folder.resolve("old/_posts"));
    Files.writeString(folder.resolve("old/_config.yml"), "title: x\n");
    Files.writeString(posts.resolve("2020-01-02-a.md"), "---\ntitle: A\n---\n\n" + body + "\n");
    return plan(folder.resolve("old"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A price of $5 x",
        "[x",
        "[x](y",
        "{% img \"x",
        "{{< fig x",
        "{{< fig \"x",
        "> x\n"
      })
  void textsOfAnyLengthAreRead(String beginning) throws IOException {
    String longer = beginning.repeat(beginning.endsWith("\n") ? 5000 : 1) + "y".repeat(50_000);
    assertThat(jekyll(longer).written().get("posts/a.md")).endsWith("\n" + longer + "\n");
  }

  @Test
  void filesOutsideOfTheProjectAreNotBrought() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "s");
    Path inside = Files.createDirectories(folder.resolve("old/files"));
    Files.writeString(inside.resolve("open.txt"), "o");
    Files.createSymbolicLink(inside.resolve("link.txt"), secret);
    Plan plan = jekyll("[a](../../secret.txt) [b](../files/link.txt) [c](../files/open.txt)");
    assertThat(plan.copied()).containsOnlyKeys("_static/files/a/open.txt");
    assertThat(plan.left()).hasSize(2);
  }
}
