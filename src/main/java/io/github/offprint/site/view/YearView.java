package io.github.offprint.site.view;

import java.util.List;

/**
 * The posts of a year; the archive has a list of them as {@code years}.
 *
 * @param year also the id of its section
 * @param posts newest first
 */
public record YearView(String year, List<Entry> posts) {

  public YearView {
    posts = List.copyOf(posts);
  }
}
