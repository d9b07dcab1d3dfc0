package io.github.offprint.site;

import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import io.github.offprint.site.view.Entry;
import io.github.offprint.site.view.HomeView;
import io.github.offprint.site.view.PageView;
import io.github.offprint.site.view.SeriesPageView;
import io.github.offprint.site.view.SiteView;
import io.github.offprint.site.view.TagLink;
import io.github.offprint.site.view.TagView;
import io.github.offprint.site.view.YearView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages that people read: home, posts, tags, archive, and what stands at a wrong address. */
public final class HtmlPages implements Output {

  private final Templates templates;
  private final KnownWords known;

  /** Pages in these layouts. */
  public HtmlPages(Templates templates) {
    this(templates, KnownWords.none());
  }

  /**
   * Pages in these layouts.
   *
   * @param known words of posts
   */
  public HtmlPages(Templates templates, KnownWords known) {
    this.templates = templates;
    this.known = known;
  }

  @Override
  public Stream<Route> routes(Site site) {
    return Stream.concat(Stream.of("/404.html").map(HtmlPages::always), ofEditions(site));
  }

  private static Stream<Route> ofEditions(Site site) {
    List<Edition> editions = Edition.of(site);
    Stream<Route> texts =
        site.texts().stream()
            .filter(text -> editions.stream().noneMatch(e -> e.path("/").equals(text.path())))
            .map(text -> Redirects.address(UrlPath.file(text.path()), text));
    return Stream.concat(texts, editions.stream().flatMap(HtmlPages::routes));
  }

  private static Stream<Route> routes(Edition edition) {
    Stream<Route> always =
        Stream.of("/", "/tags/", "/archive/").map(path -> always(edition.path(path)));
    Stream<Route> tags =
        edition.posts().stream()
            .flatMap(
                post ->
                    post.frontMatter().tags().stream().map(tag -> tagRoute(edition, tag, post)));
    Stream<Route> series =
        edition.posts().stream()
            .flatMap(
                post ->
                    post.frontMatter().kin().series().stream()
                        .map(name -> seriesRoute(edition, name, post)));
    return Stream.of(always, tags, series).flatMap(routes -> routes);
  }

  private static Route always(String path) {
    return Route.always(UrlPath.file(path));
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    return Edition.of(site).stream().flatMap(edition -> new Pages(edition).all());
  }

  private static Route tagRoute(Edition edition, String tag, Post post) {
    Position start = Position.startOf(post.file());
    return Route.of(UrlPath.file(edition.path(Tags.path(tag))), "the tag \"" + tag + "\"", start);
  }

  private static Route seriesRoute(Edition edition, String name, Post post) {
    Position start = Position.startOf(post.file());
    String file = UrlPath.file(edition.path(Series.path(name)));
    return Route.of(file, "the series \"" + name + "\"", start);
  }

  /** The pages of one language. */
  private final class Pages {

    private final Edition edition;
    private final Site site;
    private final Tags tags;
    private final Series series;
    private final Frames frames;
    private final Entries entries;
    private final PostPage postPage;
    private final SiteView siteView;
    private final Words words;
    private final PageView homeFrame;

    Pages(Edition edition) {
      this.edition = edition;
      this.site = edition.site();
      this.tags = new Tags(edition);
      this.series = new Series(edition);
      this.frames = new Frames(edition);
      this.entries = new Entries(edition, tags, this::shown);
      this.postPage = new PostPage(edition, tags, series, frames, known);
      this.siteView = frames.site();
      this.words = Words.of(edition.info().lang());
      this.homeFrame = frames.home(Optional.empty());
    }

    // as on the home page, whatever the list
    private Entry shown(Entry entry) {
      Map<String, Object> names =
          Map.of("entry", entry, "site", siteView, "page", homeFrame, "words", words.all());
      return entry.shownAs(templates.part("fragments/entry.html", "entry", names));
    }

