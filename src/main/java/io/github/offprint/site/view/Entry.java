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
 */
public record Entry(
    String title,
    String href,
    String description,
    Optional<Day> date,
    Optional<Integer> minutes,
    List<TagLink> tags,
    boolean draft) {

  public Entry {
    tags = List.copyOf(tags);
  }
}
