package io.github.offprint.site;

import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import io.github.offprint.site.view.HomeView;
import io.github.offprint.site.view.PageView;
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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages that people read: home, posts, tags, archive, and what stands at a wrong address. */
public final class HtmlPages implements Output {

  private final Templates templates;

  /** Pages in these layouts. */
  public HtmlPages(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Stream<Route> routes(Site site) {
    Stream<Route> always =
        Stream.of("/", "/tags/", "/archive/", "/404.html").map(p -> Route.always(UrlPath.file(p)));
    Stream<Route> posts =
        site.posts().stream().map(post -> Redirects.address(UrlPath.file(post.path()), post));
    Stream<Route> tags =
        site.posts().stream()
            .flatMap(post -> post.frontMatter().tags().stream().map(tag -> tagRoute(tag, post)));
    return Stream.of(always, posts, tags).flatMap(routes -> routes);
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    return new Pages(site).all();
  }

  private static Route tagRoute(String tag, Post post) {
    Position start = Position.startOf(post.file());
    return Route.of(UrlPath.file(Tags.path(tag)), "the tag \"" + tag + "\"", start);
  }

  /** The pages of one site. */
  private final class Pages {

    private final Site site;
    private final Tags tags;
    private final Frames frames;
    private final Entries entries;
    private final PostPage postPage;
    private final SiteView siteView;

    Pages(Site site) {
      this.site = site;
      this.tags = new Tags(site);
      this.frames = new Frames(site.info());
      this.entries = new Entries(site, tags);
      this.postPage = new PostPage(site, tags, frames);
      this.siteView = frames.site();
    }

    Stream<SiteFile> all() {
      Stream<SiteFile> posts =
          IntStream.range(0, site.posts().size())
              .filter(i -> site.isSettled(site.posts().get(i)))
              .mapToObj(i -> page(site.posts().get(i).path(), () -> post(i)));
      Stream<SiteFile> tagPages =
          tags.links().stream().map(tag -> page(Tags.path(tag.name()), () -> tag(tag)));
      return Stream.of(
              Stream.of(page("/", this::home)),
              posts,
              Stream.of(page("/tags/", this::tagIndex)),
              tagPages,
              Stream.of(page("/archive/", this::archive), page("/404.html", this::notFound)))
          .flatMap(pages -> pages);
    }

    private String home() {
      List<Post> listed = site.posts().stream().filter(p -> !p.frontMatter().hidden()).toList();
      Stream<Post> pinned =
          listed.stream()
              .filter(HtmlPages::isPinned)
              .sorted(Comparator.comparingInt((Post p) -> p.frontMatter().pin()).reversed());
      Stream<Post> others = listed.stream().filter(p -> !isPinned(p));
      HomeView home = new HomeView(entries.of(pinned), entries.of(others));
      return filled(frames.list("home.html", "/", ""), Map.of("home", home));
    }

    private String post(int i) {
      Post post = site.posts().get(i);
      PageView page = frames.post(post, PostPage.hasMath(post));
      return filled(page, Map.of("post", postPage.view(i)));
    }

    private String tagIndex() {
      PageView page = frames.list("tags.html", "/tags/", "Tags");
      return filled(page, Map.of("tags", tags.links()));
    }

    private String tag(TagLink tag) {
      String path = Tags.path(tag.name());
      TagView view =
          new TagView(
              tag.name(),
              entries.of(tags.posts(tag.name()).stream()),
              site.info().address().link("/tags/"));
      return filled(frames.list("tag.html", path, tag.name()), Map.of("tag", view));
    }

    private String archive() {
      Map<String, List<Post>> years = new LinkedHashMap<>();
      for (Post post : site.posts()) {
        years.computeIfAbsent(year(post.frontMatter()), y -> new ArrayList<>()).add(post);
      }
      List<YearView> views =
          years.entrySet().stream()
              .map(year -> new YearView(year.getKey(), entries.of(year.getValue().stream())))
              .toList();
      PageView page = frames.list("archive.html", "/archive/", "Archive");
      return filled(page, Map.of("years", views));
    }

    private String notFound() {
      return filled(frames.unlisted("404.html", "/404.html", "Not found"), Map.of());
    }

    private SiteFile page(String path, Supplier<String> html) {
      return SiteFile.text(UrlPath.file(path), html);
    }

    private String filled(PageView page, Map<String, Object> own) {
      Map<String, Object> shown = new HashMap<>(own);
      shown.put("site", siteView);
      shown.put("page", page);
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
