package io.github.offprint.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a post was served before. */
final class OldAddress {

  private static final Map<String, String> STYLES =
      Map.of(
          "date", "/:categories/:year/:month/:day/:title:output_ext",
          "pretty", "/:categories/:year/:month/:day/:title/",
          "ordinal", "/:categories/:year/:y_day/:title:output_ext",
          "none", "/:categories/:title:output_ext");
  private static final Pattern PLACE = Pattern.compile(":([a-z_]+)");
  private static final Pattern VALID =
      Pattern.compile("/((?!\\.)[^/\\\\?#%:*\"<>|\\p{C}]+/)*((?!\\.)[^/\\\\?#%:*\"<>|\\p{C}]+)?");

  private OldAddress() {}

  /** All of them, each a path that may be an alias. */
  static List<String> of(Project project, Draft draft, Keys keys) {
    List<String> all = new ArrayList<>();
    for (String said : keys.addresses()) {
      pattern(said, draft, keys, said.contains(":") && !said.contains("://"))
          .map(OldAddress::rooted)
          .ifPresent(all::add);
    }
    if (!keys.namesItsAddress()) {
      usual(project, draft, keys).map(OldAddress::rooted).ifPresent(all::add);
    }
    return all.stream()
        .filter(a -> VALID.matcher(a).matches() && a.length() > 1)
        .distinct()
        .toList();
  }

  private static Optional<String> usual(Project project, Draft draft, Keys keys) {
    String file = draft.original().path().toString().replace('\\', '/');
    String inside =
        project.root().relativize(draft.original().file()).toString().replace('\\', '/');
    String bare = inside.replaceFirst("\\.\\w+$", "");
    return switch (project.generator()) {
      case JEKYLL -> {
        String style = project.settings("permalink").orElse("date");
        yield file.contains("_drafts")
            ? Optional.empty()
            : pattern(STYLES.getOrDefault(style, style), draft, keys, true);
      }
      case HEXO ->
          pattern(
              "/" + project.settings("permalink").orElse(":year/:month/:day/:title/"),
              draft,
              keys,
              true);
      case HUGO -> {
        String path = bare.replaceFirst("^content/", "").replaceFirst("/index(\\.[a-z]{2})?$", "");
        String last = keys.slug().orElse(path.substring(path.lastIndexOf('/') + 1));
        String above = path.substring(0, path.lastIndexOf('/') + 1);
        yield inside.startsWith("content/")
            ? Optional.of("/" + (above + last).toLowerCase(Locale.ROOT).replace(' ', '-') + "/")
            : Optional.empty();
      }
      case ASTRO ->
          inside.startsWith("src/content/")
              ? Optional.of(
                  "/" + bare.substring("src/content/".length()).replaceFirst("/index$", "") + "/")
              : Optional.empty();
      case QUARTO ->
          Optional.of(
              bare.endsWith("/index")
                  ? "/" + bare.replaceFirst("index$", "")
                  : "/" + bare + ".html");
    };
  }

  private static Optional<String> pattern(String pattern, Draft draft, Keys keys, boolean places) {
    if (!places) {
      return Optional.of(pattern);
    }
    Map<String, String> values = new TreeMap<>();
    Optional<LocalDate> date = keys.date();
    date.ifPresent(
        day -> {
          String number = String.valueOf(day.getMonthValue() + 100).substring(1);
          values.put("year", String.valueOf(day.getYear()));
          values.put("short_year", String.valueOf(day.getYear()).substring(2));
          values.put("month", number);
          values.put("i_month", String.valueOf(day.getMonthValue()));
          values.put("day", String.valueOf(day.getDayOfMonth() + 100).substring(1));
          values.put("i_day", String.valueOf(day.getDayOfMonth()));
          values.put("y_day", String.valueOf(day.getDayOfYear() + 1000).substring(1));
        });
    List<String> categories =
        keys.categories().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    String name = keys.slug().orElse(keys.name());
    values.put("title", name);
    values.put("slug", name);
    values.put("name", keys.name());
    values.put("post_title", name);
    keys.slug().ifPresent(slug -> values.put("abbrlink", slug));
    values.put("categories", String.join("/", categories));
    values.put(
        "category",
        categories.isEmpty() ? "uncategorized" : String.join("/", categories).replace(' ', '-'));
    values.put("output_ext", ".html");
    Matcher place = PLACE.matcher(pattern);
    boolean known = place.results().allMatch(found -> values.containsKey(found.group(1)));
    return known
        ? Optional.of(
            place.replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1)))))
        : Optional.empty();
  }

  private static String rooted(String address) {
    String path = address.replaceFirst("^https?://[^/]+", "").strip();
    return ("/" + path).replaceAll("/{2,}", "/").replaceFirst("/index\\.html$", "/");
  }

  /** The same for addresses that lead to the same place. */
  static String folded(String address) {
    return rooted(address.replaceFirst("[?#].*$", ""))
        .replaceFirst("\\.html$", "")
        .replaceFirst("/$", "")
        .toLowerCase(Locale.ROOT);
  }
}
