package io.github.offprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting {@code includes}: folders of the project whose files posts may show. */
class IncludedFoldersTest {

  @TempDir Path project;
  private final Problems problems = new Problems();

  private List<String> includes(String yaml) throws IOException {
    Path file = project.resolve("offprint.yaml");
    Files.writeString(file, yaml);
    return Settings.read(file, "offprint.yaml", Optional.empty(), problems).includes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"includes: [src/main/java, scripts]", "includes:\n- src/main/java\n- scripts"})
  void foldersAreNamedFromTheProject(String yaml) throws IOException {
    assertThat(includes(yaml)).containsExactly("src/main/java", "scripts");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void withoutTheSettingThereIsNone() throws IOException {
    assertThat(includes("title: T")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc", "..", "../other", "src/../../other"})
  void aFolderOutsideOfTheProjectIsRefused(String folder) throws IOException {
    assertThat(includes("includes: [src, " + folder + "]")).containsExactly("src");
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "offprint.yaml:1:17: error: \""
                + folder
                + "\" is not a folder inside the project (write one such as src/main/java)");
  }

  @Test
  void whatIsNoListOfTextsIsToldAtItsPlace() throws IOException {
    assertThat(includes("includes: {a: b}")).isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .startsWith("offprint.yaml:1:11: error: includes must be a list of texts");
  }
}
