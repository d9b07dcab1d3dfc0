package io.github.offprint.site;

import io.github.offprint.content.Author;
import io.github.offprint.content.Post;
import io.github.offprint.content.Standing.Translation;
import io.github.offprint.site.view.PageView;
import io.github.offprint.site.view.PageView.Alternate;
import io.github.offprint.site.view.PageView.Meta;
import io.github.offprint.site.view.PageView.NavigationLink;
import io.github.offprint.site.view.SiteView;
import io.github.offprint.site.view.SiteView.FeedLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands around the pages of a site: head, header and footer. */
final class Frames {

  private static final List<String> LISTS = List.of("/", "/tags/", "/archive/");

  private final Edition edition;
  private final SiteInfo info;

  Frames(Edition edition) {
    this.edition = edition;
    this.info = edition.info();
  }

  /** What is the same on all pages. */
  SiteView site() {
    return new SiteView(
        info.title(),
        info.description(),
        edition.link("/"),
        info.address().link(Assets.STYLESHEET),
        info.address().link(Assets.MATH_STYLESHEET),
        info.address().link(Assets.SCRIPT),
        info.hasAddress() ? feeds() : List.of(),
        String.join(", ", info.authors()));
  }

  private List<FeedLink> feeds() {
    return List.of(
        new FeedLink("application/atom+xml", "Atom", edition.link(Feeds.ATOM)),
        new FeedLink("application/rss+xml", "RSS", edition.link(Feeds.RSS)));
  }

  /** The frame of the home page, with what its introduction says of itself. */
  PageView home(Optional<Post> introduction) {
    String description =
        introduction
            .map(page -> page.frontMatter().description())
            .filter(text -> !text.isEmpty())
            .orElse(info.description());
    return list(
        "home.html",
        "/",
        info.title(),
        info.title(),
        description,
        introduction.stream().anyMatch(PostPage::hasMath));
  }

  /**
   * The frame of a list.
   *
   * @param template that shows it
   * @param path where it stands in the site's own language
   * @param title plain text
   */
  PageView list(String template, String path, String title) {
    return list(template, path, title, title + " | " + info.title(), info.description(), false);
  }

  private PageView list(
      String template, String path, String title, String tab, String description, boolean math) {
    List<Meta> meta = new ArrayList<>();
    String own = edition.path(path);
    openGraph(meta, "website", own, title, description);
    return new PageView(
        template,
        info.lang(),
        tab,
        description,
        canonical(own),
        meta,
        navigation(own),
        math,
        Words.direction(info.lang()),
        alternates(path),
        Words.of(info.lang()).ofScripts(),
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
        Words.direction(info.lang()),
        List.of(),
        Words.of(info.lang()).ofScripts(),
        "");
  }

  /**
   * The frame of a post.
   *
   * @param math whether its body has formulas
   */
  PageView post(Post post, boolean math) {
    PostHead head = new PostHead(info, post, writers(post), lang(post));
    return new PageView(
        "post.html",
        lang(post),
        post.frontMatter().title() + " | " + info.title(),
        head.description(),
        canonical(post.path()),
        head.meta(),
        navigation(post.path()),
        math,
        Words.direction(lang(post)),
        alternates(post),
        Words.of(lang(post)).ofScripts(),
        head.linkedData());
  }

  /** The language of a post. */
  String lang(Post post) {
    return post.frontMatter().lang().isEmpty() ? info.lang() : post.frontMatter().lang();
  }

  /** The authors of a post. */
  List<Author> writers(Post post) {
    return post.frontMatter().writers().isEmpty() ? info.writers() : post.frontMatter().writers();
  }

  /** The names of the authors of a post. */
  List<String> authors(Post post) {
    return writers(post).stream().map(Author::name).toList();
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

  /** A list of the same kind in all languages; those of tags and series have none. */
  List<Alternate> alternates(String path) {
    List<Edition> editions = Edition.of(edition.site());
    return editions.size() < 2 || !LISTS.contains(path)
        ? List.of()
        : editions.stream()
            .map(other -> alternate(other.info().lang(), other.path(path), edition.path(path)))
            .toList();
  }

  List<Alternate> alternates(Post post) {
    List<Translation> others = post.standing().translations();
    Stream<Alternate> own = Stream.of(alternate(lang(post), post.path(), post.path()));
    return others.isEmpty()
        ? List.of()
        : Stream.concat(own, others.stream().map(t -> alternate(t.lang(), t.path(), post.path())))
            .sorted(Comparator.comparing(Alternate::lang))
            .toList();
  }

  private Alternate alternate(String lang, String path, String current) {
    return new Alternate(
        lang,
        Words.nameOf(lang),
        info.address().link(path),
        info.address().absolute(path),
        path.equals(current));
  }

  private List<MenuEntry> usualNavigation() {
    Words words = Words.of(info.lang());
    return List.of(
        MenuEntry.link(words.word("posts"), edition.path("/")),
        MenuEntry.link(words.word("archive"), edition.path("/archive/")),
        MenuEntry.link(words.word("tags"), edition.path("/tags/")));
  }

  private List<NavigationLink> navigation(String path) {
    List<MenuEntry> entries = info.navigation().isEmpty() ? usualNavigation() : info.navigation();
    return entries.stream().map(entry -> navigationLink(entry, path)).toList();
  }

  private NavigationLink navigationLink(MenuEntry entry, String path) {
    String target = entry.target();
    String href = target.startsWith("/") ? info.address().link(target) : target;
    List<NavigationLink> links =
        entry.links().stream().map(link -> navigationLink(link, path)).toList();
    return new NavigationLink(entry.label(), href, target.equals(path) ? "page" : "", links);
  }
}
