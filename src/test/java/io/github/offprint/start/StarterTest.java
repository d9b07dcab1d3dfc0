package io.github.offprint.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.problem.OffprintException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterTest {

  private static final String SERVICES =
      "src/main/resources/META-INF/services/io.github.offprint.experiment.Experiment";

  @TempDir Path root;

  @Test
  void aNewProjectHasAllThatABuildNeeds() throws IOException {
    Started started = starter("notes").start();

    assertThat(files("notes").keySet())
        .containsExactlyInAnyOrderElementsOf(started.written())
        .contains(
            "pom.xml",
            "offprint.yaml",
            "content/posts/random-walk.md",
            "src/main/java/com/example/experiments/RandomWalk.java",
            "src/test/java/com/example/experiments/RandomWalkTest.java",
            SERVICES,
            ".github/workflows/verify.yml",
            ".github/workflows/publish.yml",
            ".gitignore",
            "README.md",
            "deploy.sh");
    assertThat(started.kept()).isEmpty();
    assertThat(started.advice()).isEmpty();
    assertThat(files("notes").values()).noneMatch(text -> text.matches("(?s).*@[a-z]+@.*"));
    assertThat(root.resolve("notes/deploy.sh")).isExecutable();
  }

  @Test
  void theSameNameGivesTheSameBytes() throws IOException {
    starter("a/notes").start();
    starter("b/notes").start();

    assertThat(files("a/notes")).isEqualTo(files("b/notes"));
  }

  @Test
  void aSecondTimeNothingIsWritten() throws IOException {
    starter("notes").start();
    SortedMap<String, String> before = files("notes");
    Started again = starter("notes").start();

    assertThat(again.written()).isEmpty();
    assertThat(again.advice()).isEmpty();
    assertThat(files("notes")).isEqualTo(before);
  }

  @Test
  void filesOfAFreshRepositoryAreKeptAndWhatTheyLackIsTold() throws IOException {
    write("notes/README.md", "mine");
    write("notes/.gitignore", "*.log\ntarget/\n");
    write("notes/LICENSE", "free");
    Started started = starter("notes").start();

    assertThat(started.kept()).containsExactlyInAnyOrder("README.md", ".gitignore");
    assertThat(started.written()).contains("pom.xml", "content/posts/random-walk.md");
    assertThat(files("notes")).containsEntry("README.md", "mine").containsEntry("LICENSE", "free");
    assertThat(started.advice())
        .singleElement()
        .hasToString("Advice[file=.gitignore, lines=[.offprint/]]");
  }

  @Test
  void aMavenProjectGetsWhatItLacksAndItsPomIsLeftToItsAuthor() throws IOException {
    write("notes/pom.xml", "<project/>");
    write("notes/src/main/java/Mine.java", "class Mine {}");
    Started started = starter("notes").start();

    assertThat(started.written())
        .containsExactly("content/posts/first-post.md", "offprint.yaml", ".gitignore", "deploy.sh");
    assertThat(files("notes")).containsEntry("pom.xml", "<project/>");
    assertThat(started.advice()).extracting(Started.Advice::file).containsExactly("pom.xml");
    assertThat(started.advice().get(0).lines())
        .contains("  <version>1.2.3</version>", "  <extensions>true</extensions>");
  }

  @Test
  void whoHasPostsGetsNoOther() throws IOException {
    write("notes/content/posts/2025/mine.md", "---\ntitle: Mine\n---\n");
    starter("notes").start();

    assertThat(files("notes").keySet())
        .filteredOn(path -> path.endsWith(".md"))
        .containsExactly("README.md", "content/posts/2025/mine.md");
    assertThat(root.resolve("notes/src")).doesNotExist();
  }

  @Test
  void allThatIsInTheWayIsToldTogetherAndNothingIsWritten() throws IOException {
    write("notes/content", "a file");
    write("notes/src", "a file");
    write("notes/deploy.sh/x", "in a folder");
    SortedMap<String, String> before = files("notes");

    assertThatThrownBy(() -> starter("notes").start())
        .isInstanceOfSatisfying(
            OffprintException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Object::toString)
                    .containsExactly(
                        "notes/content:1:1: error: there is a file where a folder should be (move"
                            + " it, or name it anew)",
                        "notes/deploy.sh:1:1: error: there is a folder where a file should be (move"
                            + " it, or name it anew)",
                        "notes/src:1:1: error: there is a file where a folder should be (move it,"
                            + " or name it anew)"));
    assertThat(files("notes")).isEqualTo(before);
  }

  @Test
  void aFileInThePlaceOfTheFolderIsTold() throws IOException {
    write("notes", "a file");

    assertThatThrownBy(() -> starter("notes").start())
        .hasMessageContaining("notes:1:1: error: there is a file where a folder should be");
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Files.createDirectories(root.resolve("notes"));
    FreshFiles fresh = new FreshFiles(root.resolve("notes"));
    NewFile good = NewFile.of("a/b/one.txt", "services");
    NewFile bad = NewFile.of("a/b/one.txt/two.txt", "services");

    assertThatThrownBy(() -> fresh.write(java.util.List.of(good, bad)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files("notes")).isEmpty();
    assertThat(root.resolve("notes/a")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "notes, Notes, notes",
    "my-first_notes, My first notes, my-first-notes",
    "Größe & Maß, Größe & Maß, grosse-mass",
    "Łódź 2, Łódź 2, lodz-2",
    "研究 笔记, 研究 笔记, blog",
    "研究, 研究, blog",
    "--, Blog, blog",
    "'a\"b: \\c', 'A\"b: \\c', a-b-c",
  })
  void theFolderNamesTheProject(String folder, String title, String artifact) {
    assertThat(ProjectName.of(Path.of(folder))).isEqualTo(new ProjectName(title, artifact));
  }

  @Test
  void theRootOfAFileSystemHasNoName() {
    assertThat(ProjectName.of(Path.of("/"))).isEqualTo(new ProjectName("Blog", "blog"));
  }

  @Test
  void aTitleSurvivesYamlAndMarkdown() throws IOException {
    starter("a \"b\" *c* {{d}}").start();

    assertThat(files("a \"b\" *c* {{d}}").get("offprint.yaml"))
        .startsWith("title: \"A \\\"b\\\" *c* {{d}}\"\n");
    assertThat(files("a \"b\" *c* {{d}}").get("README.md"))
        .startsWith("# A \\\"b\\\" \\*c\\* \\{\\{d\\}\\}\n");
  }

  private Starter starter(String folder) {
    return new Starter(root.resolve(folder), folder, "1.2.3");
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private SortedMap<String, String> files(String folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path from = root.resolve(folder);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(from.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void theGuideShowsWhatIsToBeAdded() throws IOException {
    String shown = Files.readString(Path.of("content/pages/docs/your-own-paper.md"));
    String added = NewFile.text("pom-additions.xml");

    assertThat(shown.replaceAll("<version>[^<]+</version>", "<version>@version@</version>"))
        .contains(added);
  }
}
