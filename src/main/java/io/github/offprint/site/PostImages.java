package io.github.offprint.site;

import io.github.offprint.content.Post.Image;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pictures that posts show, each once. */
public final class PostImages implements Output {

  @Override
  public Stream<Route> routes(Site site) {
    return site.texts().stream().flatMap(post -> post.images().stream()).map(PostImages::route);
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    Map<String, Image> images = new TreeMap<>();
    site.texts().stream()
        .flatMap(post -> post.images().stream())
        .forEach(image -> images.putIfAbsent(UrlPath.relative(image.path()), image));
    return images.entrySet().stream()
        .map(
            e ->
                new SiteFile(
                    e.getKey(), () -> Disk.bytes(e.getValue().file(), e.getValue().position())));
  }

  private static Route route(Image image) {
    String asker = "the picture at " + image.position();
    return new Route(UrlPath.relative(image.path()), image.file(), asker, image.position());
  }
}
