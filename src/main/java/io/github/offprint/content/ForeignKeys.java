package io.github.offprint.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys in the front matter of other programs, and what they are called here. */
final class ForeignKeys {

  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry(
              "published",
              List.of(
                  "date",
                  "pubDate",
                  "pubDatetime",
                  "publishDate",
                  "publishedAt",
                  "created",
                  "createdAt",
                  "date-created",
                  "published_at")),
          Map.entry(
              "updated",
              List.of(
                  "lastmod",
                  "modified",
                  "modDatetime",
                  "last_modified_at",
                  "updatedDate",
                  "updatedAt",
                  "date-modified",
                  "modifiedDate",
                  "last_updated",
                  "lastUpdated",
                  "last-modified-at",
                  "dateModified")),
          Map.entry(
              "description",
              List.of("summary", "excerpt", "abstract", "subtitle", "desc", "intro")),
          Map.entry("authors", List.of("author")),
          Map.entry("tags", List.of("categories", "category", "keywords", "topics", "topic")),
          Map.entry("hidden", List.of("unlisted", "hideFromHome", "hiddenFromHomePage")),
          Map.entry("showdate", List.of("showDate", "show_date")),
          Map.entry("series", List.of("collection", "seriesName")),
          Map.entry("csl", List.of("citation_style", "citation-style", "bibliographystyle")),
          Map.entry("abbrlink", List.of("slug", "permalink", "url")),
          Map.entry("aliases", List.of("redirect_from", "redirects", "alias")),
          Map.entry(
              "image",
              List.of(
                  "cover",
                  "thumbnail",
                  "banner",
                  "header",
                  "heroImage",
                  "hero",
                  "ogImage",
                  "og_image",
                  "featured_image",
                  "featureImage",
                  "img",
                  "coverImage",
                  "thumb",
                  "top_img",
                  "feature-img")),
          Map.entry("lang", List.of("language", "locale")),
          Map.entry("pin", List.of("sticky", "top", "weight", "featured", "pinned")));

  private static final Set<String> NEEDLESS =
      Set.of(
          "layout",
          "math",
          "mathjax",
          "katex",
          "comments",
          "comment",
          "format",
          "output",
          "type",
          "usemath",
          "use_math",
          "latex",
          "mermaid",
          "toc_label",
          "toc_sticky",
          "toc_depth",
          "giscus_comments",
          "related_posts",
          "related_publications",
          "share",
          "ShowToc",
          "TocOpen",
          "hideMeta",
          "code-fold",
          "execute",
          "jupyter",
          "bibliography_style",
          "copyright",
          "reward",
          "password",
          "markup",
          "isCJKLanguage",
          "linktitle",
          "linkTitle",
          "sidebar",
          "folder",
          "nav",
          "nav_order",
          "_styles",
          "hide_title",
          "aside",
          "catalog",
          "tikzjax",
          "chart",
          "pseudocode",
          "code_diff",
          "citation",
          "cascade",
          "build",
          "outputs",
          "mathjaxEnableSingleDollar",
          "autoCollapseToc",
          "top_image",
          "readingTime",
          "viewer",
          "widgets");

  // what other programs write in place of a single value
  private static final Map<String, String> FORMS =
      Map.of(
          "toc", "write true or false: the page makes the list from its headings",
          "image", "write the path of the file alone, as in image: picture.png",
          "series", "write one name: a post is part of one series");

  private ForeignKeys() {}

  /** Whether a key of another program is what is called otherwise here. */
  static boolean isFor(String own, String key) {
    return OTHERS.getOrDefault(own, List.of()).contains(key);
  }

  /** What to write in place of a list or a mapping; nothing if it is not known where it is from. */
  static Optional<String> form(String key) {
    return Optional.ofNullable(FORMS.get(key));
  }

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
