package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  @TempDir Path folder;

  /** Reading a pipe would wait for ever; a folder or a device cannot be read as text either. */
  @Test
  void whatIsNoOrdinaryFileIsNotRead() {
    Problems problems = new Problems();
    assertThat(TextFile.read(folder, "content/posts/pipe.md", problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "content/posts/pipe.md:1:1: error: this is not a file with text (replace it by an"
                + " ordinary file, or move it out of the folder)");
  }
}
