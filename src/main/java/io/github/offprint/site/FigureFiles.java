package io.github.offprint.site;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.plot.Drawing;
import io.github.offprint.run.Finished;
import io.github.offprint.run.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every drawing as a picture of its own and as PDF, and the numbers of every run as CSV and as
 * JSON.
 */
public final class FigureFiles implements Output {

  @Override
  public Stream<Route> routes(Site site) {
    return site.texts().stream().flatMap(Post::directives).flatMap(FigureFiles::routes);
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    return new TreeMap<>(site.exhibits()).entrySet().stream().flatMap(this::files);
  }

  private static Stream<Route> routes(Directive directive) {
    String asker = "the figure " + directive.id();
    return Stream.of("svg", "pdf", "csv", "json")
        .map(kind -> UrlPath.file(Figures.path(directive.id(), kind)))
        .map(file -> Route.of(file, asker, directive.position()));
  }

  private Stream<SiteFile> files(Map.Entry<String, Exhibit> entry) {
    String id = entry.getKey();
    Exhibit exhibit = entry.getValue();
    Stream<SiteFile> drawings = exhibit.drawing().stream().flatMap(d -> drawings(id, d));
    return Stream.concat(
        drawings,
        Stream.of(
            file(id, "csv", () -> FigureCsv.of(exhibit.finished(), Json::number)),
            file(id, "json", () -> numbers(exhibit.finished()))));
  }

  private static Stream<SiteFile> drawings(String id, Drawing drawing) {
    return Stream.of(
        file(id, "svg", drawing::file), new SiteFile(path(id, "pdf"), () -> drawing.pdf().bytes()));
  }

  /** The file that holds all numbers of a run, from the root of the site. */
  public static String numbersPath(Directive directive) {
    return path(directive.id(), "json");
  }

  /** All numbers of a run, as that file holds them. */
  public static String numbers(Finished finished) {
    return Json.text(FigureJson.of(finished)).stripTrailing() + "\n";
  }

  private static SiteFile file(String id, String extension, Supplier<String> text) {
    return SiteFile.text(path(id, extension), text);
  }

  private static String path(String id, String extension) {
    return UrlPath.file(Figures.path(id, extension));
  }
}
