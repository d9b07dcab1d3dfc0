package io.github.offprint.site;

import io.github.offprint.content.Post;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a site that is in one language: its posts and the lists of them.
 *
 * @param site the whole of it
 * @param info what its pages say of it
 * @param name the language, if it is not the site's own; else empty
 * @param posts newest first
 */
record Edition(Site site, SiteInfo info, String name, List<Post> posts) {

  /** All parts of a site, its own language first; other languages have one if they have texts. */
  static List<Edition> of(Site site) {
    Stream<Edition> others =
        site.info().languages().stream()
            .filter(language -> !language.lang().equals(site.info().lang()))
            .map(language -> of(site, site.info().in(language), language.lang()))
            .filter(Edition::hasTexts);
    return Stream.concat(Stream.of(of(site, site.info(), "")), others).toList();
  }

  private static Edition of(Site site, SiteInfo info, String name) {
    return new Edition(
        site,
        info,
        name,
        site.posts().stream().filter(post -> post.standing().edition().equals(name)).toList());
  }

  private boolean hasTexts() {
    return site.texts().stream().anyMatch(text -> text.standing().edition().equals(name));
  }

  /**
   * Where something of this language stands.
   *
   * @param path where it stands in the site's own, beginning with a slash
   */
  String path(String path) {
    return name.isEmpty() ? path : "/" + name.toLowerCase(Locale.ROOT) + path;
  }

  /** What keeps files of a text apart from those of its translations; empty in the site's own. */
  static String folder(Post text) {
    String name = text.standing().edition().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? "" : name + "/";
  }

  /** A link to something of this language. */
  String link(String path) {
    return info.address().link(path(path));
  }

  /** The page whose text introduces this part. */
  Optional<Post> introduction() {
    return site.introduction(path("/"));
  }
}
