package io.github.offprint.site;

import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import java.util.Map;
import java.util.stream.Stream;

/** Small pages at the former addresses of posts that lead to where they are now. */
public final class Redirects implements Output {

  private final Templates templates;

  /** Redirects in this layout. */
  public Redirects(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Stream<Route> routes(Site site) {
    return site.texts().stream()
        .flatMap(post -> post.frontMatter().aliases().stream().map(a -> address(path(a), post)));
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    return site.texts().stream()
        .flatMap(post -> post.frontMatter().aliases().stream().map(a -> file(site, post, a)));
  }

  private SiteFile file(Site site, Post post, String alias) {
    return SiteFile.text(
        path(alias), () -> page(site, post, new Frames(Edition.of(site).get(0)).lang(post)));
  }

  private String page(Site site, Post post, String lang) {
    Map<String, Object> shown =
        Map.of(
            "lang", lang,
            "words", Words.of(lang).all(),
            "title", post.frontMatter().title(),
            "href", site.info().address().absolute(post.path()),
            "canonical", site.info().hasAddress());
    return templates.filled("redirect.html", shown);
  }

  /**
   * A file at an address that an author gave a post. Two posts that want the same one are told of
   * it where they are read, at the very key; here they share it.
   */
  static Route address(String file, Post post) {
    return new Route(file, Post.class, post.file(), Position.startOf(post.file()));
  }

  /** The file for an alias: {@code /old/} and {@code old} are {@code old/index.html}. */
  static String path(String alias) {
    String address = alias.startsWith("/") ? alias : "/" + alias;
    boolean file = address.endsWith("/") || address.endsWith(".html") || address.endsWith(".htm");
    return UrlPath.file(file ? address : address + "/");
  }
}
