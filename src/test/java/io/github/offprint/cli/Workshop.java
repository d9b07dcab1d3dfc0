package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Experiment;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A project with posts and with experiments of its own, whose sources are compiled whenever one of
 * them has changed.
 */
final class Workshop {

  /** Where posts and the site lie. */
  final Path folder;

  private final Path sources;
  private final Path classes;
  private final List<Path> libraries = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private boolean compiled;

  /** An empty project. */
  Workshop(Path root) throws IOException {
    folder = Files.createDirectories(root.resolve("project"));
    sources = Files.createDirectories(root.resolve("sources"));
    classes = Files.createDirectories(root.resolve("classes"));
  }

  /** The same project, whose experiments are compiled and whose site is built, somewhere else. */
  Workshop copy(Path to) throws IOException {
    Workshop copy = new Workshop(to);
    Path from = sources.getParent();
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    copy.libraries.addAll(libraries);
    copy.compiled = compiled;
    return copy;
  }

  /** Writes a file of the project. */
  void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Replaces a piece of a file of the project, which must stand in it. */
  void edit(String file, String old, String now) throws IOException {
    replace(folder.resolve(file), old, now);
  }

  /** Writes a class of the package {@code lab}. */
  void source(String name, String text) throws IOException {
    Files.writeString(sources.resolve(name + ".java"), "package lab;\n" + text);
    compiled = false;
  }

  /** Replaces a piece of a class, which must stand in it. */
  void editSource(String name, String old, String now) throws IOException {
    replace(sources.resolve(name + ".java"), old, now);
    compiled = false;
  }

  private static void replace(Path file, String old, String now) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, now));
  }

  /** Names the experiments of the project. */
  void offer(String... names) throws IOException {
    Path services = classes.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(
        services.resolve(Experiment.class.getName()),
        String.join("\n", Stream.of(names).map(name -> "lab." + name).toList()));
  }

  /** A jar with the only class of a source is the only library from now on. */
  void library(String jar, String type, String text) throws IOException {
    Path root = Files.createTempDirectory(sources.getParent(), "library");
    Path source = Files.writeString(root.resolve(type + ".java"), "package lib;\n" + text);
    compile(List.of(source), root);
    Path file = root.resolve(jar);
    try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(file))) {
      to.putNextEntry(new JarEntry("lib/" + type + ".class"));
      to.write(Files.readAllBytes(root.resolve("lib/" + type + ".class")));
    }
    libraries.clear();
    libraries.add(file);
    compiled = false;
  }

  /** Runs the program in the project's folder. */
  int run(String... arguments) throws IOException {
    if (!compiled) {
      compile(files(sources), classes);
      compiled = true;
    }
    out.reset();
    err.reset();
    List<URL> path = new ArrayList<>();
    path.add(classes.toUri().toURL());
    for (Path library : libraries) {
      path.add(library.toUri().toURL());
    }
    try (URLClassLoader loader = new Own(path)) {
      return Main.run(
          arguments,
          new Console(
              InputStream.nullInputStream(),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              folder,
              loader,
              false));
    }
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** All files of the project but the cache, with their contents. */
  SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.startsWith(".offprint/")) {
        contents.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private void compile(List<Path> files, Path to) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> path = new ArrayList<>(libraries.stream().map(Path::toString).toList());
    path.add(System.getProperty("java.class.path"));
    List<String> options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-nowarn",
            "-g",
            "-d",
            to.toString(),
            "-classpath",
            String.join(File.pathSeparator, path));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjects(files.toArray(Path[]::new)))
              .call();
      assertThat(done).as(messages.toString()).isTrue();
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Finds the project's experiments and no others. */
  private static final class Own extends URLClassLoader {
    Own(List<URL> path) {
      super(path.toArray(URL[]::new), Workshop.class.getClassLoader());
    }

    @Override
    public java.util.Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/services/") ? findResources(name) : super.getResources(name);
    }
  }
}
