package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.Directive;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Experiments that read files, with and without saying so. */
@Timeout(120)
class UndeclaredReadsTest {

  /** How a file is read. */
  public enum Way {
    DECLARED,
    FOLDER,
    FILES,
    STREAM,
    RANDOM_ACCESS,
    IN_A_TRIAL,
    IN_A_THREAD,
    TEMPORARY,
    RESOURCE
  }

  /** Reads a file in some way. */
  public static final class Reader implements Experiment<Reader.Params> {

    /** Which, and how. */
    public record Params(String file, Way way) {}

    @Override
    public String name() {
      return "toys/reader";
    }

    @Override
    public String summary() {
      return "Reads a file.";
    }

    @Override
    public Params defaults() {
      return new Params("", Way.FILES);
    }

    @Override
    public Findings run(Params params, Run run) {
      return Findings.none().value("bytes", bytes(params, run));
    }

    private static long bytes(Params params, Run run) {
      Path file = Path.of(params.file());
      try {
        return switch (params.way()) {
          case DECLARED -> Files.readAllBytes(run.data("file")).length;
          case FOLDER -> Files.readAllBytes(run.data("folder").resolve("x.txt")).length;
          case FILES -> Files.readAllBytes(file).length;
          case STREAM -> first(new FileInputStream(params.file()));
          case RANDOM_ACCESS -> randomAccess(params.file());
          case IN_A_TRIAL ->
              run.trials("t", 20, (i, draws) -> read(Path.of(params.file()))).stream()
                  .mapToLong(n -> n)
                  .sum();
          case IN_A_THREAD -> inAThread(file);
          case TEMPORARY -> temporary();
          case RESOURCE -> first(Reader.class.getResourceAsStream("Toys.class"));
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long first(InputStream stream) throws IOException {
      try (stream) {
        return stream.readAllBytes().length;
      }
    }

    private static long randomAccess(String file) throws IOException {
      try (RandomAccessFile opened = new RandomAccessFile(file, "r")) {
        return opened.read();
      }
    }

    private static long read(Path file) {
      try {
        return Files.readAllBytes(file).length;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long inAThread(Path file) {
      Thread thread = new Thread(() -> read(file));
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return 0;
    }

    private static long temporary() throws IOException {
      Path file = Files.createTempFile("reader", ".txt");
      try {
        Files.writeString(file, "scratch");
        return Files.readString(file).length();
      } finally {
        Files.delete(file);
      }
    }
  }

  @TempDir Path folder;

  /**
   * Not inside the folder that an experiment declares as its data: that would change as it runs.
   */
  @TempDir Path results;

  private final Problems problems = new Problems();
  private Path file;

  @BeforeEach
  void writeAFile() throws IOException {
    file = Files.writeString(folder.resolve("x.txt"), "hello");
  }

  /** All ways at once, because a watch costs most when it begins for the first time. */
  @Test
  void whatIsReadWithoutBeingDeclaredIsRefusedAndNotKept() {
    List<Way> refused = List.of(Way.FILES, Way.STREAM, Way.RANDOM_ACCESS, Way.IN_A_TRIAL);
    List<PlannedRun> plan = new ArrayList<>();
    for (Way way : Way.values()) {
      if (way == Way.IN_A_THREAD) {
        continue; // whose thread that was, only the code tells, and here it is the same for all
      }
      plan.add(planned(way, way.ordinal() + 1));
    }
    List<PlannedRun> good = plan.stream().filter(run -> !refused.contains(way(run))).toList();
    assertThat(runner().finished(plan, problems))
        .extracting(Finished::run)
        .containsExactlyElementsOf(good);
    assertThat(problems.sorted())
        .hasSize(refused.size())
        .allSatisfy(
            problem ->
                assertThat(problem.what())
                    .startsWith(
                        "experiment \"toys/reader\" reads a file that is not declared here: ")
                    .contains("x.txt, at io.github.offprint.run.UndeclaredReadsTest$Reader."));
    assertThat(problems.sorted())
        .extracting(problem -> problem.position().line())
        .containsExactlyElementsOf(refused.stream().map(way -> way.ordinal() + 1).toList());

    Problems again = new Problems();
    assertThat(runner().finished(plan, again)).hasSize(good.size());
    assertThat(again.sorted()).extracting(Problem::what).isNotEmpty();
  }

  @Test
  void anotherRunsFilesAreNotItsOwn() {
    PlannedRun declares = planned(Way.DECLARED, 1);
    PlannedRun doesNot =
        new PlannedRun(
            Toys.planned(new Reader(), 2).directive(),
            new Reader(),
            new Reader.Params(file.toString(), Way.FILES),
            7);
    assertThat(runner().finished(List.of(declares, doesNot), problems))
        .extracting(Finished::run)
        .containsExactly(declares);
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.position().line()).isEqualTo(2));
  }

  @Test
  void threadsThatAnExperimentStartsAreWatchedToo() {
    PlannedRun run = planned(Way.IN_A_THREAD, 1);
    assertThat(runner().finished(List.of(run), problems)).isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.what()).contains("x.txt, at "));
  }

  private static Way way(PlannedRun run) {
    return ((Reader.Params) run.params()).way();
  }

  private Runner runner() {
    ResultCache cache = ResultCache.in(CacheFolder.at(results), new Fingerprints());
    return new Runner(3, Optional.empty(), cache, Progress.UNSEEN);
  }

  private PlannedRun planned(Way way, int line) {
    Directive plain = Toys.planned(new Reader(), line).directive();
    Map<String, Path> data =
        switch (way) {
          case DECLARED -> Map.of("file", file);
          case FOLDER -> Map.of("folder", folder);
          default -> Map.of();
        };
    return new PlannedRun(
        new Directive(
            plain.position(),
            plain.experiment(),
            plain.experimentPosition(),
            plain.id(),
            plain.caption(),
            plain.alt(),
            plain.seed(),
            plain.with(),
            data),
        new Reader(),
        new Reader.Params(file.toString(), way),
        7);
  }
}