    Stream<SiteFile> all() {
      Stream<SiteFile> posts =
          IntStream.range(0, edition.posts().size())
              .filter(i -> site.isSettled(edition.posts().get(i)))
              .mapToObj(i -> page(edition.posts().get(i).path(), () -> post(i)));
      Stream<SiteFile> tagPages =
          tags.links().stream()
              .map(tag -> page(edition.path(Tags.path(tag.name())), () -> tag(tag)));
      Stream<SiteFile> seriesPages =
          series.names().map(name -> page(edition.path(Series.path(name)), () -> series(name)));
      Stream<SiteFile> home =
          edition.introduction().stream().allMatch(site::isSettled)
              ? Stream.of(page(edition.path("/"), this::home))
              : Stream.empty();
      Stream<SiteFile> notFound =
          edition.name().isEmpty() ? Stream.of(page("/404.html", this::notFound)) : Stream.empty();
      return Stream.of(
              home,
              posts,
              pages(),
              Stream.of(page(edition.path("/tags/"), this::tagIndex)),
              tagPages,
              seriesPages,
              Stream.of(page(edition.path("/archive/"), this::archive)),
              notFound)
          .flatMap(pages -> pages);
    }

    /** Those outside the blog. */
    private Stream<SiteFile> pages() {
      return site.pages().stream()
          .filter(page -> page.standing().edition().equals(edition.name()))
          .filter(page -> !page.path().equals(edition.path("/")))
          .filter(site::isSettled)
          .map(page -> page(page.path(), () -> outside(page)));
    }

    private String outside(Post page) {
      PageView frame = frames.post(page, PostPage.hasMath(page));
      return filled(frame, Map.of("post", postPage.view(page)));
    }

    private String home() {
      List<Post> listed = edition.posts().stream().filter(p -> !p.frontMatter().hidden()).toList();
      Stream<Post> pinned =
          listed.stream()
              .filter(HtmlPages::isPinned)
              .sorted(Comparator.comparingInt((Post p) -> p.frontMatter().pin()).reversed());
      Stream<Post> others = listed.stream().filter(p -> !isPinned(p));
      HomeView home =
          new HomeView(
              edition
                  .introduction()
                  .map(p -> p.frontMatter().title())
                  .orElse(edition.info().title()),
              edition.introduction().map(postPage::pieces).orElse(List.of()),
              entries.of(pinned),
              entries.of(others));
      return filled(frames.home(edition.introduction()), Map.of("home", home));
    }

    private String post(int i) {
      Post post = edition.posts().get(i);
      PageView page = frames.post(post, PostPage.hasMath(post));
      return filled(page, Map.of("post", postPage.view(i)));
    }

    private String tagIndex() {
      PageView page = frames.list("tags.html", "/tags/", words.word("tags"));
      return filled(page, Map.of("tags", tags.links()));
    }

    private String tag(TagLink tag) {
      String path = Tags.path(tag.name());
      TagView view =
          new TagView(
              tag.name(), entries.of(tags.posts(tag.name()).stream()), edition.link("/tags/"));
      return filled(frames.list("tag.html", path, tag.name()), Map.of("tag", view));
    }

    private String series(String name) {
      SeriesPageView view = new SeriesPageView(name, entries.of(series.posts(name).stream()));
      PageView frame = frames.list("series.html", Series.path(name), name);
      return filled(frame, Map.of("series", view));
    }

    private String archive() {
      Map<String, List<Post>> years = new LinkedHashMap<>();
      for (Post post : edition.posts()) {
        years.computeIfAbsent(year(post.frontMatter()), y -> new ArrayList<>()).add(post);
      }
      List<YearView> views =
          years.entrySet().stream()
              .map(year -> new YearView(year.getKey(), entries.of(year.getValue().stream())))
              .toList();
      PageView page = frames.list("archive.html", "/archive/", words.word("archive"));
      return filled(page, Map.of("years", views));
    }

    private String notFound() {
      return filled(
          frames.unlisted("404.html", "/404.html", words.word("notFoundTitle")), Map.of());
    }

    private SiteFile page(String path, Supplier<String> html) {
      return SiteFile.text(UrlPath.file(path), html);
    }

    private String filled(PageView page, Map<String, Object> own) {
      Map<String, Object> shown = new HashMap<>(own);
      shown.put("site", siteView);
      shown.put("page", page);
      shown.put("words", Words.of(page.lang()).all());
      return templates.filled("base.html", shown);
    }
  }

  private static boolean isPinned(Post post) {
    return post.frontMatter().pin() > 0;
  }

  /** The year under which the archive lists a post. */
  static String year(FrontMatter matter) {
    return Integer.toString(matter.published().getYear());
  }
}
