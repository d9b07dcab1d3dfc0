package io.github.offprint.site;

import io.github.offprint.content.Post;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the outputs turn into files. */
public final class Site {

  private final SiteInfo info;
  private final List<Post> texts;
  private final List<Post> posts;
  private final List<Post> pages;
  private final Map<String, Exhibit> exhibits;
  private final Map<String, Path> statics;

  /**
   * A site with all its parts.
   *
   * @param info settings of the whole site
   * @param texts to be published: posts, newest first, then by address; and pages
   * @param exhibits by the id of their directive
   * @param statics files that are copied as they are: path from the root of the site to source
   */
  public Site(
      SiteInfo info, List<Post> texts, Map<String, Exhibit> exhibits, Map<String, Path> statics) {
    this.info = info;
    this.texts = List.copyOf(texts);
    this.posts = texts.stream().filter(text -> !text.isPage()).toList();
    this.pages = texts.stream().filter(Post::isPage).toList();
    this.exhibits = exhibits;
    this.statics = statics;
  }

  /** Settings of the whole site. */
  public SiteInfo info() {
    return info;
  }

  /** All posts and all pages: whatever has an address, pictures and figures of its own. */
  public List<Post> texts() {
    return texts;
  }

  /** The blog: posts in all languages, newest first, then by address. */
  public List<Post> posts() {
    return posts;
  }

  /** The pages outside the blog, by address; no list has them. */
  public List<Post> pages() {
    return pages;
  }

  /** What experiments found, by the id of their directive. */
  public Map<String, Exhibit> exhibits() {
    return exhibits;
  }

  /** Files that are copied as they are: path from the root of the site to source. */
  public Map<String, Path> statics() {
    return statics;
  }

  /** The page whose text introduces a home page. */
  Optional<Post> introduction(String home) {
    return pages.stream().filter(page -> page.path().equals(home)).findFirst();
  }

  /**
   * Whether all that a post shows is there. It always is where a site is built; where one is only
   * checked, some runs may have been left out, and the files that show them are left out too.
   */
  public boolean isSettled(Post post) {
    return post.pending().findAny().isEmpty()
        && post.directives().allMatch(directive -> exhibits.containsKey(directive.id()));
  }
}
