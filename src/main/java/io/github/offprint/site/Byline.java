package io.github.offprint.site;

import io.github.offprint.content.Author;
import io.github.offprint.site.view.AuthorView;
import java.util.List;
import java.util.Optional;

/** Who wrote a post, and where they work. */
final class Byline {

  private final List<Author> authors;
  private final List<String> affiliations;

  Byline(List<Author> authors) {
    this.authors = authors;
    this.affiliations =
        authors.stream().map(Author::affiliation).flatMap(Optional::stream).distinct().toList();
  }

  List<AuthorView> authors() {
    return authors.stream()
        .map(a -> new AuthorView(a.name(), a.url(), a.orcidAddress(), a.email(), mark(a)))
        .toList();
  }

  /** Each once, in the order of the authors; marks count them. */
  List<String> affiliations() {
    return affiliations;
  }

  /** Where all work at one place, nothing has to be told apart. */
  private String mark(Author author) {
    boolean shared =
        affiliations.size() == 1 && authors.stream().allMatch(a -> a.affiliation().isPresent());
    return shared
        ? ""
        : author.affiliation().map(a -> "" + (1 + affiliations.indexOf(a))).orElse("");
  }
}
