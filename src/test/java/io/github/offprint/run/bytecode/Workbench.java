package io.github.offprint.run.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs and asks what is reachable from the method {@code run} of {@code t.Start}. */
final class Workbench {

  private static final Pattern TYPE = Pattern.compile("(?:class|record|enum|interface) (\\w+)");

  private final Path root;
  private final List<URL> libraries = new ArrayList<>();
  private int programs;

  Workbench(Path root) {
    this.root = root;
  }

  /** Programs see that jar or folder from now on. */
  Workbench with(Path library) throws IOException {
    libraries.add(library.toUri().toURL());
    return this;
  }

  /** The body of the class {@code Start}, and other files. */
  Code start(String body, String... others) {
    return code(compiled(body, others));
  }

  /** The folder of the classes of a program. */
  Path compiled(String body, String... others) {
    List<String> sources = new ArrayList<>(List.of(others));
    sources.add("public class Start {\n" + body + "\n}\n");
    return compiled(List.of("-g"), sources.toArray(String[]::new));
  }

  /** Files of the package {@code t}, each with the name of its first type. */
  Path compiled(List<String> options, String... sources) {
    Path folder = root.resolve("program" + programs++);
    try {
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<Path> files = new ArrayList<>();
      for (String source : sources) {
        Matcher name = TYPE.matcher(source);
        assertThat(name.find()).isTrue();
        Path file = folder.resolve(name.group(1) + ".java");
        files.add(Files.writeString(file, "package t;\n" + source));
      }
      compile(options, files, classes);
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Code code(Path classes) {
    return code(classes, "Start", "run");
  }

  Code code(Path classes, String type, String method) {
    List<URL> path = new ArrayList<>(libraries);
    try (URLClassLoader loader = loader(classes, path)) {
      Class<?> start = loader.loadClass("t." + type);
      return new CodeBase(List.of(loader), Set.of(), Optional.empty())
          .reachable(Roots.none().made(start).calls(start, method));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> names(Code code) {
    return code.parts().stream().map(Part::name).toList();
  }

  private static URLClassLoader loader(Path classes, List<URL> path) throws IOException {
    path.add(0, classes.toUri().toURL());
    return new URLClassLoader(path.toArray(URL[]::new), null);
  }

  private void compile(List<String> more, List<Path> files, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        new ArrayList<>(List.of("--release", "17", "-proc:none", "-nowarn", "-d"));
    options.add(classes.toString());
    options.addAll(more);
    options.add("-cp");
    options.add(
        String.join(
            java.io.File.pathSeparator,
            libraries.stream()
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .toList()));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjects(files.toArray(Path[]::new)))
              .call();
      assertThat(compiled).as(Arrays.toString(files.toArray()) + messages).isTrue();
    }
  }
}
