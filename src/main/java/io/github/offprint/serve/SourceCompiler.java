package io.github.offprint.serve;

import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the JDK that the preview runs on. For one thread at a time. */
final class SourceCompiler implements AutoCloseable {

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final Function<Path, String> shown;

  private SourceCompiler(JavaCompiler compiler, Function<Path, String> shown) {
    this.compiler = compiler;
    this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    this.shown = shown;
  }

  /**
   * The compiler, which not every Java has.
   *
   * @param shown files as problems show them
   */
  static Optional<SourceCompiler> ofThisJava(Function<Path, String> shown) {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .map(compiler -> new SourceCompiler(compiler, shown));
  }

  /**
   * Compiles.
   *
   * @param classPath folders and jars
   * @param release of Java, such as 17; absent: that of this JDK
   * @param into a folder for the classes
   * @return what stands in the way; then the folder is not to be used
   */
  List<Problem> compile(
      Collection<Path> sources, List<Path> classPath, Optional<Integer> release, Path into) {
    List<String> options = new ArrayList<>(List.of("-g", "-parameters", "-proc:none", "-nowarn"));
    options.addAll(List.of("-implicit:none", "-sourcepath", "", "-d", into.toString()));
    options.addAll(List.of("-encoding", "UTF-8", "-classpath", joined(classPath)));
    release.ifPresent(number -> options.addAll(List.of("--release", number.toString())));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    boolean done =
        compiler
            .getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
            .call();
    return done
        ? List.of()
        : said.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(this::problem)
            .distinct()
            .toList();
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private Problem problem(Diagnostic<? extends JavaFileObject> said) {
    String message = said.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", ", ");
    String file =
        Optional.ofNullable(said.getSource())
            .map(source -> shown.apply(Path.of(source.toUri())))
            .orElse("javac");
    Position place =
        new Position(
            file,
            (int) Math.max(1, said.getLineNumber()),
            (int) Math.max(1, said.getColumnNumber()));
    return Problem.error(place, message, "until it compiles, figures are those of the code before");
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
