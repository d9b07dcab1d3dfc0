package io.github.offprint.site;

import io.github.offprint.content.Post.Image;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.site.picture.SafeSvg;
import io.github.offprint.site.picture.ScaledPictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pictures that posts show, each once: as they are, made smaller, or made safe. */
public final class PostImages implements Output {

  private final ScaledPictures scaled;

  /**
   * Pictures of posts.
   *
   * @param scaled makes the smaller copies
   */
  public PostImages(ScaledPictures scaled) {
    this.scaled = scaled;
  }

  @Override
  public Stream<Route> routes(Site site) {
    return images(site).map(PostImages::route);
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    Map<String, Image> images = new TreeMap<>();
    images(site).forEach(image -> images.putIfAbsent(UrlPath.relative(image.path()), image));
    return images.entrySet().stream().map(e -> new SiteFile(e.getKey(), () -> bytes(e.getValue())));
  }

  /** What SVG pictures lose on their way into the site, and which of them cannot be read. */
  public static List<Problem> problems(Site site) {
    Map<Path, Function<Position, List<Problem>>> known = new HashMap<>();
    return images(site)
        .filter(PostImages::isSvg)
        .flatMap(
            image ->
                known
                    .computeIfAbsent(image.file(), file -> problems(image))
                    .apply(image.position())
                    .stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What is to be told of a picture wherever it is shown. */
  private static Function<Position, List<Problem>> problems(Image image) {
    try {
      List<String> removed = SafeSvg.of(Disk.bytes(image.file(), image.position())).removed();
      return removed.isEmpty()
          ? shown -> List.of()
          : shown ->
              List.of(
                  Problem.note(
                      shown,
                      "this picture is published without " + String.join(", ", removed),
                      "a picture neither runs programs nor fetches anything"));
    } catch (IllegalArgumentException e) {
      return shown ->
          List.of(
              Problem.error(
                  shown,
                  "this SVG picture is damaged: " + e.getMessage(),
                  "open it and export it again as plain SVG"));
    } catch (OffprintException e) {
      return shown -> e.problems();
    }
  }

  private byte[] bytes(Image image) {
    if (image.width() > 0) {
      try {
        return scaled.copy(image.file(), image.width());
      } catch (IOException e) {
        throw new OffprintException(
            Problem.error(
                image.position(),
                "cannot be read: " + Disk.reason(e),
                "check that it is a file that you may read"));
      }
    }
    byte[] bytes = Disk.bytes(image.file(), image.position());
    return isSvg(image) ? SafeSvg.of(bytes).bytes() : bytes;
  }

  private static boolean isSvg(Image image) {
    return image.path().toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private static Stream<Image> images(Site site) {
    return site.texts().stream().flatMap(post -> post.images().stream());
  }

  private static Route route(Image image) {
    String asker = "the picture at " + image.position();
    Object source = List.of(image.file(), image.width());
    return new Route(UrlPath.relative(image.path()), source, asker, image.position());
  }
}
