package io.github.offprint.site.view;

import java.util.List;

/**
 * A feed; {@code feed} in templates. All links are absolute once the site has an address.
 *
 * @param title plain text
 * @param description plain text; may be empty
 * @param lang BCP 47
 * @param home link to the site
 * @param atom link to the Atom feed
 * @param rss link to the RSS feed
 * @param updated when its newest content changed
 * @param authors names of the site's authors
 * @param entries newest first
 */
public record FeedView(
    String title,
    String description,
    String lang,
    String home,
    String atom,
    String rss,
    Instant updated,
    List<String> authors,
    List<FeedEntry> entries) {

  public FeedView {
    authors = List.copyOf(authors);
    entries = List.copyOf(entries);
  }

  /**
   * A moment, written in the two ways that feeds want.
   *
   * @param iso for Atom
   * @param rfc for RSS
   */
  public record Instant(String iso, String rfc) {}

  /**
   * Somebody who wrote a post.
   *
   * @param name plain text
   * @param uri their ORCID or a page about them; may be empty
   */
  public record FeedAuthor(String name, String uri) {}

  /**
   * A post in a feed.
   *
   * @param title plain text
   * @param href permanent link, also its id
   * @param lang BCP 47
   * @param published when it first appeared
   * @param updated when it last changed
   * @param description plain text; may be empty
   * @param authors who wrote it
   * @param tags as authors write them
   * @param html the whole post
   */
  public record FeedEntry(
      String title,
      String href,
      String lang,
      Instant published,
      Instant updated,
      String description,
      List<FeedAuthor> authors,
      List<String> tags,
      String html) {

    public FeedEntry {
      authors = List.copyOf(authors);
      tags = List.copyOf(tags);
    }
  }
}
