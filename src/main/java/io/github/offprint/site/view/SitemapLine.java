package io.github.offprint.site.view;

import io.github.offprint.site.view.PageView.Alternate;
import java.util.List;
import java.util.Optional;

/**
 * A page in the sitemap; the sitemap has a list of them as {@code pages}.
 *
 * @param href absolute once the site has an address
 * @param changed ISO date of its last change, if known
 * @param alternates the same page in all its languages; empty if it has one only
 * @param images absolute links to its pictures
 */
public record SitemapLine(
    String href, Optional<String> changed, List<Alternate> alternates, List<String> images) {

  public SitemapLine {
    alternates = List.copyOf(alternates);
    images = List.copyOf(images);
  }
}
