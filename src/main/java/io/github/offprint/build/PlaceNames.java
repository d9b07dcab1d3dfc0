package io.github.offprint.build;

import io.github.offprint.content.Block;
import io.github.offprint.content.FarReference;
import io.github.offprint.content.LabelTable;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Unheard;
import io.github.offprint.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the places of all posts are called by links that have no text of their own. */
final class PlaceNames {

  private final Map<String, Post> posts = new HashMap<>();
  private final Set<String> figureless;

  /**
   * Of these posts.
   *
   * @param posts before numbers were put in
   * @param figureless ids of directives that found no figure
   */
  PlaceNames(List<Post> posts, Set<String> figureless) {
    posts.forEach(post -> this.posts.put(post.path(), post));
    this.figureless = figureless;
  }

  /** Warns of links for which there is no name. */
  void tell(Problems problems) {
    for (Post post : posts.values()) {
      post.pending()
          .filter(FarReference.class::isInstance)
          .map(FarReference.class::cast)
          .filter(link -> name(link.page(), link.place(), link.words(), post).isEmpty())
          .forEach(link -> problems.add(Unheard.at(link.position())));
    }
  }

  /**
   * What a place is called, as HTML.
   *
   * @param page from the root of the site; empty: that of the asking post
   */
  Optional<String> name(String page, String place, LabelWords words, Post asking) {
    Optional<Post> post = page.isEmpty() ? Optional.of(asking) : post(page);
    return post.flatMap(
        found -> place.isEmpty() ? Optional.of(title(found)) : name(found, place, words));
  }

  // a link to a page of the site need not end with a slash
  private Optional<Post> post(String page) {
    return Optional.ofNullable(posts.get(page))
        .or(() -> Optional.ofNullable(posts.get(page + "/")));
  }

  private static String title(Post post) {
    return post.frontMatter().title().replace("&", "&amp;").replace("<", "&lt;");
  }

  private Optional<String> name(Post post, String place, LabelWords words) {
    Optional<Integer> figure =
        Optional.ofNullable(FigureNumbers.of(post.body(), figureless).get(place));
    return figure
        .map(number -> words.word("fig") + "\u00A0" + number)
        .or(() -> label(post, place, words))
        .or(() -> heading(post, place));
  }

  private static Optional<String> label(Post post, String place, LabelWords words) {
    return post.body().stream()
        .filter(LabelTable.class::isInstance)
        .flatMap(table -> ((LabelTable) table).label(place).stream())
        .map(label -> label.name(words))
        .findFirst();
  }

  private static Optional<String> heading(Post post, String place) {
    return post.headings().stream()
        .filter(heading -> heading.anchor().equals(place))
        .map(heading -> said(heading.text()))
        .findFirst();
  }

  // what waits in the heading of another post is left out
  private static String said(List<Block> text) {
    return text.stream()
        .filter(Prose.class::isInstance)
        .map(prose -> ((Prose) prose).html())
        .collect(Collectors.joining());
  }
}
