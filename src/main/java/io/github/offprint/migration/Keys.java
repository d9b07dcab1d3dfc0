package io.github.offprint.migration;

import io.github.offprint.content.Node;
import io.github.offprint.content.Slug;
import io.github.offprint.content.YamlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the keys of another generator say in our own: each is asked for under all its names. */
final class Keys {

  /** A day that nobody takes for a real one. */
  private static final LocalDate UNKNOWN = LocalDate.EPOCH;

  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)");

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
          "toc-depth",
          "toc_sticky",
          "toc_label",
          "toc-title",
          "toc-location",
          "number-sections",
          "giscus_comments",
          "related_posts",
          "share",
          "ShowToc",
          "TocOpen",
          "hideMeta",
          "code-fold",
          "code-tools",
          "execute",
          "jupyter",
          "engine",
          "editor",
          "copyright",
          "reward",
          "markup",
          "isCJKLanguage",
          "published",
          "featured",
          "page-layout",
          "citation",
          "link-citations",
          "freeze",
          "categories_sep",
          "ShowReadingTime",
          "disableShare",
          "searchHidden",
          "cssclasses",
          "image_alt",
          "image-alt",
          "prism",
          "kernelspec");

  private final Draft draft;
  private final Node.Mapping keys;
  private final Generator generator;
  private final Set<String> used = new TreeSet<>();
  private final Map<String, String> lines = new LinkedHashMap<>();

  Keys(Draft draft, Generator generator) {
    this.draft = draft;
    this.keys = draft.original().keys();
    this.generator = generator;
  }

  private Optional<Node.Field> field(String... names) {
    Optional<Node.Field> found = Optional.empty();
    for (String name : names) {
      Optional<Node.Field> field = keys.field(name).filter(f -> !isEmpty(f.value()));
      if (keys.field(name).isPresent()) {
        used.add(name);
      }
      found = found.or(() -> field);
    }
    return found;
  }

  static boolean isEmpty(Node node) {
    return node instanceof Node.Scalar scalar
        ? scalar.text().isBlank() || !scalar.quoted() && scalar.text().matches("~|(?i)null")
        : node instanceof Node.Sequence list && list.items().isEmpty();
  }

  private Optional<String> text(String... names) {
    return field(names).map(Node.Field::value).flatMap(Keys::first);
  }

  /** A text, or the first of a list of them. */
  static Optional<String> first(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text().strip().replaceAll("\\s+", " "));
    }
    return node instanceof Node.Sequence list && !list.items().isEmpty()
        ? first(list.items().get(0))
        : Optional.empty();
  }

  private boolean says(String name, String value) {
    return keys.field(name)
        .map(Node.Field::value)
        .flatMap(Keys::first)
        .filter(text -> text.equalsIgnoreCase(value))
        .isPresent();
  }

  /** Its title: that of its file if none is said. */
  String title() {
    return text("title")
        .orElseGet(
            () -> {
              String words = name().replaceAll("[-_]+", " ").strip();
              draft.leave(
                  keys.position(),
                  "there is no title, so that of the file is taken",
                  "write a better one");
              return words.isEmpty()
                  ? "Untitled"
                  : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            });
  }

  /** The name of the file without its day. */
  String name() {
    String stem = draft.original().stem();
    Matcher dated = DATED.matcher(stem);
    return dated.matches() ? dated.group(2) : stem;
  }

  /** Its day, as its keys or the name of its file say. */
  Optional<LocalDate> date() {
    Optional<Node.Field> field =
        field(
                "date",
                "pubDate",
                "pubDatetime",
                "publishDate",
                "publishedAt",
                "datePublished",
                "published",
                "publicationDate",
                "created",
                "createdAt")
            .filter(
                f ->
                    !(f.name().equals("published")
                        && first(f.value()).orElse("").matches("(?i)true|false")));
    Optional<LocalDate> day =
        field.map(Node.Field::value).flatMap(Keys::first).flatMap(OldDate::of);
    if (field.isPresent() && day.isEmpty()) {
      draft.leave(
          field.get().value().position(),
          "this is no day: " + first(field.get().value()).orElse(""),
          "write published: 2025-01-31 by hand");
    }
    Matcher dated = DATED.matcher(draft.original().stem());
    return day.or(() -> dated.matches() ? OldDate.of(dated.group(1)) : Optional.empty());
  }

  /** Whether it is not published yet. */
  boolean isDraft() {
    field("draft");
    return says("draft", "true")
        || says("published", "false")
        || Stream.of(draft.original().file().toString().split("[/\\\\]"))
            .anyMatch("_drafts"::equals);
  }

  Optional<String> slug() {
    return text("slug", "abbrlink", "postSlug").map(Slug::of).filter(slug -> !slug.isEmpty());
  }

  /** Addresses that its keys say it has had. */
  List<String> addresses() {
    List<String> all = new ArrayList<>();
    field("permalink", "url").map(Node.Field::value).ifPresent(node -> gather(node, all));
    field("aliases", "redirect_from", "alias", "redirects")
        .map(Node.Field::value)
        .ifPresent(node -> gather(node, all));
    return all;
  }

  /** Whether its keys say where it is, and not only where it was once. */
  boolean namesItsAddress() {
    return field("permalink", "url").isPresent();
  }

  List<String> categories() {
    List<String> all = new ArrayList<>();
    Stream.of("categories", "category").forEach(key -> words(key, all));
    return all;
  }

  /** The picture beside links to it. */
  Optional<Node.Scalar> picture() {
    return field(
            "image",
            "cover",
            "featured_image",
            "featuredImage",
            "heroImage",
            "ogImage",
            "thumbnail",
            "banner",
            "coverImage",
            "images",
            "img",
            "header")
        .map(Node.Field::value)
        .flatMap(Keys::picture);
  }

  private static Optional<Node.Scalar> picture(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return Stream.of("image", "path", "src", "url", "feature", "teaser", "overlay_image")
          .flatMap(name -> mapping.field(name).stream())
          .findFirst()
          .flatMap(field -> picture(field.value()));
    } else if (node instanceof Node.Sequence list) {
      return list.items().stream().findFirst().flatMap(Keys::picture);
    }
    return Optional.of((Node.Scalar) node)
        .filter(scalar -> !scalar.text().matches("(?i)true|false|"));
  }

  Optional<String> bibliography() {
    return text("bibliography");
  }

  /**
   * The lines of our own front matter but for what depends on other files.
   *
   * @param page whether it stands outside the blog
   */
  Map<String, String> lines(boolean page) {
    lines.put("title", YamlText.of(title()));
    Optional<LocalDate> date = date();
    if (!page) {
      if (date.isEmpty()) {
        draft.leave(
            keys.position(),
            "there is no day of publication, so it is 1970-01-01",
            "write the real one");
      }
      lines.put("published", date.orElse(UNKNOWN).toString());
    } else {
      date.ifPresent(day -> lines.put("published", day.toString()));
    }
    text(
            "updated",
            "lastmod",
            "modified",
            "modDatetime",
            "last_modified_at",
            "updatedDate",
            "updatedAt",
            "date-modified",
            "modifiedDate",
            "dateModified")
        .flatMap(OldDate::of)
        .ifPresent(day -> lines.put("updated", day.toString()));
    text("description", "summary", "excerpt", "abstract", "subtitle", "desc", "intro")
        .ifPresent(text -> lines.put("description", YamlText.of(text)));
    List<String> tags = tags();
    if (!tags.isEmpty() && !page) {
      lines.put("tags", YamlText.of(tags));
    }
    if (isDraft()) {
      lines.put("draft", "true");
    }
    if (field("hidden", "unlisted")
            .flatMap(f -> first(f.value()))
            .filter("true"::equalsIgnoreCase)
            .isPresent()
        && !page) {
      lines.put("hidden", "true");
    }
    pin().filter(pin -> !page).ifPresent(pin -> lines.put("pin", pin));
    text("toc", "showToc")
        .filter(toc -> toc.matches("(?i)true|false"))
        .ifPresent(toc -> lines.put("toc", toc.toLowerCase(Locale.ROOT)));
    text("lang", "language", "locale")
        .map(tag -> tag.replace('_', '-'))
        .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"))
        .ifPresent(tag -> lines.put("lang", tag));
    authors();
    text("series")
        .filter(series -> !page)
        .ifPresent(series -> lines.put("series", YamlText.of(series)));
    return lines;
  }

  private Optional<String> pin() {
    return text("pin", "sticky", "top", "pinned")
        .map(text -> text.matches("(?i)true") ? "1" : text)
        .filter(text -> text.matches("[1-9]\\d?"));
  }

  private List<String> tags() {
    List<String> all = new ArrayList<>();
    Stream.of("tags", "tag").forEach(key -> words(key, all));
    List<String> categories = categories();
    if (!categories.isEmpty()) {
      draft.count("categories made tags");
    }
    all.addAll(categories);
    Set<String> seen = new LinkedHashSet<>();
    return all.stream().filter(tag -> seen.add(tag.toLowerCase(Locale.ROOT))).toList();
  }

  /** A text may be a list with commas; Jekyll takes one without for words with spaces. */
  private void words(String key, List<String> all) {
    Optional<Node> node = field(key).map(Node.Field::value);
    if (node.isPresent()
        && node.get() instanceof Node.Scalar scalar
        && (generator == Generator.JEKYLL || scalar.text().contains(","))) {
      String separator = scalar.text().contains(",") ? "\\s*,\\s*" : "\\s+";
      Stream.of(scalar.text().strip().split(separator)).filter(w -> !w.isEmpty()).forEach(all::add);
    } else {
      node.ifPresent(found -> gather(found, all));
    }
  }

  private static void gather(Node node, List<String> all) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> gather(item, all));
    } else if (node instanceof Node.Scalar scalar && !isEmpty(scalar)) {
      all.add(scalar.text().strip());
    }
  }

  private void authors() {
    List<String> all = new ArrayList<>();
    field("author", "authors")
        .map(Node.Field::value)
        .ifPresent(node -> OldAuthors.gather(node, all));
    if (!all.isEmpty()) {
      lines.put("authors", "[" + String.join(", ", all) + "]");
    }
  }

  /** Keys that nobody has asked for stay, as the author's own, unless they mean nothing here. */
  Map<String, String> rest() {
    Map<String, String> rest = new LinkedHashMap<>();
    for (Node.Field field : keys.fields()) {
      boolean needless = NEEDLESS.contains(field.name());
      if (!used.contains(field.name()) && !needless && !isEmpty(field.value())) {
        String name = field.name().startsWith("x-") ? field.name() : "x-" + field.name();
        rest.put(name.replaceAll("\\s+", "-"), YamlText.of(field.value()));
        draft.count("keys without a meaning here kept as x-…");
      } else if (needless && !used.contains(field.name())) {
        draft.count("keys without a meaning here left out");
      }
    }
    return rest;
  }
}
