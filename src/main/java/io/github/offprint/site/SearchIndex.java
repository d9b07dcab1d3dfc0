package io.github.offprint.site;

import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader's browser needs to search the site by itself: an index of all posts, the library
 * that reads it, and the text of each post for the lines shown with a result. All are scripts,
 * which a page may load from anywhere. Drafts are not in it.
 */
public final class SearchIndex implements Output {

  /** Where its files lie, from the root of the site. */
  static final String FOLDER = "assets/search/";

  private static final String INDEX = FOLDER + "index.js";
  private static final String LIBRARY = FOLDER + "lunr.js";

  private final Supplier<byte[]> library;

  /**
   * An index for a search library.
   *
   * @param library the script of lunr
   */
  public SearchIndex(Supplier<byte[]> library) {
    this.library = library;
  }

  @Override
  public Stream<Route> routes(Site site) {
    Stream<Route> texts =
        posts(site).stream()
            .map(post -> new Route(path(post), FOLDER, post.file(), Position.startOf(post.file())));
    return Stream.concat(Stream.of(INDEX, LIBRARY).map(Route::always), texts);
  }

  @Override
  public Stream<SiteFile> files(Site site) {
    List<Post> posts = posts(site);
    if (!posts.stream().allMatch(site::isSettled)) {
      return Stream.empty();
    }
    SiteFile read = new SiteFile(LIBRARY, library);
    List<Read> texts = posts.stream().map(Read::new).toList();
    Stream<SiteFile> each =
        texts.stream().map(one -> SiteFile.text(path(one.post), () -> script(one.text())));
    return Stream.concat(Stream.of(read, SiteFile.text(INDEX, () -> index(texts))), each);
  }

  /** The posts and pages that can be found: all but the texts of home pages. */
  static List<Post> posts(Site site) {
    List<String> homes = Edition.of(site).stream().map(edition -> edition.path("/")).toList();
    return site.texts().stream()
        .filter(post -> !post.frontMatter().draft() && !homes.contains(post.path()))
        .toList();
  }

  /** What tells a text from others: the end of the address of a post, and all of another. */
  private static String name(Post post) {
    String own = post.frontMatter().abbrlink();
    String path = post.path().substring(1, post.path().length() - 1);
    return path.equals("posts/" + own) ? own : "~/" + path;
  }

  private static String path(Post post) {
    return FOLDER + "text/" + name(post) + ".js";
  }

  /** A post whose text is read once, for the index and for its own file. */
  private static final class Read {

    private final Post post;
    private Optional<PostText> text = Optional.empty();

    Read(Post post) {
      this.post = post;
    }

    synchronized PostText text() {
      PostText read = text.orElseGet(() -> PostText.of(post));
      // the second who asks is the last
      text = text.isPresent() ? Optional.empty() : Optional.of(read);
      return read;
    }
  }

  /** The sections of one post, for the lines that are shown with a result. */
  private static String script(PostText text) {
    return text.sections().stream()
        .map(section -> LinkedData.quoted(section.text()))
        .collect(Collectors.joining(",\n", "offprintSearch.text([", "]);\n"));
  }

  private static String index(List<Read> posts) {
    SearchTerms terms = new SearchTerms();
    String pages =
        posts.stream()
            .map(
                read -> {
                  PostText text = read.text();
                  text.sections().forEach(terms::add);
                  return page(read.post, text);
                })
            .collect(Collectors.joining(",\n"));
    String common =
        terms.common().stream().map(LinkedData::quoted).collect(Collectors.joining(","));
    return "offprintSearch.index({\"pages\":[\n%s\n],\n\"common\":[%s],\n\"terms\":%s});\n"
        .formatted(pages, common, LinkedData.quoted(terms.packed()));
  }

  /** Address, title, day, tags, and the headings of its sections but the first. */
  private static String page(Post post, PostText text) {
    Stream<String> fixed =
        Stream.of(name(post), post.frontMatter().title()).map(LinkedData::quoted);
    Stream<String> lists =
        Stream.of(
            list(post.frontMatter().tags().stream()),
            list(text.sections().stream().skip(1).map(SearchIndex::heading)));
    return Stream.concat(fixed, lists).collect(Collectors.joining(",", "[", "]"));
  }

  private static String list(Stream<String> texts) {
    return texts.map(LinkedData::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  /** The text of a heading, and behind a line end its anchor if that cannot be guessed from it. */
  private static String heading(PostText.Section section) {
    String text = section.heading();
    return guessed(text).filter(section.anchor()::equals).isPresent()
        ? text
        : text + "\n" + section.anchor();
  }

  /** Small letters and digits, with a hyphen for what stands between them. */
  private static Optional<String> guessed(String text) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char small = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if (c >= 0x80) {
        return Optional.empty();
      } else if (small >= 'a' && small <= 'z' || c >= '0' && c <= '9') {
        slug.append(small);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length() - 1;
    return Optional.of(
        end >= 0 && slug.charAt(end) == '-' ? slug.substring(0, end) : slug.toString());
  }
}
