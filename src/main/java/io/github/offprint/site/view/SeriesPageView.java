package io.github.offprint.site.view;

import java.util.List;

/**
 * The page of a series; {@code series} in templates.
 *
 * @param name plain text
 * @param posts first part first
 */
public record SeriesPageView(String name, List<Entry> posts) {

  public SeriesPageView {
    posts = List.copyOf(posts);
  }
}
