package io.github.offprint.site;

import io.github.offprint.content.Address;
import io.github.offprint.content.Author;
import java.util.List;

/**
 * What the settings say of the whole site.
 *
 * @param title plain text
 * @param description plain text; may be empty
 * @param writers those who write posts that name no author
 * @param lang BCP 47
 * @param address where it is served
 * @param navigation of the header, in order; empty: the lists that every site has
 * @param feedLength how many posts the feeds hold
 * @param languages those that have a part of the site of their own
 */
public record SiteInfo(
    String title,
    String description,
    List<Author> writers,
    String lang,
    Address address,
    List<MenuEntry> navigation,
    int feedLength,
    List<Language> languages) {

  /**
   * What the settings say of the part of the site in another language.
   *
   * @param lang BCP 47
   * @param title plain text
   * @param description plain text; may be empty
   * @param navigation of the header, in order; empty: the lists that it has
   */
  public record Language(
      String lang, String title, String description, List<MenuEntry> navigation) {}

  /** The names of those who write posts that name no author. */
  public List<String> authors() {
    return writers.stream().map(Author::name).toList();
  }

  /** What the pages of another language say of the site. */
  SiteInfo in(Language language) {
    return new SiteInfo(
        language.title(),
        language.description(),
        writers,
        language.lang(),
        address,
        language.navigation(),
        feedLength,
        languages);
  }

  /**
   * Whether the host is known; without it nothing can be written that needs absolute addresses:
   * feeds, a sitemap, canonical addresses.
   */
  public boolean hasAddress() {
    return !address.origin().isEmpty();
  }
}
