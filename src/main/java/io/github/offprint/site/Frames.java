package io.github.offprint.site;

import io.github.offprint.content.Post;
import io.github.offprint.site.view.PageView;
import io.github.offprint.site.view.PageView.Meta;
import io.github.offprint.site.view.PageView.NavigationLink;
import io.github.offprint.site.view.SiteView;
import io.github.offprint.site.view.SiteView.FeedLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands around the pages of a site: head, header and footer. */
final class Frames {

  private final SiteInfo info;

  Frames(SiteInfo info) {
    this.info = info;
  }

  /** What is the same on all pages. */
  SiteView site() {
    return new SiteView(
        info.title(),
        info.description(),
        info.address().link("/"),
        info.address().link(Assets.STYLESHEET),
        info.address().link(Assets.MATH_STYLESHEET),
        info.address().link(Assets.SCRIPT),
        info.hasAddress() ? feeds() : List.of(),
        String.join(", ", info.authors()));
  }

  private List<FeedLink> feeds() {
    return List.of(
        new FeedLink("application/atom+xml", "Atom", info.address().link(Feeds.ATOM)),
        new FeedLink("application/rss+xml", "RSS", info.address().link(Feeds.RSS)));
  }

  /**
   * The frame of a list.
   *
   * @param template that shows it
   * @param path from the root of the site
   * @param title plain text; empty for the home page
   */
  PageView list(String template, String path, String title) {
    List<Meta> meta = new ArrayList<>();
    openGraph(meta, "website", path, title.isEmpty() ? info.title() : title, info.description());
    return new PageView(
        template,
        info.lang(),
        title.isEmpty() ? info.title() : title + " | " + info.title(),
        info.description(),
        canonical(path),
        meta,
        navigation(path),
        false,
        "");
  }

  /** The frame of a page that search engines should not list. */
  PageView unlisted(String template, String path, String title) {
    return new PageView(
        template,
        info.lang(),
        title + " | " + info.title(),
        "",
        Optional.empty(),
        List.of(Meta.named("robots", "noindex")),
        navigation(path),
        false,
        "");
  }

  /**
   * The frame of a post.
   *
   * @param math whether its body has formulas
   */
  PageView post(Post post, boolean math) {
    PostHead head = new PostHead(info, post, authors(post), lang(post));
    return new PageView(
        "post.html",
        lang(post),
        post.frontMatter().title() + " | " + info.title(),
        head.description(),
        canonical(post.path()),
        head.meta(),
        navigation(post.path()),
        math,
        head.linkedData());
  }

  /** The language of a post. */
  String lang(Post post) {
    return post.frontMatter().lang().isEmpty() ? info.lang() : post.frontMatter().lang();
  }

  /** The authors of a post. */
  List<String> authors(Post post) {
    return post.frontMatter().authors().isEmpty() ? info.authors() : post.frontMatter().authors();
  }

  private void openGraph(
      List<Meta> meta, String type, String path, String title, String description) {
    meta.add(Meta.property("og:type", type));
    meta.add(Meta.property("og:title", title));
    meta.add(Meta.property("og:site_name", info.title()));
    if (!description.isEmpty()) {
      meta.add(Meta.property("og:description", description));
    }
    canonical(path).ifPresent(url -> meta.add(Meta.property("og:url", url)));
    meta.add(Meta.named("twitter:card", "summary"));
  }

  private Optional<String> canonical(String path) {
    return info.hasAddress() ? Optional.of(info.address().absolute(path)) : Optional.empty();
  }

  private List<NavigationLink> navigation(String path) {
    return info.navigation().entrySet().stream()
        .map(link -> navigationLink(link.getKey(), link.getValue(), path))
        .toList();
  }

  private NavigationLink navigationLink(String label, String target, String path) {
    String href = target.startsWith("/") ? info.address().link(target) : target;
    return new NavigationLink(label, href, target.equals(path) ? "page" : "");
  }
}
