package io.github.offprint.browser;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.SiteBuild;
import io.github.offprint.run.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A site with every kind of page, in three languages, below a path of its own as project pages are;
 * beside it stands the blog that is committed with the program.
 */
public final class WholeBlog implements AutoCloseable {

  /** One page of each kind. */
  static final List<String> PAGES =
      List.of(
          "/repo/",
          "/repo/posts/everything/",
          "/repo/posts/part-two/",
          "/repo/series/Kernels%20step%20by%20step/",
          "/repo/about/",
          "/repo/tags/",
          "/repo/tags/kernels/",
          "/repo/archive/",
          "/repo/404.html",
          "/repo/de/",
          "/repo/de/posts/part-one/",
          "/repo/de/archive/",
          "/repo/ar/posts/arabic/",
          "/repo/ar/tags/");

  /** Pages of the committed blog. */
  static final List<String> COMMITTED =
      List.of("/", "/posts/research/", "/posts/word2vec-dynamics/", "/about/", "/archive/");

  private final Path folder;
  private final PageServer server;
  private final PageServer committed;

  private WholeBlog(Path folder) {
    this.folder = folder;
    this.server = new PageServer(folder.resolve("served"));
    this.committed = new PageServer(folder.resolve("committed"));
  }

  /** The blog, just built. */
  static WholeBlog built() {
    try {
      Path folder = Files.createTempDirectory("offprint-whole-");
      SampleBlog.copy(Path.of("src/test/resources/browser-whole"), folder);
      ClassLoader classes = WholeBlog.class.getClassLoader();
      new SiteBuild(BuildOptions.in(folder), classes, Progress.UNSEEN).build();
      Files.createDirectories(folder.resolve("served"));
      Files.move(folder.resolve("site"), folder.resolve("served/repo"));
      dress(folder);
      return new WholeBlog(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Committed pages with the style and the script of today, which they get when they are built. */
  private static void dress(Path folder) throws IOException {
    SampleBlog.copy(Path.of("site"), folder.resolve("committed"));
    for (String part : List.of("offprint.css", "offprint.js")) {
      Files.copy(
          folder.resolve("served/repo/assets").resolve(part),
          folder.resolve("committed/assets").resolve(part),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The address of one of {@link #PAGES} or {@link #COMMITTED}. */
  String url(String path) {
    return (path.startsWith("/repo/") ? server : committed).url(path);
  }

  /** The file of one of {@link #PAGES}, to be opened without any server. */
  String file(String path) {
    Path page = folder.resolve("served" + path + (path.endsWith("/") ? "index.html" : ""));
    return page.toUri().toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    committed.close();
    SampleBlog.delete(folder);
  }
}
