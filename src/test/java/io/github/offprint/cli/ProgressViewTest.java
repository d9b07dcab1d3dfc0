package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Problems;
import io.github.offprint.run.ResultCache;
import io.github.offprint.run.Runner;
import io.github.offprint.run.Services;
import io.github.offprint.run.Toys;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressViewTest {

  @Test
  void withoutATerminalEachRunIsALine() {
    assertThat(shown(false).lines())
        .containsExactly("[1/2] fig-1: toys/means", "[2/2] fig-9: toys/quotient");
  }

  @Test
  void onATerminalThereIsABarThatEndsFull() {
    assertThat(shown(true)).contains("experiments", "100%", "2/2 runs");
  }

  private static String shown(boolean terminal) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Path.of(""),
            Services.of(""),
            terminal);
    new Runner(1, Optional.empty(), ResultCache.none(), ProgressView.on(console))
        .finished(
            List.of(Toys.planned(new Toys.Means(), 1), Toys.planned(new Toys.Quotient(), 9)),
            new Problems());
    return err.toString(StandardCharsets.UTF_8);
  }
}
