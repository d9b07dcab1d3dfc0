package io.github.offprint.site;

import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what the feeds hold can be followed by readers elsewhere: each link and each image is
 * absolute, and those of this site lead to files that it has.
 */
public final class FeedChecks {

  private final Site site;
  private final Routes routes;
  private final FeedContent content;

  /**
   * Checks of the posts that stand in feeds.
   *
   * @param site with exhibits, and with posts in which nothing waits
   */
  public FeedChecks(Site site, Routes routes) {
    this.site = site;
    this.routes = routes;
    this.content = new FeedContent(site);
  }

  /** All that cannot be followed, at the place in the post where it is written. */
  public List<Problem> problems() {
    return Edition.of(site).stream()
        .filter(edition -> edition.info().hasAddress())
        .flatMap(edition -> Feeds.newest(edition).stream())
        .filter(site::isSettled)
        .flatMap(post -> content.addresses(post).flatMap(link -> problem(link, post).stream()))
        .sorted()
        .distinct()
        .toList();
  }

  private Optional<Problem> problem(String link, Post post) {
    if (link.startsWith("data:")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(link);
      if (!uri.isAbsolute()) {
        return Optional.of(told(link, post, "is not absolute in the feeds"));
      }
      String root = site.info().address().absolute("/");
      if (!link.startsWith(root)) {
        return Optional.empty();
      }
      String file = UrlPath.file("/" + link.substring(root.length()).replaceFirst("[?#].*", ""));
      return routes.has(file) || routes.has(file + "/index.html")
          ? Optional.empty()
          : Optional.of(told(link, post, "leads to nothing in this site"));
    } catch (URISyntaxException e) {
      return Optional.of(
          told(link, post, "is no address, so that readers of feeds cannot follow it"));
    }
  }

  private Problem told(String link, Post post, String what) {
    return new Problem(
        Problem.Severity.WARNING,
        place(link, post),
        "\"" + link + "\" " + what,
        "correct it: spaces are written %20, and a path begins with /");
  }

  /** Where the post says it; its first line if that is not known. */
  private Position place(String link, Post post) {
    Stream<Position> links =
        post.links().stream().filter(l -> isMeant(l.target(), link)).map(Post.Link::position);
    Stream<Position> images =
        post.images().stream().filter(i -> isMeant(i.path(), link)).map(Post.Image::position);
    return Stream.concat(links, images).findFirst().orElse(Position.startOf(post.file()));
  }

  private boolean isMeant(String target, String link) {
    return link.equals(target)
        || PercentCode.decoded(link).equals(PercentCode.decoded(target))
        || target.startsWith("/")
            && PercentCode.decoded(link)
                .equals(PercentCode.decoded(site.info().address().absolute(target)));
  }
}
