package io.github.offprint.site;

import io.github.offprint.content.Author;
import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.Post;
import io.github.offprint.site.view.FeedView;
import io.github.offprint.site.view.FeedView.FeedAuthor;
import io.github.offprint.site.view.FeedView.FeedEntry;
import io.github.offprint.site.view.FeedView.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The newest posts in full, as Atom and as RSS, for readers elsewhere. Drafts are never among them.
 * Ids and links must be absolute, so a site without an address has no feeds; dates come from the
 * posts alone.
 */
public final class Feeds implements Output {

  static final String ATOM = "/atom.xml";
  static final String RSS = "/rss.xml";

  /** When a feed without posts changed; there must be a date, and it must not be the clock's. */
  private static final LocalDate NEVER = LocalDate.EPOCH;

  private final Templates templates;

  /** Feeds in these layouts. */
  public Feeds(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Stream<Route> routes(Site site) {
    return Edition.of(site).stream()
        .flatMap(Feeds::paths)
        .map(path -> Route.always(UrlPath.file(path)));
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    return Edition.of(site).stream().flatMap(this::files);
  }

  private Stream<SiteFile> files(Edition edition) {
    if (!newest(edition).stream().allMatch(edition.site()::isSettled)) {
      return Stream.empty();
    }
    Once<FeedView> view = new Once<>(() -> view(edition));
    return Stream.of(ATOM, RSS)
        .filter(path -> edition.info().hasAddress())
        .map(
            path ->
                SiteFile.text(
                    UrlPath.file(edition.path(path)),
                    () -> templates.filled(path.substring(1), Map.of("feed", view.get()))));
  }

  /** The posts that stand in the feeds of a language. */
  static List<Post> newest(Edition edition) {
    return edition.posts().stream()
        .filter(post -> !post.frontMatter().draft())
        .limit(edition.info().feedLength())
        .toList();
  }

  /** Where the feeds of a language stand. */
  static Stream<String> paths(Edition edition) {
    return edition.info().hasAddress() ? Stream.of(ATOM, RSS).map(edition::path) : Stream.empty();
  }

  private static FeedView view(Edition edition) {
    SiteInfo info = edition.info();
    List<Post> newest = newest(edition);
    LocalDate updated =
        newest.stream()
            .map(post -> changed(post.frontMatter()))
            .max(Comparator.naturalOrder())
            .orElse(NEVER);
    return new FeedView(
        legal(info.title()),
        legal(info.description()),
        info.lang(),
        info.address().absolute(edition.path("/")),
        info.address().absolute(edition.path(ATOM)),
        info.address().absolute(edition.path(RSS)),
        instant(updated),
        info.authors().stream().map(Feeds::legal).toList(),
        entries(edition, newest));
  }

  private static List<FeedEntry> entries(Edition edition, List<Post> posts) {
    Site site = edition.site();
    Frames frames = new Frames(edition);
    FeedContent content = new FeedContent(site);
    return posts.stream().map(post -> entry(post, site, frames, content)).toList();
  }

  private static FeedEntry entry(Post post, Site site, Frames frames, FeedContent content) {
    FrontMatter matter = post.frontMatter();
    return new FeedEntry(
        legal(matter.title()),
        site.info().address().absolute(post.path()),
        frames.lang(post),
        instant(matter.published()),
        instant(changed(matter)),
        legal(matter.description()),
        frames.writers(post).stream().map(Feeds::author).toList(),
        matter.tags().stream().map(Feeds::legal).toList(),
        legal(content.html(post)));
  }

  private static FeedAuthor author(Author author) {
    String uri = author.orcidAddress().or(author::url).orElse("");
    return new FeedAuthor(legal(author.name()), legal(uri));
  }

  /** When a text last changed, if it says so. */
  static Optional<LocalDate> lastDay(FrontMatter matter) {
    return matter.updated().or(matter::date);
  }

  /** When a post last changed. */
  static LocalDate changed(FrontMatter matter) {
    return matter.updated().orElse(matter.published());
  }

  private static Instant instant(LocalDate day) {
    return new Instant(
        day + "T00:00:00Z",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atStartOfDay(ZoneOffset.UTC)));
  }

  /** A text without the characters that XML cannot hold, even escaped. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t' || c == '\r')
        .filter(c -> c > 0xFFFF || !Character.isSurrogate((char) c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
