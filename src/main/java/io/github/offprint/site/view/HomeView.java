package io.github.offprint.site.view;

import java.util.List;

/**
 * The home page; {@code home} in templates.
 *
 * @param heading plain text
 * @param introduction text above the lists; may be empty
 * @param pinned shown first
 * @param posts the others, newest first
 */
public record HomeView(
    String heading, List<PostView.Piece> introduction, List<Entry> pinned, List<Entry> posts) {

  public HomeView {
    introduction = List.copyOf(introduction);
    pinned = List.copyOf(pinned);
    posts = List.copyOf(posts);
  }
}
