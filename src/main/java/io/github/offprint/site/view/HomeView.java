package io.github.offprint.site.view;

import java.util.List;

/**
 * The home page; {@code home} in templates.
 *
 * @param pinned shown first
 * @param posts the others, newest first
 */
public record HomeView(List<Entry> pinned, List<Entry> posts) {

  public HomeView {
    pinned = List.copyOf(pinned);
    posts = List.copyOf(posts);
  }
}
