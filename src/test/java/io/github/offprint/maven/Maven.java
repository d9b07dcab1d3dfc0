package io.github.offprint.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Maven, with a local repository below {@code target} that has the plugin as it was packed.
 * What else it needs it takes from the local repository of the build that runs these tests, and
 * only what is not there from farther away.
 */
enum Maven {
  V3_8("3.8"),
  V3_9("3.9"),
  V4("4.");

  /** The plugin's coordinates. */
  static final String PLUGIN =
      "io.github.offprint:offprint-maven-plugin:" + System.getProperty("offprint.it.version");

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path REPOSITORY = named(TARGET.resolve("it-repository"));
  private static final long PATIENCE_SECONDS = 300;

  private final String begin;

  Maven(String begin) {
    this.begin = begin;
  }

  /**
   * How Maven ended.
   *
   * @param text all that it printed
   */
  record Answer(int code, String text) {}

  /** Runs Maven and waits for its end. */
  Answer run(Path folder, String... words) throws IOException, InterruptedException {
    Path log = Files.createTempFile(TARGET, "maven", ".log");
    Process process = begun(folder, log, words);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      throw new IOException(String.join(" ", words) + " does not end: " + Files.readString(log));
    }
    String text = Files.readString(log);
    Files.delete(log);
    return new Answer(process.exitValue(), text);
  }

  /** Starts Maven, which prints into a file. */
  Process begun(Path folder, Path log, String... words) throws IOException {
    installPlugin();
    List<String> line =
        new ArrayList<>(
            List.of(
                program().toString(),
                "-B",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + REPOSITORY));
    Path own = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
    if (Files.exists(own)) {
      line.addAll(List.of("-gs", own.toString()));
    }
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("JAVA_"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    environment.put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  /**
   * Another name of a folder, if its own has letters beyond ASCII: Maven 4.0.0-rc-4 takes those in
   * the name of its local repository for others.
   */
  private static Path named(Path folder) {
    if (folder.toString().chars().allMatch(sign -> sign < 0x80)) {
      return folder;
    }
    try {
      Path link = Files.createTempDirectory("repository").resolve("link");
      Files.createDirectories(folder);
      // the last to be named is the first to go
      link.getParent().toFile().deleteOnExit();
      link.toFile().deleteOnExit();
      return Files.createSymbolicLink(link, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path program() throws IOException {
    try (Stream<Path> all = Files.list(TARGET.resolve("mavens"))) {
      return all.filter(home -> home.getFileName().toString().startsWith("apache-maven-" + begin))
          .findFirst()
          .orElseThrow(() -> new IOException("no Maven " + begin + " in target/mavens"))
          .resolve("bin")
          .resolve(File.separatorChar == '/' ? "mvn" : "mvn.cmd");
    }
  }

  /** As {@code mvn install} would do it. */
  private static void installPlugin() throws IOException {
    String[] names = PLUGIN.split(":");
    Path folder =
        Files.createDirectories(
            REPOSITORY.resolve(names[0].replace('.', '/')).resolve(names[1]).resolve(names[2]));
    String file = names[1] + "-" + names[2];
    copy(Path.of(System.getProperty("offprint.it.jar")), folder.resolve(file + ".jar"));
    copy(Path.of("pom.xml"), folder.resolve(file + ".pom"));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path settings() throws IOException {
    String near =
        """
        <id>near</id>
        <url>%s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(Path.of(System.getProperty("offprint.it.near")).toUri());
    String text =
        """
        <settings>
          <profiles>
            <profile>
              <id>near</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>near</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(near, near);
    return Files.writeString(TARGET.resolve("it-settings.xml"), text, StandardCharsets.UTF_8);
  }
}
