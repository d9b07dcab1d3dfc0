package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Imported;
import io.github.offprint.content.Node;
import io.github.offprint.experiment.Findings;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedRunTest {

  private static final String RESULT = "{\"offprint-result\": 1, \"values\": {\"x\": 0.5}}\n";

  private final Problems problems = new Problems();
  private final Experiments experiments =
      Experiments.of(Services.of(Toys.Means.class, Toys.Quotient.class), problems);

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void writeResult() throws IOException {
    file = Files.writeString(folder.resolve("gpu.json"), RESULT);
  }

  @Test
  void whatTheFileHoldsIsFoundWithoutComputing() {
    PlannedRun run = planned("", "{}").orElseThrow();
    List<Finished> finished =
        new Runner(1, Optional.empty(), ResultCache.none(), Progress.UNSEEN)
            .finished(List.of(run), problems);
    assertThat(finished)
        .extracting(Finished::findings)
        .containsExactly(Findings.none().value("x", 0.5));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void theKeyIsTheDigestOfTheFileAndNoCode() throws IOException {
    RunKey key = RunKey.of(planned("", "{}").orElseThrow(), new Fingerprints());
    assertThat(key.data()).isEqualTo(Map.of("import", RunKey.digest(Files.readAllBytes(file))));
    assertThat(key.code().parts()).isEmpty();
    Files.writeString(file, RESULT.replace("0.5", "0.6"));
    RunKey other = RunKey.of(planned("", "{}").orElseThrow(), new Fingerprints());
    assertThat(other.text()).isNotEqualTo(key.text());
  }

  @Test
  void anExperimentThatIsNamedGivesItsParametersAndNotItsCode() {
    PlannedRun run = planned("toys/means", "{\"count\": 3}").orElseThrow();
    assertThat(run.params()).isEqualTo(new Toys.Means.Params(3, 0));
    assertThat(RunKey.of(run, new Fingerprints()).code()).isEqualTo(Fingerprint.NONE);
    assertThat(run.imported()).contains(Findings.none().value("x", 0.5));
  }

  @Test
  void parametersThatDoNotFitTheExperimentAreToldThoughNothingRuns() {
    assertThat(planned("toys/means", "{\"count\": 13}")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::what)
        .containsExactly("13 trials bring bad luck");
  }

  @Test
  void otherCodeThanThatOfTheFileIsRemarkedOn() throws IOException {
    Fingerprint code = new Fingerprints().of(Toys.Means.class, Toys.Means.Params.class);
    String coded = RESULT.replace("\"values\"", "\"code\": \"%s\", \"values\"");
    Files.writeString(file, coded.formatted(code.digest()));
    planned("toys/means", "{}");
    assertThat(problems.sorted()).isEmpty();
    Files.writeString(file, coded.formatted("other"));
    assertThat(planned("toys/means", "{}")).isPresent();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "post.md:1:1: note: the code of \"toys/means\" has changed since the imported result was"
                + " found (run it again with --format result, unless the change does not matter)");
  }

  @Test
  void aFileThatIsTooLongIsNotRead() throws IOException {
    try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(ImportedFile.LONGEST).write(java.nio.ByteBuffer.allocate(1));
    }
    assertThat(planned("", "{}")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "content/gpu.json:1:1: error: the file has more than 32 MB (leave out points that"
                + " nobody will see, or write fewer digits)");
  }

  @Test
  void bytesThatAreNotUtf8AreToldAtTheirPlace() throws IOException {
    Files.write(file, new byte[] {'{', '\n', (byte) 0xFF});
    assertThat(planned("", "{}")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "content/gpu.json:2:1: error: the byte FF is not UTF-8 (save the file as UTF-8)");
  }

  private Optional<PlannedRun> planned(String experiment, String with) {
    Position place = new Position("post.md", 1, 1);
    Optional<Node.Mapping> given =
        JsonNodes.read(with, place, problems).map(Node.Mapping.class::cast);
    Directive directive =
        new Directive(
            place,
            experiment,
            place,
            "fig-gpu",
            List.of(),
            "A number.",
            OptionalLong.empty(),
            given,
            Map.of(),
            OptionalDouble.empty(),
            Optional.of(imported()));
    return Plan.of(List.of(directive), experiments, problems).stream().findFirst();
  }

  private Imported imported() {
    Position place = new Position("post.md", 2, 9);
    try {
      String digest = RunKey.digest(Files.readAllBytes(file));
      return new Imported(
          file,
          "content/gpu.json",
          place,
          Optional.of(new Imported.Digest(digest, place)),
          List.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
