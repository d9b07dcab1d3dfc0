package io.github.offprint.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The series that a post belongs to.
 *
 * @param name plain text
 * @param href link to the page of the series
 * @param parts links to all its posts, first part first
 * @param part the place of this post among them, from 1
 * @param previous link to the part before
 * @param next link to the part after
 */
public record SeriesView(
    String name,
    String href,
    List<Link> parts,
    int part,
    Optional<Link> previous,
    Optional<Link> next) {

  public SeriesView {
    parts = List.copyOf(parts);
  }
}
