package io.github.offprint.content.citations;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How others may cite a page of the site.
 *
 * @param title plain text
 * @param authors names as they are signed
 * @param published the day
 * @param site its title
 * @param address absolute, if the site knows its own
 */
public record OwnEntry(
    String title,
    List<String> authors,
    LocalDate published,
    String site,
    Optional<String> address) {

  private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "on", "of", "in", "for");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu, MMMM d", Locale.ENGLISH);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  public OwnEntry {
    authors = List.copyOf(authors);
  }

  /** An entry for a BibTeX file. */
  public String bibtex() {
    List<String> lines = new ArrayList<>();
    lines.add("  title = {{" + escaped(title) + "}}");
    if (!authors.isEmpty()) {
      lines.add(
          "  author = {"
              + authors.stream().map(OwnEntry::author).collect(Collectors.joining(" and "))
              + "}");
    }
    lines.add("  year = {" + published.getYear() + "}");
    lines.add("  month = " + MONTHS.get(published.getMonthValue() - 1));
    lines.add("  howpublished = {" + escaped(site) + "}");
    address.ifPresent(url -> lines.add("  url = {" + url + "}"));
    return "@misc{" + key() + ",\n" + String.join(",\n", lines) + "\n}";
  }

  /** A line of English text, much as APA wants it. */
  public String line() {
    return line(DAY.format(published));
  }

  /**
   * The same line with the day as it is written in another language.
   *
   * @param day when it was published
   */
  public String line(String day) {
    String who = who();
    return (who.isEmpty() ? title : who)
        + " ("
        + day
        + "). "
        + (who.isEmpty() ? "" : ended(title) + " ")
        + site
        + address.map(url -> ". " + url).orElse(".");
  }

  private static String ended(String title) {
    return title.matches("(?s).*[.?!]") ? title : title + ".";
  }

  private String who() {
    List<String> names = authors.stream().map(OwnEntry::inverted).toList();
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + ", & " + names.get(last);
  }

  private static String inverted(String author) {
    if (isGroup(author)) {
      return author;
    }
    int family = author.lastIndexOf(' ');
    while (family > 0 && isSmall(author, author.lastIndexOf(' ', family - 1) + 1)) {
      family = author.lastIndexOf(' ', family - 1);
    }
    if (family < 1) {
      return author;
    }
    String initials =
        List.of(author.substring(0, family).split("[\\s]+")).stream()
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
            .collect(Collectors.joining(" "));
    return author.substring(family + 1) + ", " + initials;
  }

  // "van" and "de" belong to the name behind them
  private static boolean isSmall(String author, int word) {
    return Character.isLowerCase(author.codePointAt(word));
  }

  /** Whether a name is not one of a person, such as "The Offprint authors". */
  private static boolean isGroup(String author) {
    String last = author.substring(author.lastIndexOf(' ') + 1);
    return author.indexOf(' ') < 0
        || author.startsWith("The ")
        || Character.isLowerCase(last.codePointAt(0));
  }

  private static String author(String author) {
    return isGroup(author) ? "{" + escaped(author) + "}" : escaped(author);
  }

  private String key() {
    String author =
        authors.isEmpty() ? "" : authors.get(0).substring(authors.get(0).lastIndexOf(' ') + 1);
    String word =
        List.of(title.split("[\\s-]+")).stream()
            .map(OwnEntry::plain)
            .filter(w -> !w.isEmpty() && !SMALL_WORDS.contains(w))
            .findFirst()
            .orElse("");
    return plain(author) + published.getYear() + word;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }

  /** A text as TeX, in which none of its signs commands anything. */
  static String escaped(String text) {
    StringBuilder tex = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> tex.append("\\textbackslash{}");
        case '^' -> tex.append("\\textasciicircum{}");
        case '~' -> tex.append("\\textasciitilde{}");
        case '{', '}', '$', '&', '#', '_', '%' -> tex.append('\\').append(c);
        default -> tex.append(c);
      }
    }
    return tex.toString();
  }
}
