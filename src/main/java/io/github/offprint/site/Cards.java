package io.github.offprint.site;

import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.plot.Card;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The picture that stands beside a link to a post elsewhere: the one that its author names, or a
 * card that is drawn for it. Such a link must be absolute, so a site without an address has no
 * cards; and drafts, which nobody should link to, have none.
 */
public final class Cards implements Output {

  private static final String FOLDER = "/cards/";

  @Override
  public Stream<Route> routes(Site site) {
    return drawn(site)
        .map(
            post ->
                // two posts at one address are told of once, by their pages
                new Route(
                    UrlPath.file(path(post)),
                    FOLDER,
                    "the card of " + post.file(),
                    Position.startOf(post.file())));
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    Frames frames = new Frames(Edition.of(site).get(0));
    return drawn(site)
        .map(
            post ->
                new SiteFile(
                    UrlPath.file(path(post)),
                    () ->
                        Card.png(
                            post.frontMatter().title(),
                            String.join(", ", frames.authors(post)),
                            site.info().title())));
  }

  /**
   * A picture of a post.
   *
   * @param href absolute
   * @param width in pixels; 0 if it is the author's
   */
  record Picture(String href, int width, int height) {}

  /** The picture beside links to a post, if it has one. */
  static Optional<Picture> picture(SiteInfo info, Post post) {
    Optional<String> own = post.frontMatter().sharing().image();
    if (!info.hasAddress()) {
      return Optional.empty();
    }
    return own.isPresent()
        ? own.map(path -> new Picture(info.address().absolute(PercentCode.encodedPath(path)), 0, 0))
        : Optional.of(post)
            .filter(Cards::isDrawn)
            .map(p -> new Picture(info.address().absolute(path(p)), Card.WIDTH, Card.HEIGHT));
  }

  private static Stream<Post> drawn(Site site) {
    List<Post> posts = site.info().hasAddress() ? site.posts() : List.of();
    return posts.stream().filter(Cards::isDrawn);
  }

  private static boolean isDrawn(Post post) {
    return !post.isPage()
        && !post.frontMatter().draft()
        && post.frontMatter().sharing().image().isEmpty();
  }

  private static String path(Post post) {
    return FOLDER + Edition.folder(post) + post.frontMatter().abbrlink() + ".png";
  }
}
