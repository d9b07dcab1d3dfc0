package io.github.offprint.site;

import io.github.offprint.content.Address;
import java.util.List;
import java.util.Map;

/**
 * What the settings say of the whole site.
 *
 * @param title plain text
 * @param description plain text; may be empty
 * @param authors names of those who write posts that name no author
 * @param lang BCP 47
 * @param address where it is served
 * @param navigation label to path or address, in order
 * @param feedLength how many posts the feeds hold
 */
public record SiteInfo(
    String title,
    String description,
    List<String> authors,
    String lang,
    Address address,
    Map<String, String> navigation,
    int feedLength) {

  /**
   * Whether the host is known; without it nothing can be written that needs absolute addresses:
   * feeds, a sitemap, canonical addresses.
   */
  public boolean hasAddress() {
    return !address.origin().isEmpty();
  }
}
