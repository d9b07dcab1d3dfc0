package io.github.offprint.content;

import java.util.List;

/**
 * Where a text stands in the site, and beside which others.
 *
 * @param kind whether it is a post or a page outside the blog
 * @param edition the language in whose part of the site it stands; empty: the site's own
 * @param path its address from the root of the site, such as {@code /posts/x/}
 * @param early whether its day had not come when the site was read; it is then a draft, too
 * @param related addresses of posts that it names as related
 * @param translations the same text in other languages
 */
public record Standing(
    Kind kind,
    String edition,
    String path,
    boolean early,
    List<String> related,
    List<Translation> translations) {

  /** What a text is to the blog. */
  public enum Kind {
    /** Of a day; listed by home, archive, tags and feeds. */
    POST,
    /** Of no day; listed nowhere but in navigation and sitemap. */
    PAGE
  }

  /**
   * The same text in another language.
   *
   * @param lang BCP 47
   * @param path from the root of the site
   * @param title plain text
   */
  public record Translation(String lang, String path, String title) {}

  public Standing {
    related = List.copyOf(related);
    translations = List.copyOf(translations);
  }

  /** Of a post in the site's own language that names no other. */
  public static Standing post(String path) {
    return new Standing(Kind.POST, "", path, false, List.of(), List.of());
  }
}
