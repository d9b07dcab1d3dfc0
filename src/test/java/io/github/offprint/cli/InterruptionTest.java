package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.run.Toys;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes of their own, several at once and stopped by a signal. */
@Timeout(120)
class InterruptionTest {

  /** Never ends by itself, and shows that it has begun by a file beside its input. */
  public static final class Endless implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/endless";
    }

    @Override
    public String summary() {
      return "Waits.";
    }

    @Override
    public Toys.Nothing defaults() {
      return new Toys.Nothing();
    }

    @Override
    public Findings run(Toys.Nothing params, Run run) {
      try {
        Files.writeString(run.data("x").resolveSibling("begun"), "");
        new CountDownLatch(1).await();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return Findings.none();
    }
  }

  /** Ends the program as if all were done; by reflection, so that its code does not tell. */
  public static final class Ending implements Experiment<Toys.Nothing> {
    @Override
    public String name() {
      return "toys/ending";
    }

    @Override
    public String summary() {
      return "Ends.";
    }

    @Override
    public Toys.Nothing defaults() {
      return new Toys.Nothing();
    }

    @Override
    public Findings run(Toys.Nothing params, Run run) {
      try {
        String way = Files.readString(run.data("x"));
        Runtime.class.getMethod(way, int.class).invoke(Runtime.getRuntime(), 0);
      } catch (IOException | ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      return Findings.none();
    }
  }

  private static final int INTERRUPT = 2;

  /** What Java ends with after the signal that asks to end. */
  private static final int TERMINATED = 143;

  @TempDir Path folder;

  @BeforeEach
  void writeAPost() throws IOException {
    write("services/META-INF/services/" + Experiment.class.getName(), services());
    write("content/_data/x.txt", "x");
    write("offprint.yaml", "title: T\n");
    post("toys/means");
  }

  private static String services() {
    return Toys.Means.class.getName()
        + "\n"
        + Endless.class.getName()
        + "\n"
        + Ending.class.getName()
        + "\n";
  }

  @Test
  void aBuildThatIsStoppedSaysSoInALineAndLeavesTheSiteWhole() throws Exception {
    assertThat(started("build", "--quiet").waitFor()).isZero();
    byte[] before = Files.readAllBytes(folder.resolve("site/posts/a/index.html"));
    post("toys/endless");
    Process build = started("build", "--quiet");
    waitFor(folder.resolve("content/_data/begun"), build);
    boolean deaf = ignoresInterrupts();
    send(deaf ? "-TERM" : "-INT", build);
    assertThat(build.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).isEqualTo(deaf ? TERMINATED : Main.INTERRUPTED);
    assertThat(Files.readAllLines(folder.resolve("said.txt")))
        .containsExactly(
            "offprint: interrupted; the site is whole, and what was computed is kept.");
    assertThat(folder.resolve("site/posts/a/index.html")).hasBinaryContent(before);
    assertThat(folder).isDirectoryNotContaining("glob:**/.site*");
    assertThat(build.descendants()).isEmpty();
  }

  @Test
  void twoBuildsAtOnceShareTheCache() throws Exception {
    Process one = started("build", "--quiet", "--output", "one");
    Process two = started("build", "--quiet", "--output", "two");
    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();
    assertThat(folder.resolve("two/figures/fig-a.svg"))
        .hasSameBinaryContentAs(folder.resolve("one/figures/fig-a.svg"));
    Process third = started("build", "--timings");
    assertThat(third.waitFor()).isZero();
    assertThat(Files.readString(folder.resolve("said.txt"))).contains("1 from the cache");
  }

  @Test
  void aBuildThatAnExperimentEndsIsNotASuccessAndNamesTheCode() throws Exception {
    write("content/_data/x.txt", "exit");
    post("toys/ending");
    Process build = started("build", "--quiet", "--lenient");
    assertThat(build.waitFor()).isEqualTo(Main.PROBLEMS);
    assertThat(Files.readString(folder.resolve("said.txt")))
        .contains("Ending.run(InterruptionTest.java:")
        .contains("ended the program before it was done");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void aBuildThatIsHaltedIsNotASuccess() throws Exception {
    write("content/_data/x.txt", "halt");
    post("toys/ending");
    assertThat(started("build", "--quiet", "--lenient").waitFor()).isEqualTo(Main.PROBLEMS);
  }

  private void post(String experiment) throws IOException {
    write(
        "content/posts/a.md",
        """
        ---
        title: A
        published: 2025-01-01
        ---

        ```experiment
        run: %s
        id: fig-a
        caption: c
        alt: a
        data: {x: ../_data/x.txt}
        ```
        """
            .formatted(experiment));
  }

  private Process started(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-classpath",
                folder.resolve("services")
                    + File.pathSeparator
                    + System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("said.txt").toFile())
        .start();
  }

  private static void send(String signal, Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    assumeThat(kill.waitFor()).isZero();
  }

  /** Whatever a shell starts in the background is deaf to Ctrl-C, and so are its children. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(mask -> (mask & 1 << INTERRUPT - 1) != 0);
  }

  private static void waitFor(Path file, Process process) throws InterruptedException {
    while (process.isAlive() && !Files.exists(file)) {
      Thread.sleep(20);
    }
    assertThat(file).exists();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
