package io.github.offprint.site;

import io.github.offprint.content.Directive;
import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.site.view.PageView.Alternate;
import io.github.offprint.site.view.SitemapLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells search engines which pages there are; drafts are never among them. A site without an
 * address has only the leave for robots, since a sitemap must be absolute.
 */
public final class Sitemap implements Output {

  static final String PATH = "/sitemap.xml";
  private static final String ROBOTS = "/robots.txt";

  private final Templates templates;

  /** A sitemap in this layout. */
  public Sitemap(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Stream<Route> routes(Site site) {
    Stream<String> map = site.info().hasAddress() ? Stream.of(PATH) : Stream.empty();
    return Stream.concat(map, Stream.of(ROBOTS)).map(path -> Route.always(UrlPath.file(path)));
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    SiteFile robots = SiteFile.text(UrlPath.file(ROBOTS), () -> robots(site.info()));
    // it names the drawings, and of a run that is left out nobody knows whether it has one
    boolean known = site.texts().stream().allMatch(site::isSettled);
    return site.info().hasAddress() && known ? Stream.of(map(site), robots) : Stream.of(robots);
  }

  private SiteFile map(Site site) {
    return SiteFile.text(
        UrlPath.file(PATH), () -> templates.filled("sitemap.xml", Map.of("pages", pages(site))));
  }

  private static String robots(SiteInfo info) {
    String map = info.hasAddress() ? "\nSitemap: " + info.address().absolute(PATH) + "\n" : "";
    return "User-agent: *\nAllow: /\n" + map;
  }

  private static List<SitemapLine> pages(Site site) {
    List<Edition> editions = Edition.of(site);
    Stream<SitemapLine> lists = editions.stream().flatMap(Sitemap::lists);
    Frames frames = new Frames(editions.get(0));
    Set<String> drafts =
        site.texts().stream()
            .filter(text -> text.frontMatter().draft())
            .map(text -> site.info().address().link(text.path()))
            .collect(Collectors.toSet());
    Stream<SitemapLine> texts =
        published(site.texts()).stream()
            .filter(text -> !isHome(text, editions))
            .map(text -> text(site, text, frames, drafts));
    Stream<SitemapLine> tags = editions.stream().flatMap(Sitemap::tags);
    Stream<SitemapLine> series = editions.stream().flatMap(Sitemap::series);
    return Stream.of(lists, texts, tags, series).flatMap(lines -> lines).toList();
  }

  /** Whether it is the text of a home page, which is in the sitemap already. */
  private static boolean isHome(Post text, List<Edition> editions) {
    return editions.stream().anyMatch(edition -> edition.path("/").equals(text.path()));
  }

  private static Stream<SitemapLine> lists(Edition edition) {
    List<Post> posts = published(edition.posts());
    Frames frames = new Frames(edition);
    return Stream.of("/", "/tags/", "/archive/")
        .map(
            path ->
                line(
                    edition.site(), edition.path(path), posts, frames.alternates(path), List.of()));
  }

  private static Stream<SitemapLine> tags(Edition edition) {
    Tags tags = new Tags(edition);
    return published(edition.posts()).stream()
        .flatMap(post -> post.frontMatter().tags().stream())
        .distinct()
        .sorted()
        .map(tag -> tag(tag, tags, edition));
  }

  private static Stream<SitemapLine> series(Edition edition) {
    Series series = new Series(edition);
    return published(edition.posts()).stream()
        .flatMap(post -> post.frontMatter().kin().series().stream())
        .distinct()
        .sorted()
        .map(
            name ->
                line(
                    edition.site(),
                    edition.path(Series.path(name)),
                    published(series.posts(name))));
  }

  private static SitemapLine tag(String tag, Tags tags, Edition edition) {
    return line(edition.site(), edition.path(Tags.path(tag)), published(tags.posts(tag)));
  }

  private static List<Post> published(Collection<Post> posts) {
    return posts.stream().filter(post -> !post.frontMatter().draft()).toList();
  }

  /** A text with its translations, as far as these are published. */
  private static SitemapLine text(Site site, Post text, Frames frames, Set<String> drafts) {
    List<Alternate> all =
        frames.alternates(text).stream().filter(a -> !drafts.contains(a.href())).toList();
    List<Alternate> shown = all.size() < 2 ? List.of() : all;
    return line(site, text.path(), List.of(text), shown, images(site, text));
  }

  /** Pictures and drawings, not their smaller copies. */
  private static List<String> images(Site site, Post text) {
    Stream<String> pictures =
        text.images().stream().filter(image -> image.width() == 0).map(Post.Image::path);
    Stream<String> drawings =
        text.directives()
            .map(Directive::id)
            .filter(id -> site.exhibits().containsKey(id))
            .filter(id -> site.exhibits().get(id).drawing().isPresent())
            .map(id -> Figures.path(id, "svg"));
    return Stream.concat(pictures.map(PercentCode::encodedPath), drawings)
        .distinct()
        .map(site.info().address()::absolute)
        .toList();
  }

  private static SitemapLine line(Site site, String path, List<Post> shown) {
    return line(site, path, shown, List.of(), List.of());
  }

  private static SitemapLine line(
      Site site, String path, List<Post> shown, List<Alternate> alternates, List<String> images) {
    Optional<LocalDate> changed =
        shown.stream()
            .flatMap(post -> Feeds.lastDay(post.frontMatter()).stream())
            .max(Comparator.naturalOrder());
    return new SitemapLine(
        site.info().address().absolute(path), changed.map(LocalDate::toString), alternates, images);
  }
}
