package io.github.offprint.site;

import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.site.view.Link;
import io.github.offprint.site.view.SeriesView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The series of one language and their posts, first part first. */
final class Series {

  /** Numbered parts in their order, then the others as they appeared. */
  private static final Comparator<Post> ORDER =
      Comparator.comparingLong(
              (Post post) -> post.frontMatter().kin().part().orElse(Long.MAX_VALUE))
          .thenComparing(post -> post.frontMatter().published())
          .thenComparing(Post::path);

  private final Edition edition;
  private final Map<String, List<Post>> posts = new TreeMap<>();

  Series(Edition edition) {
    this.edition = edition;
    for (Post post : edition.posts()) {
      post.frontMatter()
          .kin()
          .series()
          .ifPresent(name -> posts.computeIfAbsent(name, n -> new ArrayList<>()).add(post));
    }
    posts.values().forEach(parts -> parts.sort(ORDER));
  }

  /** The address of the page of a series from the root of its language. */
  static String path(String name) {
    return "/series/" + PercentCode.encodedPath(UrlPath.folderName(name)) + "/";
  }

  /** All names, sorted. */
  Stream<String> names() {
    return posts.keySet().stream();
  }

  /** The posts of a series, first part first. */
  List<Post> posts(String name) {
    return posts.get(name);
  }

  /** The series of a post as its page shows it. */
  Optional<SeriesView> view(Post post) {
    return post.frontMatter().kin().series().filter(posts::containsKey).map(n -> view(n, post));
  }

  private SeriesView view(String name, Post post) {
    List<Post> parts = posts.get(name);
    int at = parts.indexOf(post);
    return new SeriesView(
        name,
        edition.link(path(name)),
        parts.stream().map(this::link).toList(),
        at + 1,
        at > 0 ? Optional.of(link(parts.get(at - 1))) : Optional.empty(),
        at + 1 < parts.size() ? Optional.of(link(parts.get(at + 1))) : Optional.empty());
  }

  private Link link(Post post) {
    return new Link(post.frontMatter().title(), edition.info().address().link(post.path()));
  }
}
