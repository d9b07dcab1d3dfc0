package io.github.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.build.DocumentedSettings;
import io.github.offprint.documentation.Commands;
import io.github.offprint.documentation.Fence;
import io.github.offprint.documentation.Sandbox;
import io.github.offprint.documentation.Snippets;
import io.github.offprint.documentation.StartedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What README and the documentation show is true: each fence and each command is tried. */
class DocumentationTest {

  /** Languages of fences that are not tried here, and why. */
  private static final Map<String, String> NOT_TRIED =
      Map.of(
          "", "what a program prints, or a file that is no program: other tests compare it",
          "text", "a path or a piece of a file",
          "json", "ImportingDocumentTest builds a site with it",
          "python", "needs Python and what it reads",
          "r", "needs R",
          "latex", "needs TeX",
          "include", "part of the page: the build of the blog fails if it is wrong",
          "experiment", "part of the page, likewise",
          "claim", "part of the page, likewise",
          "css", "a rule of an example");

  /** Pages with Java that another test compiles. */
  private static final Map<String, String> JAVA_ELSEWHERE =
      Map.of("gallery.md", "GalleryTest compiles it, GoldenDrawingsTest draws it");

  /** Fences that cannot be tried as they stand, by a line in them, and why. */
  private static final Map<String, String> EXCEPT =
      Map.of(
          "sha256: …", "the digest is that of the reader's file",
          "import: ../_results/gpu-run.json", "ImportingDocumentTest builds a site with it");

  private static final Path TUTORIAL = Path.of("src/main/java/io/github/offprint/papers/tutorial");

  private static final Path TUTORIAL_TEST =
      Path.of("src/test/java/io/github/offprint/papers/tutorial");

  @TempDir static Path folder;

  private static ClassLoader classes;

  @BeforeAll
  static void compileTheExperimentOfAStartedProject() throws IOException {
    classes = StartedProject.classes(Files.createDirectory(folder.resolve("classes")));
  }

  @TestFactory
  Stream<DynamicTest> everyFenceIsRight() throws IOException {
    List<Fence> fences = new ArrayList<>();
    for (Path page : Fence.pages()) {
      fences.addAll(Fence.of(page));
    }
    assertThat(fences).hasSizeGreaterThan(50);
    return fences.stream()
        .map(fence -> DynamicTest.dynamicTest(fence.toString(), () -> tryOut(fence)));
  }

  private void tryOut(Fence fence) throws IOException {
    if (EXCEPT.keySet().stream().anyMatch(fence.text()::contains)) {
      return;
    }
    switch (fence.language()) {
      case "markdown" -> tryMarkdown(fence);
      case "yaml" -> assertThat(problemsOfYaml(fence.text())).isEmpty();
      case "sh" -> tryCommands(fence.text());
      case "xml" -> assertThat(fence.text()).isEqualTo(StartedProject.additions());
      case "java" -> assertThat(JAVA_ELSEWHERE).containsKey(fence.page().getFileName().toString());
      default -> assertThat(NOT_TRIED).containsKey(fence.language());
    }
  }

  private void tryMarkdown(Fence fence) throws IOException {
    boolean live = fence.info().equals("markdown result");
    assertThat(fence.info()).isIn("markdown", "markdown result");
    // what is shown with its result is part of its page, which is built as a whole below
    if (!live) {
      assertThat(snippets().problemsOfPost(fence.text())).isEmpty();
    }
  }

  private List<String> problemsOfYaml(String yaml) throws IOException {
    String lines = "\n" + yaml;
    if (lines.contains("\nrun: ") || lines.contains("\nimport: ")) {
      return snippets().problemsOfDirective(yaml);
    }
    if (lines.contains("\npublished: ")) {
      return snippets().problemsOfFrontMatter(yaml);
    }
    return DocumentedSettings.problems(yaml, fresh());
  }

  private void tryCommands(String block) throws IOException {
    for (String line : Commands.lines(block)) {
      Commands commands = new Commands(Sandbox.project(fresh()));
      if (line.startsWith("offprint check")) {
        assertThat(commands.faults("offprint build")).isEmpty();
      }
      assertThat(commands.faults(line)).as(line).isEmpty();
    }
  }

  private Snippets snippets() throws IOException {
    return new Snippets(fresh(), classes);
  }

  private static Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "project");
  }

  @TestFactory
  Stream<DynamicTest> everyCommandInASentenceExists() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : Fence.pages()) {
      for (String command : Commands.named(Files.readString(page))) {
        tests.add(
            DynamicTest.dynamicTest(
                page + ": " + command,
                () -> assertThat(new Commands(fresh()).faultsOfWords(command)).isEmpty()));
      }
    }
    return tests.stream();
  }

  /** With its figures, claims and references, as part of a site. */
  @Test
  void everyPageIsBuiltAndShowsItsResults() throws IOException {
    Path project = fresh();
    copy(Path.of("content"), project, path -> !path.startsWith(Path.of("content", "posts")));
    copy(TUTORIAL, project, path -> true);
    copy(TUTORIAL_TEST, project, path -> true);
    Files.copy(Path.of("offprint.yaml"), project.resolve("offprint.yaml"));
    Files.createDirectories(project.resolve("content/posts"));
    Files.writeString(
        project.resolve("content/posts/a.md"), "---\ntitle: T\npublished: 2025-01-04\n---\nA\n");

    assertThat(new Commands(project).faults("offprint build --quiet")).isEmpty();

    for (Path page : Fence.pages()) {
      if (page.startsWith("content")) {
        String name = page.getFileName().toString().replace(".md", "");
        String html = Files.readString(project.resolve("site/docs").resolve(place(name)));
        long shown = Fence.of(page).stream().filter(f -> f.info().endsWith(" result")).count();
        assertThat(html.split("<div class=\"result\">", -1)).as(name).hasSize((int) shown + 1);
      }
    }
  }

  private static String place(String name) {
    return name.equals("index") ? "index.html" : name + "/index.html";
  }

  private static void copy(Path from, Path project, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).filter(wanted).toList()) {
        Path to = project.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  @Test
  void aCommandThatDoesNotExistIsFound() throws IOException {
    Commands commands = new Commands(fresh());
    assertThat(commands.faults("offprint run no/such-experiment")).isNotEmpty();
    assertThat(commands.faultsOfWords("offprint buld")).isNotEmpty();
    assertThat(commands.faultsOfWords("offprint build --fast")).isNotEmpty();
    assertThat(commands.faults("mvn site-biuld")).isNotEmpty();
    assertThat(commands.faults("mvn offprint:bake")).isNotEmpty();
    assertThat(commands.faults("mvn site-build -Doffprint.quick")).isNotEmpty();
    assertThat(commands.faults("java -jar target/offprint-9-cli.jar list")).isNotEmpty();
    assertThat(commands.faults("./deploy.sh --fast")).isNotEmpty();
    assertThat(commands.faults("rm everything")).isNotEmpty();
  }
}
