package io.github.offprint.browser;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.SiteBuild;
import io.github.offprint.run.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A small blog with several figures, built by the program itself with the theme that everybody gets
 * and shown by a server on this machine.
 */
public final class SampleBlog implements AutoCloseable {

  private static final Path SOURCE = Path.of("src/test/resources/browser");

  private final Path folder;
  private final PageServer server;

  private SampleBlog(Path folder) {
    this.folder = folder;
    this.server = new PageServer(folder.resolve("site"));
  }

  /** The blog, just built. */
  static SampleBlog built() {
    try {
      Path folder = Files.createTempDirectory("offprint-blog-");
      copy(SOURCE, folder);
      ClassLoader classes = SampleBlog.class.getClassLoader();
      new SiteBuild(BuildOptions.in(folder), classes, Progress.UNSEEN).build();
      return new SampleBlog(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies all files of a folder to another one. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** The address of a path that begins with a slash. */
  public String url(String path) {
    return server.url(path);
  }

  /** The server that shows it. */
  public PageServer server() {
    return server;
  }

  @Override
  public void close() throws IOException {
    server.close();
    delete(folder);
  }

  /** Deletes a folder with all that it holds. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }
}
