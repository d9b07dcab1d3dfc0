package io.github.offprint.site.view;

import java.util.List;

/**
 * What every page shows of the site; {@code site} in templates.
 *
 * @param title plain text
 * @param description plain text; may be empty
 * @param home link to the home page
 * @param stylesheet link
 * @param mathStylesheet link to the style of formulas, for pages that have some
 * @param script link
 * @param feeds links to the feeds, labelled with their names
 * @param authors names, separated by commas
 */
public record SiteView(
    String title,
    String description,
    String home,
    String stylesheet,
    String mathStylesheet,
    String script,
    List<FeedLink> feeds,
    String authors) {

  public SiteView {
    feeds = List.copyOf(feeds);
  }

  /**
   * A link to a feed.
   *
   * @param type media type
   * @param name plain text
   * @param href link
   */
  public record FeedLink(String type, String name, String href) {}
}
