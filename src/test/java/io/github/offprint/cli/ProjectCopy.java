package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * This very project somewhere else, with its own sources, posts, site and classes. It shares the
 * cache with the original, so that nothing is computed twice: keys tell whose results are whose.
 */
final class ProjectCopy {

  private static final List<String> COPIED =
      List.of(
          "src/main",
          "src/test/java",
          "content",
          "templates",
          "site",
          "offprint.yaml",
          "offprint.lock");
  private static final String SOURCES = "src/main/java/io/github/offprint/";
  private static final Path ORIGINAL = Path.of("").toAbsolutePath();
  private static final Path CLASSES = ORIGINAL.resolve("target/classes");
  private static final long PATIENCE_MINUTES = 10;

  private final Path folder;
  private final Path classes;
  private final List<Path> logs;
  private final List<String> flags = new ArrayList<>();

  /**
   * What the program said and did.
   *
   * @param code by which it ended
   * @param said its problems, without its progress
   */
  record Ran(int code, List<String> said) {}

  /** Copies the project. */
  ProjectCopy(Path root) throws IOException {
    folder = Files.createDirectories(root.resolve("project"));
    classes = Files.createDirectories(root.resolve("classes"));
    logs = List.of(root.resolve("out.log"), root.resolve("err.log"));
    for (String part : COPIED) {
      copy(ORIGINAL.resolve(part), folder.resolve(part));
    }
    copy(CLASSES, classes);
    Path cache = Files.createDirectories(ORIGINAL.resolve(".offprint/cache"));
    Files.createSymbolicLink(folder.resolve(".offprint"), cache.getParent());
  }

  /** Lets go of the cache, which is not part of the copy. */
  void leaveTheCache() throws IOException {
    Files.delete(folder.resolve(".offprint"));
  }

  /** Replaces a piece of a source, which must stand in it once, and compiles this one file. */
  void edit(String source, String old, String now) throws IOException {
    Path file = folder.resolve(SOURCES + source);
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(old), -1)).hasSize(2);
    Files.writeString(file, text.replace(old, now));
    compile(file);
  }

  /** From now on little is computed, which is not worth an optimising compiler. */
  void expectLittle() {
    flags.add("-XX:TieredStopAtLevel=1");
  }

  /** Runs the program as a shell would, with the classes of the copy. */
  Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(flags);
    line.addAll(List.of("-classpath", classPath(), Main.class.getName()));
    line.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(logs.get(0).toFile())
            .redirectError(logs.get(1).toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
      return new Ran(process.exitValue(), Files.readAllLines(logs.get(1), StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  /** The place of a piece of a post, which must stand in it once, as problems show it. */
  String place(String post, String piece) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(post));
    List<String> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int at = lines.get(i).indexOf(piece);
          at >= 0;
          at = lines.get(i).indexOf(piece, at + 1)) {
        places.add("%s:%s:%s".formatted(post, i + 1, lines.get(i).codePointCount(0, at) + 1));
      }
    }
    assertThat(places).as(piece).hasSize(1);
    return places.get(0);
  }

  /** All files but the cache, with their contents and times. */
  SortedMap<String, List<Object>> contents() throws IOException {
    SortedMap<String, List<Object>> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      contents.put(
          folder.relativize(file).toString(),
          List.of(
              Files.readString(file, StandardCharsets.ISO_8859_1),
              Files.getLastModifiedTime(file)));
    }
    return contents;
  }

  /** As the tests have it, but with the copy's classes in place of the original ones. */
  private String classPath() {
    List<String> path = new ArrayList<>(List.of(classes.toString()));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(CLASSES.getParent()))
        .forEach(path::add);
    return String.join(File.pathSeparator, path);
  }

  private void compile(Path file) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = new ArrayList<>(List.of("--release", "17", "-proc:none", "-g"));
    options.addAll(List.of("-d", classes.toString(), "-classpath", classPath()));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var files = manager.getJavaFileObjects(file);
      assertThat(compiler.getTask(messages, manager, null, options, null, files).call())
          .as(messages.toString())
          .isTrue();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  /** Links, of which the cache is one, are not followed. */
  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> Files.isRegularFile(file)).sorted().toList();
    }
  }
}
