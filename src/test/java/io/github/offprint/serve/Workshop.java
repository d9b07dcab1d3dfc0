package io.github.offprint.serve;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.LiveSite;
import io.github.offprint.build.LoadedCode;
import io.github.offprint.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A small project in a folder of its own, and a preview of it. */
public final class Workshop implements AutoCloseable {

  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private static final String SLOPE =
      """
      package sample;

      /** The mathematics. */
      final class Slope {
        static double at(double x) {
          return 2 * x;
        }
      }
      """;

  private static final String LINE =
      """
      package sample;

      import io.github.offprint.experiment.*;
      import io.github.offprint.figure.*;
      import java.util.List;

      public final class Line implements Experiment<Line.Params> {
        public record Params(int points) {}

        @Override
        public String name() {
          return "sample/line";
        }

        @Override
        public String summary() {
          return "A line.";
        }

        @Override
        public Params defaults() {
          return new Params(5);
        }

        @Override
        public Findings run(Params params, Run run) {
          double[] x = new double[params.points()];
          double[] y = new double[params.points()];
          for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
            y[i] = Slope.at(x[i]);
          }
          Panel panel =
              Panel.of(Axis.linear("x"), Axis.linear("y"))
                  .with(new Curve("line", Numbers.of(x), Numbers.of(y), Stroke.solid(Ink.series(0))));
          return Findings.of(Figure.row(420, 300, false, panel)).value("last", y[y.length - 1]);
        }
      }
      """;

  /** Another experiment, which the mathematics of the first has nothing to do with. */
  private static final String OTHER =
      LINE.replace("class Line", "class Other")
          .replace("Line.Params", "Other.Params")
          .replace("sample/line", "sample/other")
          .replace("Slope.at(x[i])", "7 * x[i]");

  private final Path folder;
  private final List<List<Problem>> told = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private URLClassLoader loader;
  private LiveSite site;
  private Preview preview;

  /** A project that has not been compiled. */
  public Workshop(Path folder) throws IOException {
    this.folder = folder;
    write("offprint.yaml", "title: Workshop\n");
    write(
        "src/main/resources/META-INF/services/io.github.offprint.experiment.Experiment",
        "sample.Line\nsample.Other\n");
    write("src/main/java/sample/Slope.java", SLOPE);
    write("src/main/java/sample/Line.java", LINE);
    write("src/main/java/sample/Other.java", OTHER);
    post("first", "Hello.");
  }

  /** Writes a file of the project. */
  public Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Changes a file of the project. */
  public void edit(String path, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(path));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " lacks " + from);
    }
    write(path, text.replace(from, to));
  }

  /** Writes a post. */
  public Path post(String name, String body) throws IOException {
    return write(
        "content/posts/" + name + ".md",
        "---\ntitle: %s\npublished: 2024-01-02\n---\n\n%s\n".formatted(name, body));
  }

  /** A directive with an experiment of this project. */
  public static String figure(String experiment) {
    return "```experiment\nrun: sample/%s\nid: fig-%s\ncaption: A line.\nalt: It rises from left to right.\n```\n\nLast of %s: `{value} fig-%s.last %%.1f`\n"
        .formatted(experiment, experiment, experiment, experiment);
  }

  /** Compiles the project as Maven would, and begins a preview. */
  public Preview served() throws IOException, InterruptedException {
    Path classes = folder.resolve("target/classes");
    Files.createDirectories(classes);
    List<Path> path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    try (SourceCompiler compiler = SourceCompiler.ofThisJava(Path::toString).orElseThrow();
        Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      List<Problem> problems = compiler.compile(java, path, Optional.of(17), classes);
      if (!problems.isEmpty()) {
        throw new IllegalStateException(problems.toString());
      }
    }
    copy("META-INF/services/io.github.offprint.experiment.Experiment", classes);
    List<Path> jars = path.stream().filter(entry -> !Files.isDirectory(entry)).toList();
    List<Path> folders = path.stream().filter(Files::isDirectory).toList();
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    ProjectCode code =
        new ProjectCode(
            folder,
            List.of(folder.resolve("src/main/java")),
            Stream.of(List.of(classes), folders, jars).flatMap(List::stream).toList(),
            loader);
    site = new LiveSite(BuildOptions.in(folder).forPreview(), LoadedCode.of(loader));
    preview = new Preview(site, code, 0, told::add);
    preview.awaitFirst();
    return preview;
  }

  private void copy(String resource, Path classes) throws IOException {
    Path to = classes.resolve(resource);
    Files.createDirectories(to.getParent());
    Files.copy(folder.resolve("src/main/resources").resolve(resource), to);
  }

  /** The address of a page. */
  public String url(String path) {
    return "http://localhost:" + preview.port() + path;
  }

  /** The answer to a request. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands on a page. */
  public String page(String path) {
    return get(path).body();
  }

  /** The experiments that are computed now, as pages are told. */
  public String running() {
    return String.join(" ", preview.state().running().keySet());
  }

  /** What the preview shows. */
  LiveSite site() {
    return site;
  }

  /** The classes of the project, as they were compiled first. */
  ClassLoader classes() {
    return loader;
  }

  /** All that was told of problems, in its order. */
  public List<List<Problem>> told() {
    return told;
  }

  /** The problems that were told last, one a line. */
  public String problems() {
    return told.isEmpty()
        ? ""
        : String.join("\n", told.get(told.size() - 1).stream().map(Problem::toString).toList());
  }

  /** Waits until something is so. */
  public static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still not so");
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (preview != null) {
      preview.close();
      loader.close();
    }
  }
}
