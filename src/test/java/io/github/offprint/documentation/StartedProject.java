package io.github.offprint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The experiment of a project that {@code init} makes, which the documentation starts from. */
public final class StartedProject {

  private static final Path INIT = Path.of("src/main/resources/io/github/offprint/init");

  private StartedProject() {}

  /**
   * Its class beside all that the tests know.
   *
   * @param folder an empty one, for the compiled class
   */
  public static ClassLoader classes(Path folder) throws IOException {
    compile(INIT.resolve("RandomWalk.java"), folder);
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.copy(
        INIT.resolve("services"), services.resolve("io.github.offprint.experiment.Experiment"));
    URL[] places = {folder.toUri().toURL()};
    return new URLClassLoader(places, StartedProject.class.getClassLoader());
  }

  /** What somebody who has a {@code pom.xml} is told to add to it. */
  public static String additions() throws IOException {
    Matcher version =
        Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    return Files.readString(INIT.resolve("pom-additions.xml"))
        .replace("@version@", version.group(1));
  }

  private static void compile(Path source, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString());
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      if (!compiled) {
        throw new IllegalStateException(said.toString());
      }
    }
  }
}
