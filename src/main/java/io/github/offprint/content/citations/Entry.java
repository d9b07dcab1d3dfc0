package io.github.offprint.content.citations;

import io.github.offprint.problem.Position;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A work in a bibliography file.
 *
 * @param key by which posts cite it
 * @param type such as {@code article}, in small letters
 * @param fields in TeX, by their names in small letters
 * @param position where the entry begins
 */
public record Entry(String key, String type, Map<String, String> fields, Position position) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private static final Pattern ARXIV =
      Pattern.compile(
          "(?:arxiv(?:\\.org/(?:abs|pdf)/|[:.\\s]\\s*))?"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

  public Entry {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** A field in TeX; a blank one is as good as none. */
  public Optional<String> tex(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  /** A field as plain text, with {@link FormulaMark}s for formulas. */
  public Optional<String> text(String name) {
    return tex(name).map(TexText::plain).filter(text -> !text.isBlank());
  }

  /** The names in a field such as {@code author}. */
  public List<PersonName> names(String field) {
    return tex(field).map(PersonName::list).orElse(List.of());
  }

  /** Who wrote it, or else who edited it. */
  public List<PersonName> people() {
    List<PersonName> authors = names("author");
    return authors.isEmpty() ? names("editor") : authors;
  }

  /** The year in which it appeared, if it is a number. */
  public Optional<Integer> year() {
    return text("year")
        .or(() -> text("date"))
        .map(YEAR::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.valueOf(matcher.group()));
  }

  /** The address of its DOI. */
  public Optional<String> doi() {
    return text("doi")
        .or(() -> text("url").filter(url -> url.contains("doi.org/")))
        .map(DOI::matcher)
        .filter(Matcher::find)
        .map(Matcher::group);
  }

  /** Its number at arXiv, such as {@code 2110.03922}. */
  public Optional<String> arxiv() {
    boolean named = text("archiveprefix").or(() -> text("eprinttype")).isPresent();
    boolean arxiv =
        text("archiveprefix").or(() -> text("eprinttype")).orElse("").equalsIgnoreCase("arxiv");
    return text("eprint")
        .filter(eprint -> arxiv || !named)
        .map(ARXIV::matcher)
        .filter(Matcher::matches)
        .or(() -> mention("journal"))
        .or(() -> mention("url"))
        .or(() -> mention("howpublished"))
        .or(() -> mention("note"))
        .map(matcher -> matcher.group(1));
  }

  private Optional<Matcher> mention(String field) {
    return text(field)
        .filter(text -> text.toLowerCase(Locale.ROOT).contains("arxiv"))
        .map(ARXIV::matcher)
        .filter(Matcher::find);
  }

  /** An address on the web that is safe to link to. */
  public Optional<String> url(String field) {
    return tex(field).map(TexText::address).filter(url -> url.matches("(?i)https?://\\S+"));
  }
}
