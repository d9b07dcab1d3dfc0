package io.github.offprint.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A post in a list.
 *
 * @param title plain text
 * @param href link
 * @param description plain text; may be empty
 * @param date absent if the post asked for no date in lists
 * @param minutes to read it; absent likewise
 * @param tags in the post's order
 * @param draft whether it is not published yet
 * @param html all this as {@code fragments/entry.html} shows it; made once for all lists
 */
public record Entry(
    String title,
    String href,
    String description,
    Optional<Day> date,
    Optional<Integer> minutes,
    List<TagLink> tags,
    boolean draft,
    String html) {

  public Entry {
    tags = List.copyOf(tags);
  }

  /** An entry before it is shown. */
  public Entry(
      String title,
      String href,
      String description,
      Optional<Day> date,
      Optional<Integer> minutes,
      List<TagLink> tags,
      boolean draft) {
    this(title, href, description, date, minutes, tags, draft, "");
  }

  /** The same as a layout shows it. */
  public Entry shownAs(String html) {
    return new Entry(title, href, description, date, minutes, tags, draft, html);
  }
}
