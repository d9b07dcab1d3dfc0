package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.experiment.Findings;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {

  @TempDir Path folder;

  private final Problems problems = new Problems();
  private final Toys.Custom good =
      new Toys.Custom("toys/good", (p, run) -> Findings.none().value("x", run.seed() + 0.1));

  @Test
  void whatWasFoundOnceIsNotComputedAgain() {
    List<Finished> first = run(Toys.planned(good, 1));
    assertThat(run(Toys.planned(good, 1))).isEqualTo(first);
    assertThat(good.runs).hasValue(1);
  }

  @Test
  void anotherSeedIsComputed() {
    PlannedRun run = Toys.planned(good, 1);
    run(run);
    run(new PlannedRun(run.directive(), run.experiment(), run.params(), 99));
    assertThat(good.runs).hasValue(2);
  }

  @Test
  void otherParametersAreComputed() {
    Toys.Means means = new Toys.Means();
    PlannedRun usual = Toys.planned(means, 1);
    PlannedRun shifted =
        new PlannedRun(usual.directive(), means, new Toys.Means.Params(5, 1e-17), usual.seed());
    assertThat(RunKey.of(usual, new Fingerprints()))
        .isNotEqualTo(RunKey.of(shifted, new Fingerprints()));
  }

  @Test
  void failuresAreNotKept() {
    Toys.Custom bad =
        new Toys.Custom(
            "toys/bad",
            (p, run) -> {
              throw new IllegalStateException();
            });
    run(Toys.planned(bad, 1));
    run(Toys.planned(bad, 1));
    assertThat(bad.runs).hasValue(2);
    assertThat(problems.sorted()).hasSize(1);
  }

  @Test
  void aDamagedEntryIsComputedAgain() throws IOException {
    List<Finished> first = run(Toys.planned(good, 1));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(run(Toys.planned(good, 1))).isEqualTo(first);
    assertThat(good.runs).hasValue(2);
  }

  @Test
  void withoutACacheEverythingIsComputed() {
    for (int i = 0; i < 2; i++) {
      new Runner(1, Optional.empty(), ResultCache.none(), Progress.UNSEEN)
          .finished(List.of(Toys.planned(good, 1)), problems);
    }
    assertThat(good.runs).hasValue(2);
  }

  private List<Finished> run(PlannedRun run) {
    ResultCache cache = ResultCache.in(CacheFolder.at(folder), new Fingerprints());
    return new Runner(1, Optional.empty(), cache, Progress.UNSEEN).finished(List.of(run), problems);
  }
}
