package io.github.offprint.site;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Style, script and the fonts of formulas. The parts of the style become one file, and so do those
 * of the script; an author's {@code assets/css} may replace any part and add others, which come
 * last, and {@code assets/js} may replace any part; whatever else lies in the author's {@code
 * assets} is copied, but for what desktops and editors leave behind.
 */
public final class Assets implements Output {

  static final String STYLESHEET = "/assets/offprint.css";
  static final String SCRIPT = "/assets/offprint.js";
  static final String MATH_STYLESHEET = "/assets/katex/katex.min.css";

  private static final String MATH_FOLDER = "assets/katex/";
  private static final String CSS = "assets/css/";
  private static final String JS = "assets/js/";

  /** In this order, since later rules win. */
  private static final List<String> STYLES =
      List.of(
          "tokens.css",
          "type.css",
          "layout.css",
          "figure.css",
          "pointing.css",
          "code.css",
          "references.css",
          "citations.css",
          "constructs.css",
          "search.css",
          "series.css",
          "margin.css",
          "print.css");

  private static final List<String> SCRIPTS =
      List.of("words.js", "offprint.js", "notes.js", "figures.js", "references.js", "search.js");

  private final Templates templates;
  private final Supplier<Map<String, byte[]>> mathFiles;

  /**
   * Assets of these layouts.
   *
   * @param mathFiles what KaTeX needs in a page: {@code katex.min.css} and the fonts that it names,
   *     by their paths relative to it
   */
  public Assets(Templates templates, Supplier<Map<String, byte[]>> mathFiles) {
    this.templates = templates;
    this.mathFiles = mathFiles;
  }

  @Override
  public Stream<Route> routes(Site site) {
    Stream<String> always =
        Stream.concat(
            Stream.of(STYLESHEET, SCRIPT).map(UrlPath::file),
            mathFiles.get().keySet().stream().map(path -> MATH_FOLDER + path));
    Stream<Route> copied =
        own().keySet().stream().filter(path -> !isStyle(path) && !isScript(path)).map(this::route);
    return Stream.concat(always.map(Route::always), copied);
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    List<SiteFile> files = new ArrayList<>();
    Map<String, Path> own = own();
    files.add(new SiteFile(UrlPath.file(STYLESHEET), style(own)));
    files.add(new SiteFile(UrlPath.file(SCRIPT), script(own)));
    new TreeMap<>(mathFiles.get())
        .forEach((path, bytes) -> files.add(new SiteFile(MATH_FOLDER + path, bytes)));
    own.forEach((path, file) -> files.add(new SiteFile(path, bytes(path, file))));
    return files.stream();
  }

  private Route route(String path) {
    String file = templates.shown(path);
    return Route.of(path, file, Position.startOf(file));
  }

  private static boolean isStyle(String path) {
    return path.startsWith(CSS) && path.endsWith(".css");
  }

  private static boolean isScript(String path) {
    return SCRIPTS.stream().anyMatch(name -> path.equals(JS + name));
  }

  /** The parts of the script; takes them out of the author's. */
  private byte[] script(Map<String, Path> own) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    SCRIPTS.forEach(name -> all.writeBytes(part(JS + name, own, Slim::script)));
    return all.toByteArray();
  }

  /** The parts of the style, the author's further ones last; takes them out of the author's. */
  private byte[] style(Map<String, Path> own) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    STYLES.forEach(name -> all.writeBytes(part(CSS + name, own, Slim::style)));
    List<String> further = own.keySet().stream().filter(Assets::isStyle).toList();
    further.forEach(path -> all.writeBytes(bytes(path, own.remove(path))));
    return all.toByteArray();
  }

  /**
   * A part as the author has it, or the theme's without what only its authors read; a copy of the
   * theme's is the theme's.
   */
  private byte[] part(String path, Map<String, Path> own, UnaryOperator<byte[]> slim) {
    byte[] bundled = bundled(path);
    Path file = own.remove(path);
    byte[] written = file == null ? bundled : bytes(path, file);
    return Arrays.equals(written, bundled) ? slim.apply(bundled) : written;
  }

  private static byte[] bundled(String path) {
    try (InputStream in =
        Assets.class.getClassLoader().getResourceAsStream(Templates.BUNDLED + path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String path, Path file) {
    return Disk.bytes(file, Position.startOf(templates.shown(path)));
  }

  /** The files of the author's assets folder by their paths in the site. */
  private Map<String, Path> own() {
    Map<String, Path> own = new TreeMap<>();
    Problems problems = new Problems();
    templates.folder().ifPresent(folder -> add(own, folder, problems));
    problems.throwIfErrors();
    return own;
  }

  private List<Path> files(Path assets) {
    try {
      return Disk.filesBelow(assets);
    } catch (IOException e) {
      throw new OffprintException(
          Problem.error(
              Position.startOf(templates.shown("assets")),
              "cannot be listed: " + Disk.reason(e),
              "check that you may read the folder and all folders in it"));
    }
  }

  private void add(Map<String, Path> own, Path folder, Problems problems) {
    Path assets = folder.resolve("assets");
    if (!Files.exists(assets, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path file : files(assets)) {
      String path = Disk.slashed(folder.relativize(file));
      if (!Disk.isClutter(file)) {
        own.put(path, file);
        if (!Disk.isFileBelow(folder, file)) {
          problems.error(
              Position.startOf(templates.shown(path)),
              "this link does not lead to a file inside the folder of templates",
              "put the file itself there");
        }
      }
    }
  }
}
