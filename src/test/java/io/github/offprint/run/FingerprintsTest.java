package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.bytecode.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which code belongs to an experiment; how it is read is told by the tests of the bytecode. */
class FingerprintsTest {

  private static final List<String> TYPES =
      List.of("experiment/Experiment", "experiment/Findings", "experiment/Run", "run/Toys$Nothing");

  @TempDir Path temporary;

  private Path folder;

  @BeforeEach
  void copyAnExperiment() throws IOException {
    folder = temporary.resolve("classes");
    for (String type : TYPES) {
      String name = "io/github/offprint/" + type + ".class";
      Files.createDirectories(folder.resolve(name).getParent());
      try (InputStream bytes = Toys.class.getClassLoader().getResourceAsStream(name)) {
        Files.write(folder.resolve(name), bytes.readAllBytes());
      }
    }
  }

  @Test
  void theSameCodeHasTheSameFingerprint() throws Exception {
    assertThat(fingerprint(folder)).isEqualTo(fingerprint(folder));
    assertThat(fingerprint(folder).digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void aFileThatItDoesNotUseDoesNotChangeIt() throws Exception {
    Fingerprint before = fingerprint(folder);
    Files.writeString(folder.resolve("table.csv"), "1,2");
    Files.writeString(folder.resolve("Other.class"), "no class");
    assertThat(fingerprint(folder)).isEqualTo(before);
  }

  @Test
  void anExperimentInAJarIsFollowedLikeOneInAFolder() throws Exception {
    Path jar = temporary.resolve("experiments-1.0.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String type : TYPES) {
        String name = "io/github/offprint/" + type + ".class";
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(folder.resolve(name)));
      }
    }
    assertThat(fingerprint(jar)).isEqualTo(fingerprint(folder));
  }

  @Test
  void itHoldsTheExperimentItsParametersAndItsRandomStreams() {
    assertThat(names(new Fingerprints().of(Toys.Means.class, Toys.Means.Params.class)))
        .contains(
            Toys.Means.class.getName() + ".name()",
            Toys.Means.class.getName() + ".defaults()",
            Toys.Means.Params.class.getName() + ".<init>(int, double)",
            Toys.Means.Params.class.getName() + ".count()",
            Toys.Means.class.getName() + ".<init>()",
            Streams.class.getName()
                + ".trial(io.github.offprint.experiment.Trial, java.lang.String, int)",
            "io.github.offprint.solver.random.Draws.split(java.lang.String)");
  }

  /** Trials are called by the runner, which the experiment itself does not reach. */
  @Test
  void itHoldsTrialsThatAreClassesOfTheirOwn() {
    Experiment<?> experiment =
        Experiments.of(getClass().getClassLoader(), new Problems())
            .named("moreisbetter/features-and-ridge")
            .orElseThrow();
    Fingerprint print =
        new Fingerprints().of(experiment.getClass(), experiment.defaults().getClass());
    assertThat(names(print)).anyMatch(name -> name.contains("$GaussianTrial.run(int, "));
    assertThat(print.warnings()).isEmpty();
  }

  @Test
  void itDoesNotHoldWhatOnlyPeopleReadNorHowItIsScheduled() {
    assertThat(names(new Fingerprints().of(Toys.Means.class, Toys.Means.Params.class)))
        .doesNotContain(Toys.Means.class.getName() + ".summary()")
        .noneMatch(name -> name.startsWith(Crew.class.getName()))
        .noneMatch(name -> name.startsWith("io.github.offprint.plot."));
  }

  @Test
  void theFormOfWhatIsKeptHoldsItsWriterAndItsReader() {
    assertThat(names(new Fingerprints().ofKeeping()))
        .contains(RecordWriter.class.getName(), RecordReader.class.getName())
        .contains("com.fasterxml.jackson.core:jackson-core");
  }

  @Test
  void everyPartButTheRootsSaysWhatReachedIt() {
    Fingerprint print = new Fingerprints().of(Toys.Means.class, Toys.Means.Params.class);
    List<String> names = names(print);
    assertThat(print.parts())
        .filteredOn(part -> part.name().startsWith("io.github.offprint.solver."))
        .filteredOn(part -> part.kind() == Part.Kind.METHOD)
        .isNotEmpty()
        .allSatisfy(part -> assertThat(names).contains(part.reachedFrom().orElseThrow()));
  }

  private static List<String> names(Fingerprint print) {
    return print.parts().stream().map(Part::name).toList();
  }

  private static Fingerprint fingerprint(Path classes) throws Exception {
    try (URLClassLoader alone = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Class<?> toy = alone.loadClass(Toys.Nothing.class.getName());
      return new Fingerprints().of(toy, Toys.Means.Params.class);
    }
  }
}
