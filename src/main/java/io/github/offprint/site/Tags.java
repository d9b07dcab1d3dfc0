package io.github.offprint.site;

import io.github.offprint.content.PercentCode;
import io.github.offprint.content.Post;
import io.github.offprint.site.view.TagLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags of a part of the site and the posts that have them. */
final class Tags {

  private final Map<String, List<Post>> posts = new TreeMap<>();
  private final Edition edition;

  Tags(Edition edition) {
    this.edition = edition;
    for (Post post : edition.posts()) {
      for (String tag : post.frontMatter().tags()) {
        posts.computeIfAbsent(tag, t -> new ArrayList<>()).add(post);
      }
    }
  }

  /** All of them, those with most posts first, then by name. */
  List<TagLink> links() {
    return posts.keySet().stream()
        .map(this::link)
        .sorted(Comparator.comparingInt(TagLink::count).reversed())
        .toList();
  }

  /** Those of a post, in its order; a page has none, since no list has pages. */
  List<TagLink> links(Post post) {
    return post.isPage() ? List.of() : post.frontMatter().tags().stream().map(this::link).toList();
  }

  /** The posts that have it, in the order of the site. */
  List<Post> posts(String tag) {
    return posts.get(tag);
  }

  private TagLink link(String tag) {
    return new TagLink(tag, edition.link(path(tag)), posts.get(tag).size());
  }

  /** The address of a tag's page from the root of the site. */
  static String path(String tag) {
    return "/tags/" + PercentCode.encodedPath(UrlPath.folderName(tag)) + "/";
  }
}
