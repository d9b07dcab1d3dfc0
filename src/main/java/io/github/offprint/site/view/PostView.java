package io.github.offprint.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of a post; {@code post} in templates.
 *
 * @param title plain text
 * @param authors names, separated by commas; may be empty
 * @param byline each author with what is known of them
 * @param affiliations where they work, each once
 * @param published when it first appeared; a page outside the blog may not tell
 * @param updated when it last changed, if it did
 * @param minutes to read it
 * @param tags in the post's order
 * @param draft whether it is not published yet
 * @param contents table of contents; empty if the post wants none or has fewer than two headings
 * @param body in order
 * @param newer link to the next post in time
 * @param older link to the previous post in time
 * @param citation how others may cite it; absent for pages outside the blog
 * @param series that it belongs to
 * @param related links to posts about the same things
 * @param page whether it stands outside the blog
 * @param early whether it is a draft because its day has not come
 */
public record PostView(
    String title,
    String authors,
    List<AuthorView> byline,
    List<String> affiliations,
    Optional<Day> published,
    Optional<Day> updated,
    int minutes,
    List<TagLink> tags,
    boolean draft,
    List<ContentsLine> contents,
    List<Piece> body,
    Optional<Link> newer,
    Optional<Link> older,
    Optional<CitationView> citation,
    Optional<SeriesView> series,
    List<Link> related,
    boolean page,
    boolean early) {

  public PostView {
    tags = List.copyOf(tags);
    contents = List.copyOf(contents);
    body = List.copyOf(body);
    byline = List.copyOf(byline);
    affiliations = List.copyOf(affiliations);
    related = List.copyOf(related);
  }

  /** Whether affiliations have numbers, by which authors refer to them. */
  public boolean numbersAffiliations() {
    return byline.stream().anyMatch(author -> !author.mark().isEmpty());
  }

  /**
   * A line of the table of contents.
   *
   * @param level 2 to 4
   * @param html finished
   * @param href link to the heading
   */
  public record ContentsLine(int level, String html, String href) {}

  /**
   * A piece of the body: finished HTML, or a figure.
   *
   * @param html empty where a figure stands
   * @param figure absent where HTML stands
   */
  public record Piece(String html, Optional<FigureView> figure) {}
}
