package io.github.offprint.site.view;

import java.util.List;

/**
 * The page of one tag; {@code tag} in templates.
 *
 * @param name the tag as authors write it
 * @param posts newest first
 * @param all link to all tags
 */
public record TagView(String name, List<Entry> posts, String all) {

  public TagView {
    posts = List.copyOf(posts);
  }
}
