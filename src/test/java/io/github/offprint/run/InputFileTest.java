package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

  private static final Position PLACE = new Position("post.md", 1, 1);

  @TempDir Path folder;

  private final Problems problems = new Problems();

  @Test
  void aFileIsFoundBesideThePost() throws IOException {
    Path root = folder.toRealPath();
    Files.createDirectories(root.resolve("posts"));
    Path file = Files.writeString(root.resolve("posts/x.csv"), "1,2");
    Surroundings surroundings = new Surroundings(root, Path.of("posts/a.md"), Map.of());

    assertThat(surroundings.input("x.csv", PLACE, problems)).contains(file);
    assertThat(surroundings.input("/posts/x.csv", PLACE, problems)).contains(file);
    assertThat(problems.sorted()).isEmpty();
    assertThat(surroundings.input("y.csv", PLACE, problems)).isEmpty();
    assertThat(problems.sorted().get(0).toString())
        .isEqualTo("post.md:1:1: error: there is no file \"y.csv\" (did you mean \"x.csv\"?)");
  }

  @Test
  void theKeyOfARunChangesWithTheBytesOfItsFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "1,2");
    RunKey before = key(Map.of("x", file));

    assertThat(key(Map.of("x", file))).isEqualTo(before);
    assertThat(key(Map.of("x", file)).text()).isEqualTo(before.text());
    assertThat(key(Map.of()).text()).isNotEqualTo(before.text());
    assertThat(key(Map.of("y", file)).text()).isNotEqualTo(before.text());
    Files.writeString(file, "1,3");
    assertThat(key(Map.of("x", file)).text()).isNotEqualTo(before.text());
  }

  @Test
  void aFolderIsAnInputToo() throws IOException {
    Path root = folder.toRealPath();
    Path texts = Files.createDirectories(root.resolve("texts/old"));
    Files.writeString(texts.resolve("a.txt"), "one");
    Surroundings surroundings = new Surroundings(root, Path.of("posts/a.md"), Map.of());
    assertThat(surroundings.input("/texts", PLACE, problems)).contains(root.resolve("texts"));

    Map<String, Path> inputs = Map.of("x", root.resolve("texts"));
    String before = key(inputs).text();
    assertThat(key(inputs).text()).isEqualTo(before);
    Files.move(texts.resolve("a.txt"), texts.resolve("b.txt"));
    String renamed = key(inputs).text();
    assertThat(renamed).isNotEqualTo(before);
    Files.writeString(texts.resolve("b.txt"), "two");
    assertThat(key(inputs).text()).isNotIn(before, renamed);
  }

  private RunKey key(Map<String, Path> files) {
    Directive directive =
        new Directive(
            PLACE,
            "toys/means",
            PLACE,
            "fig-a",
            List.of(),
            "a",
            OptionalLong.empty(),
            Optional.empty(),
            files);
    Experiments experiments = Experiments.of(Services.of(Toys.Means.class), problems);
    return RunKey.of(Plan.of(List.of(directive), experiments, problems).get(0), new Fingerprints());
  }
}
