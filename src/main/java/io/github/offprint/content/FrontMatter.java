package io.github.offprint.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a post says of itself.
 *
 * @param title plain text
 * @param published the calendar date as written, whatever the time zone
 * @param updated likewise
 * @param description plain text; empty if none
 * @param tags in the order of the file, each once
 * @param draft left out of a build unless drafts are asked for
 * @param hidden left out of the home list only
 * @param showDate whether lists show date and reading time
 * @param pin above 0: in the pinned section, in falling order
 * @param toc whether the page has a table of contents
 * @param lang BCP 47; empty: the site's own
 * @param abbrlink last part of the post's address
 * @param authors names; empty: the site's own
 * @param aliases former addresses, which lead here: paths from the root of the site, beginning with
 *     a slash, without percent codes and in Unicode's form NFC
 * @param bibliography BibTeX file, relative to the post
 * @param sharing what it tells machines that speak of it
 */
public record FrontMatter(
    String title,
    LocalDate published,
    Optional<LocalDate> updated,
    String description,
    List<String> tags,
    boolean draft,
    boolean hidden,
    boolean showDate,
    int pin,
    boolean toc,
    String lang,
    String abbrlink,
    List<String> authors,
    List<String> aliases,
    Optional<String> bibliography,
    Sharing sharing) {

  public FrontMatter {
    tags = List.copyOf(tags);
    authors = List.copyOf(authors);
    aliases = List.copyOf(aliases);
  }

  /** The same with another picture beside links to it, or with none. */
  FrontMatter showing(Optional<String> picture) {
    return new FrontMatter(
        title,
        published,
        updated,
        description,
        tags,
        draft,
        hidden,
        showDate,
        pin,
        toc,
        lang,
        abbrlink,
        authors,
        aliases,
        bibliography,
        sharing.showing(picture));
  }
}
