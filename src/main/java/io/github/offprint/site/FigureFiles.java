package io.github.offprint.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every drawing as a picture of its own, and the numbers of every run as CSV and as JSON. */
public final class FigureFiles implements Output {

  private final Function<Object, String> json;
  private final DoubleFunction<String> number;

  /**
   * Files that write numbers in this way.
   *
   * @param json text of maps, lists, records, {@code Numbers}, {@code Value}s and scalars
   * @param number text of a double with full precision, the same on every Java version
   */
  public FigureFiles(Function<Object, String> json, DoubleFunction<String> number) {
    this.json = json;
    this.number = number;
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    return new TreeMap<>(site.exhibits()).entrySet().stream().flatMap(this::files);
  }

  private Stream<SiteFile> files(Map.Entry<String, Exhibit> entry) {
    String id = entry.getKey();
    Exhibit exhibit = entry.getValue();
    Stream<SiteFile> drawing = exhibit.drawing().stream().map(d -> file(id, "svg", d.file()));
    String csv = FigureCsv.of(exhibit.finished().findings(), number);
    String text = json.apply(FigureJson.of(exhibit)).stripTrailing() + "\n";
    return Stream.concat(drawing, Stream.of(file(id, "csv", csv), file(id, "json", text)));
  }

  private static SiteFile file(String id, String extension, String text) {
    return new SiteFile(
        UrlPath.file(Figures.path(id, extension)), text.getBytes(StandardCharsets.UTF_8));
  }
}
