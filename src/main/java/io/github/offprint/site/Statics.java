package io.github.offprint.site;

import io.github.offprint.problem.Position;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are copied as they are. */
public final class Statics implements Output {

  private final String shown;

  /**
   * Files of a folder.
   *
   * @param shown the folder as problems show it
   */
  public Statics(String shown) {
    this.shown = shown;
  }

  @Override
  public Stream<Route> routes(Site site) {
    return site.statics().keySet().stream()
        .sorted()
        .map(path -> Route.of(UrlPath.relative(path), position(path).file(), position(path)));
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    return new TreeMap<>(site.statics())
        .entrySet().stream()
            .map(
                e ->
                    new SiteFile(
                        UrlPath.relative(e.getKey()),
                        () -> Disk.bytes(e.getValue(), position(e.getKey()))));
  }

  private Position position(String path) {
    return Position.startOf(shown + "/" + UrlPath.relative(path));
  }
}
