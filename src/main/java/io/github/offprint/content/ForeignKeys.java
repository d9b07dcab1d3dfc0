package io.github.offprint.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys in the front matter of other programs, and what they are called here. */
final class ForeignKeys {

  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "published", List.of("date", "pubDate", "pubDatetime", "publishDate", "created"),
          "updated",
              List.of("lastmod", "modified", "modDatetime", "last_modified_at", "updatedDate"),
          "description", List.of("summary", "excerpt", "abstract", "subtitle"),
          "authors", List.of("author"),
          "tags", List.of("categories", "category", "keywords"),
          "abbrlink", List.of("slug", "permalink", "url"),
          "aliases", List.of("redirect_from"),
          "pin", List.of("sticky", "top", "weight", "featured"));

  private static final Set<String> NEEDLESS =
      Set.of("layout", "math", "mathjax", "katex", "comments", "format", "output", "type");

  private ForeignKeys() {}

  /**
   * What to do about a key of another program; nothing if the key is unknown there too.
   *
   * @param known the keys that may stand there
   */
  static Optional<String> remedy(String key, Collection<String> known) {
    if (!known.contains("published")) {
      return Optional.empty();
    }
    if (NEEDLESS.contains(key)) {
      return Optional.of("remove it, or write x-" + key + " to keep it for yourself");
    }
    return OTHERS.entrySet().stream()
        .filter(own -> own.getValue().contains(key) && known.contains(own.getKey()))
        .findFirst()
        .map(own -> "here it is called \"" + own.getKey() + "\"");
  }
}
