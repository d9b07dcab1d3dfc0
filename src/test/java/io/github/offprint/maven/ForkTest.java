package io.github.offprint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.cli.Main;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ForkTest {

  @TempDir Path folder;

  private final List<String> classPath =
      List.of(System.getProperty("java.class.path").split(File.pathSeparator));

  @Test
  void argumentsStandBetweenThoseThatAreNeededAndTheClassPath() {
    assertThat(
            new Fork(folder, List.of("a b.jar", "c"), List.of("-Xmx1g"))
                .commandLine(List.of("list")))
        .endsWith(
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx1g",
            "-classpath",
            "a b.jar" + File.pathSeparator + "c",
            "io.github.offprint.cli.Main",
            "list")
        .contains("-Djava.awt.headless=true", "-XX:+UseSerialGC");
  }

  @Test
  void theExitCodeOfTheCommandLineComesBack() throws Exception {
    Path spaced = Files.createDirectories(folder.resolve("a folder"));
    assertThat(new Fork(spaced, classPath, List.of()).run(List.of("--version")))
        .isEqualTo(Main.DONE);
    assertThat(new Fork(spaced, classPath, List.of()).run(List.of("bild"))).isEqualTo(Main.USAGE);
  }

  /** A JVM that forks another one, as Maven does. */
  static final class Forker {
    public static void main(String[] args) throws Exception {
      List<String> classPath =
          List.of(System.getProperty("java.class.path").split(File.pathSeparator));
      // waits for the lines of a standard input that does not end
      new Fork(Path.of("").toAbsolutePath(), classPath, List.of())
          .run(List.of("run", "eigenlearning/risk", "--params", "-"));
    }
  }

  @Test
  @Timeout(60)
  void theOtherJvmEndsWithTheOneThatStartedIt() throws Exception {
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Forker.class.getName())
            .redirectError(folder.resolve("said.txt").toFile())
            .start();
    while (maven.isAlive() && maven.descendants().findAny().isEmpty()) {
      Thread.sleep(20);
    }
    ProcessHandle forked = maven.descendants().findAny().orElseThrow();
    Thread.sleep(1000); // until its program has begun
    maven.toHandle().destroy();
    assertThat(maven.waitFor()).isNotZero();
    assertThat(forked.isAlive()).isFalse();
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
  void thePhasesOfOurOwnForkTheSameJvm() throws Exception {
    String flags = String.join(" ", Fork.NEEDED) + " -classpath %classpath";
    for (String command : List.of("build", "check")) {
      assertThat(phases(".mvn/lifecycle/META-INF/plexus/components.xml", "site-" + command))
          .contains(flags + " io.github.offprint.cli.Main " + command);
    }
  }

  private static String phases(String file, String phase) throws Exception {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(file));
    return xml.getElementsByTagName(phase).item(0).getTextContent();
  }
}
