package io.github.offprint.site;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a site of which nobody can say what they should hold, because they show runs that
 * have been left out: the pages of posts, the feeds, the index for searching, and all files of the
 * figures themselves.
 */
public final class LeftOut implements Predicate<String> {

  private final Set<String> files = new HashSet<>();
  private final List<String> beginnings;

  private LeftOut(Site site) {
    List<Post> posts = site.texts().stream().filter(post -> !site.isSettled(post)).toList();
    posts.forEach(post -> files.add(UrlPath.file(post.path())));
    if (!posts.isEmpty()) {
      files.add(UrlPath.file(Sitemap.PATH));
    }
    Edition.of(site).stream()
        .filter(edition -> posts.stream().anyMatch(Feeds.newest(edition)::contains))
        .flatMap(Feeds::paths)
        .map(UrlPath::file)
        .forEach(files::add);
    Stream<String> figures =
        posts.stream()
            .flatMap(Post::directives)
            .map(Directive::id)
            .filter(id -> !site.exhibits().containsKey(id))
            .flatMap(id -> Stream.of("figures/" + id + ".", "figures/" + id + "/"));
    boolean found = posts.stream().anyMatch(SearchIndex.posts(site)::contains);
    Stream<String> search = found ? Stream.of(SearchIndex.FOLDER) : Stream.empty();
    this.beginnings = Stream.concat(figures, search).toList();
  }

  /** What a site leaves out; nothing, if all its runs are there. */
  public static LeftOut of(Site site) {
    return new LeftOut(site);
  }

  /**
   * Whether a file shows what is left out.
   *
   * @param path from the root of the site, without a slash at the beginning
   */
  @Override
  public boolean test(String path) {
    return files.contains(path) || beginnings.stream().anyMatch(path::startsWith);
  }
}
