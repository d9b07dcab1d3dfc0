package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class LauncherTest {

  private static final String POST =
      """
      ---
      title: A result
      published: 2026-11-01
      ---
      ```experiment
      run: eigenlearning/risk
      id: tab-risk
      alt: Three numbers of one task.
      caption: Risk.
      ```
      """;

  /** An experiment that is as short as this is not worth an optimising compiler. */
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

  @TempDir Path folder;

  private final List<String> classPath =
      List.of(System.getProperty("java.class.path").split(File.pathSeparator));

  @Test
  void argumentsStandBetweenThoseThatAreNeededAndTheClassPath() {
    assertThat(
            new Launcher(folder, List.of("a b.jar", "c"), List.of("-Xmx1g"))
                .commandLine("experiments", List.of("list")))
        .endsWith(
            "-Xmx1g",
            "-classpath",
            "a b.jar" + File.pathSeparator + "c",
            "io.github.offprint.cli.Main",
            "list")
        .contains("-Djava.awt.headless=true", "-XX:+UseSerialGC");
  }

  @Test
  void classesThatAnArgumentNamesAreOnTheClassPath() {
    List<String> command =
        List.of("list", "--classes", "a" + File.pathSeparator + "b.jar", "--classes=c d");

    assertThat(Launcher.here(command).classPath())
        .startsWith(classPath.get(0))
        .endsWith("a", "b.jar", "c d");
  }

  @Test
  void onlyPagesAreMadeByTheQuickCompiler() {
    Launcher launcher = new Launcher(folder, List.of("c"), List.of());

    assertThat(launcher.commandLine("pages", List.of("build"))).contains("-XX:TieredStopAtLevel=1");
    assertThat(launcher.commandLine("experiments", List.of("build")))
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void theExitCodeOfTheCommandLineComesBack() throws Exception {
    Path spaced = Files.createDirectories(folder.resolve("a folder"));
    assertThat(new Launcher(spaced, classPath, List.of()).run(List.of("--version")))
        .isEqualTo(Main.DONE);
    assertThat(new Launcher(spaced, classPath, List.of()).run(List.of("bild")))
        .isEqualTo(Main.USAGE);
  }

  @Test
  void aSiteWhoseExperimentsMustBeComputedIsBuiltByASecondJvm() throws Exception {
    Path posts = Files.createDirectories(folder.resolve("content/posts"));
    Files.writeString(posts.resolve("result.md"), POST);
    Launcher launcher = new Launcher(folder, classPath, List.of("-Doffprint.jvm=pages"));

    // what the arguments say comes last and wins: no JVM of this launcher computes
    assertThat(launcher.run(List.of("build"))).isEqualTo(Launcher.AGAIN);
    assertThat(folder.resolve("site")).doesNotExist();

    assertThat(new Launcher(folder, classPath, QUICK).run(List.of("build"))).isEqualTo(Main.DONE);
    assertThat(folder.resolve("site/posts/result/index.html")).exists();
    assertThat(launcher.run(List.of("check"))).isEqualTo(Main.DONE);
  }

  @Test
  @Timeout(60)
  void theOtherJvmEndsWithTheOneThatStartedIt() throws Exception {
    Process launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "eigenlearning/risk",
                "--params",
                "-") // waits for the lines of a standard input that does not end
            .redirectError(folder.resolve("said.txt").toFile())
            .start();
    while (launcher.isAlive() && launcher.descendants().findAny().isEmpty()) {
      Thread.sleep(20);
    }
    ProcessHandle launched = launcher.descendants().findAny().orElseThrow();
    Thread.sleep(1000); // until its program has begun
    launcher.toHandle().destroy();
    assertThat(launcher.waitFor()).isNotZero();
    assertThat(launched.isAlive()).isFalse();
  }

  /** The names of plugins stand in two files, because Maven reads one and users get the other. */
  @Test
  void thePhaseOfThePluginCompilesWithTheSamePluginsAsOurOwn() throws Exception {
    for (String phase : List.of("site-build-classes", "site-check-classes")) {
      assertThat(phases("src/main/resources/META-INF/plexus/components.xml", phase))
          .isEqualTo(phases(".mvn/lifecycle/META-INF/plexus/components.xml", phase));
    }
  }

  @Test
  void thePhasesOfOurOwnStartTheCommandLine() throws Exception {
    for (String command : List.of("build", "check")) {
      assertThat(phases(".mvn/lifecycle/META-INF/plexus/components.xml", "site-" + command))
          .contains("-classpath %classpath " + Main.class.getName() + " " + command);
    }
  }

  private static String phases(String file, String phase) throws Exception {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(file));
    return xml.getElementsByTagName(phase).item(0).getTextContent();
  }

  /** A Java program that starts a preview, as Maven does. */
  static final class Starter {
    public static void main(String[] args) throws Exception {
      ProcessBuilder preview =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-classpath",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "serve",
              "--port",
              "0");
      System.exit(preview.inheritIO().start().waitFor());
    }
  }

  @Test
  @Timeout(90)
  void aPreviewEndsWithTheJavaProgramThatStartedIt() throws Exception {
    Files.createDirectories(folder.resolve("content/posts"));
    Process starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Starter.class.getName())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    InputStream said = starter.getInputStream();
    StringBuilder text = new StringBuilder();
    while (text.indexOf("Ctrl-C") < 0) {
      int next = said.read();
      assertThat(next).as(text.toString()).isNotEqualTo(-1);
      text.append((char) next);
    }
    List<ProcessHandle> begun = starter.descendants().toList();
    assertThat(begun).hasSize(2);

    starter.toHandle().destroyForcibly();

    for (ProcessHandle process : begun) {
      process.onExit().get();
    }
  }
}
