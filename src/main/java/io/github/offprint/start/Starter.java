package io.github.offprint.start;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a project that builds at once: a post, an experiment, a test of it, settings and what
 * publishes. Whatever is there already stays as it is. A folder that is a Maven project already
 * gets settings and a post only, because anything else would have to fit its own code.
 *
 * @param folder of the project; need not be there
 * @param shown the folder as problems show it; empty for the current one
 * @param version of Offprint, which the project will use
 */
public record Starter(Path folder, String shown, String version) {

  private static final String POM = "pom.xml";
  private static final String POSTS = "content/posts";
  private static final String PLUGIN = "offprint-maven-plugin";

  /**
   * Makes it.
   *
   * @throws OffprintException if a folder of the project cannot be made because a file is in its
   *     place, or the other way round; nothing is written then
   */
  public Started start() {
    List<NewFile> files = files();
    Problems problems = new Problems();
    files.forEach(file -> refuseObstacle(file.path(), problems));
    problems.throwIfErrors();
    List<NewFile> missing = files.stream().filter(file -> !isThere(file.path())).toList();
    List<NewFile> kept = files.stream().filter(file -> isThere(file.path())).toList();
    FreshFiles fresh = new FreshFiles(folder);
    fresh.write(missing);
    return new Started(
        missing.stream().map(NewFile::path).toList(),
        kept.stream().map(NewFile::path).toList(),
        kept.stream().flatMap(this::advice).toList());
  }

  /** All files that the project should have, in the order in which somebody may want to read. */
  private List<NewFile> files() {
    ProjectName name = ProjectName.of(folder);
    Map<String, String> words =
        Map.of(
            "version", version,
            "artifact", name.artifact(),
            "title", Escapes.yaml(name.title()),
            "heading", Escapes.markdown(name.title()));
    boolean written = Files.isDirectory(folder.resolve(POSTS)) && hasPosts();
    List<NewFile> files = new ArrayList<>();
    if (isThere(POM) && !written) {
      files.add(NewFile.of(POSTS + "/first-post.md", "first-post.md"));
    }
    files.add(NewFile.of(POM, "pom.xml"));
    files.add(NewFile.of("offprint.yaml", "offprint.yaml"));
    if (!isThere(POM)) {
      if (!written) {
        files.addAll(sample());
      }
      files.add(NewFile.of("README.md", "README.md"));
      files.add(NewFile.of(".github/workflows/verify.yml", "verify.yml"));
      files.add(NewFile.of(".github/workflows/publish.yml", "publish.yml"));
    }
    files.add(NewFile.of(".gitignore", "gitignore").withEveryLineNeeded());
    files.add(NewFile.of("deploy.sh", "deploy.sh").asProgram());
    return files.stream().map(file -> file.with(words)).toList();
  }

  /** A post with its experiment. */
  private static List<NewFile> sample() {
    return List.of(
        NewFile.of(POSTS + "/random-walk.md", "random-walk.md"),
        NewFile.of("src/main/java/com/example/experiments/RandomWalk.java", "RandomWalk.java"),
        NewFile.of(
                "src/main/resources/META-INF/services/io.github.offprint.experiment.Experiment",
                "services")
            .withEveryLineNeeded(),
        NewFile.of(
            "src/test/java/com/example/experiments/RandomWalkTest.java", "RandomWalkTest.java"));
  }

  private boolean hasPosts() {
    try (Stream<Path> posts = Files.walk(folder.resolve(POSTS))) {
      return posts.anyMatch(post -> post.toString().endsWith(".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also a link that leads nowhere is there, and is not ours to replace. */
  private boolean isThere(String path) {
    return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  private void refuseObstacle(String path, Problems problems) {
    if (Files.isDirectory(folder.resolve(path))) {
      problems.error(
          position(path), "there is a folder where a file should be", "move it, or name it anew");
    }
    int slash = path.indexOf('/');
    while (slash >= 0) {
      refuseFile(path.substring(0, slash), problems);
      slash = path.indexOf('/', slash + 1);
    }
    refuseFile("", problems);
  }

  private void refuseFile(String path, Problems problems) {
    Path place = folder.resolve(path);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(place)) {
      Position position = position(path);
      if (problems.sorted().stream().noneMatch(told -> told.position().equals(position))) {
        problems.error(
            position, "there is a file where a folder should be", "move it, or name it anew");
      }
    }
  }

  private Position position(String path) {
    return Position.startOf(
        Stream.of(shown, path)
            .filter(part -> !part.isEmpty())
            .reduce((a, b) -> a + "/" + b)
            .orElse("."));
  }

  /** What an author has to write into a file that was there. */
  private Stream<Started.Advice> advice(NewFile file) {
    String text = text(file.path());
    if (file.path().equals(POM)) {
      return text.contains(PLUGIN)
          ? Stream.empty()
          : Stream.of(
              new Started.Advice(
                  POM,
                  NewFile.of(POM, "pom-additions.xml")
                      .with(Map.of("version", version))
                      .text()
                      .lines()
                      .toList()));
    }
    List<String> present = text.lines().map(String::strip).toList();
    List<String> missing = file.needed().stream().filter(line -> !present.contains(line)).toList();
    return missing.isEmpty() ? Stream.empty() : Stream.of(new Started.Advice(file.path(), missing));
  }

  private String text(String path) {
    try {
      return new String(Files.readAllBytes(folder.resolve(path)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
