package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real bash completes with the script that the program prints. */
class CompletionTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  private Path script;

  @BeforeEach
  void printTheScript() throws IOException {
    assumeTrue(Files.isExecutable(BASH));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(
            Main.run(
                new String[] {"completion"}, InputStream.nullInputStream(), stream, stream, folder))
        .isZero();
    script = Files.write(folder.resolve("completion"), out.toByteArray());
  }

  @Test
  void commandsAreCompleted() throws IOException {
    assertThat(completed("bu")).containsExactly("build");
    assertThat(completed("")).contains("build", "check", "completion", "list", "new", "run");
  }

  @Test
  void optionsAreCompleted() throws IOException {
    assertThat(completed("build", "--dra")).containsExactly("--drafts");
    assertThat(completed("check", "--rem")).as("hidden").isEmpty();
  }

  @Test
  void namesOfExperimentsAreCompleted() throws IOException {
    assertThat(completed("run", "eigenlearning/le"))
        .containsExactly("eigenlearning/learning-curves");
  }

  @Test
  void theScriptIsTheSameEachDay() {
    assertThat(script).content().doesNotContainPattern("(?i)# date|GMT|UTC");
  }

  private List<String> completed(String... words) throws IOException {
    String line =
        "source '%s'; COMP_WORDS=(offprint '%s'); COMP_CWORD=%s; _complete_offprint 2>/dev/null;"
                .formatted(script, String.join("' '", words), words.length)
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash = new ProcessBuilder(BASH.toString(), "--norc", "-c", line).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }
}
