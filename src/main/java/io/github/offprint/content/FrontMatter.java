package io.github.offprint.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a post says of itself.
 *
 * @param title plain text
 * @param date of publication: the calendar date as written, whatever the time zone; only pages
 *     outside the blog may have none
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
 * @param writers who wrote it; empty: the site's own
 * @param aliases former addresses, which lead here: paths from the root of the site, beginning with
 *     a slash, without percent codes and in Unicode's form NFC
 * @param bibliography BibTeX files, relative to the post
 * @param kin what it says of other posts
 * @param sharing what it tells machines that speak of it
 */
public record FrontMatter(
    String title,
    Optional<LocalDate> date,
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
    List<Author> writers,
    List<String> aliases,
    List<String> bibliography,
    Kin kin,
    Sharing sharing) {

  public FrontMatter {
    tags = List.copyOf(tags);
    writers = List.copyOf(writers);
    aliases = List.copyOf(aliases);
    bibliography = List.copyOf(bibliography);
  }

  /**
   * When it was published.
   *
   * @throws java.util.NoSuchElementException if it is a page outside the blog and has no date
   */
  public LocalDate published() {
    return date.orElseThrow();
  }

  /** The names of those who wrote it; empty: the site's own. */
  public List<String> authors() {
    return writers.stream().map(Author::name).toList();
  }

  /** The same of a text that is not published yet. */
  FrontMatter asDraft() {
    return with(true, lang, sharing);
  }

  /** The same of a text whose language is told by the name of its file. */
  FrontMatter in(String language) {
    return with(draft, language, sharing);
  }

  /** The same with another picture beside links to it, or with none. */
  FrontMatter showing(Optional<String> picture) {
    return with(draft, lang, sharing.showing(picture));
  }

  private FrontMatter with(boolean unpublished, String language, Sharing shared) {
    return new FrontMatter(
        title,
        date,
        updated,
        description,
        tags,
        unpublished,
        hidden,
        showDate,
        pin,
        toc,
        language,
        abbrlink,
        writers,
        aliases,
        bibliography,
        kin,
        shared);
  }
}
