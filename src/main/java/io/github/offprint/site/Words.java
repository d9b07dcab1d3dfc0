package io.github.offprint.site;

import io.github.offprint.site.view.Day;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the theme says in one language; what it does not know there, it says in English. */
public final class Words {

  private static final String ENGLISH = "en";
  private static final Properties ALL = read();

  /** Those that the scripts of the theme ask for; they know the English ones themselves. */
  private static final List<String> SCRIPTED =
      List.of(
          "copy",
          "copied",
          "close",
          "enlarge",
          "search",
          "searchSite",
          "searchHint",
          "results",
          "noIndex",
          "nothingFound",
          "onePage",
          "manyPages",
          "firstShown",
          "noValue",
          "between",
          "and",
          "range",
          "value",
          "colour");

  /** Languages whose scripts run from right to left. */
  private static final Set<String> LEFTWARDS =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  /** Those of each language that was asked for; made once, as every page asks. */
  private static final Map<String, Words> SPOKEN = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, String> words = new TreeMap<>();

  private Words(String language) {
    this.language = language;
    add(ENGLISH);
    add(language);
  }

  private void add(String from) {
    ALL.stringPropertyNames().stream()
        .filter(key -> key.startsWith(from + "."))
        .forEach(key -> words.put(key.substring(from.length() + 1), ALL.getProperty(key)));
  }

  /**
   * The words of a language.
   *
   * @param lang BCP 47; its region is not looked at
   */
  static Words of(String lang) {
    return SPOKEN.computeIfAbsent(base(lang), Words::new);
  }

  /** Whether the theme speaks a language. */
  public static boolean has(String lang) {
    return ALL.containsKey(base(lang) + ".name");
  }

  /** Whether a language has a word of its own for something. */
  static boolean says(String lang, String name) {
    return ALL.containsKey(base(lang) + "." + name);
  }

  /** The language without its region. */
  String language() {
    return language;
  }

  /** All words by their names. */
  Map<String, String> all() {
    return Collections.unmodifiableMap(words);
  }

  String word(String name) {
    return words.get(name);
  }

  /** A word, or another where there is none of this name. */
  String word(String name, String otherwise) {
    return words.getOrDefault(name, otherwise);
  }

  /** A word with something put in where it says {@code {}}. */
  String filled(String name, Object inside) {
    return words.get(name).replace("{}", inside.toString());
  }

  /** What scripts say, as JSON for a {@code script} element; empty if they know it, as English. */
  String ofScripts() {
    return language.equals(ENGLISH) || !has(language)
        ? ""
        : SCRIPTED.stream()
            .map(name -> LinkedData.quoted(name) + ":" + LinkedData.quoted(word(name)))
            .collect(Collectors.joining(",", "{", "}"));
  }

  /** How a language calls itself; its tag if that is not known. */
  static String nameOf(String lang) {
    return ALL.getProperty(base(lang) + ".name", lang);
  }

  /** In which direction a language is written, as HTML says it. */
  static String direction(String lang) {
    return LEFTWARDS.contains(base(lang)) ? "rtl" : "ltr";
  }

  /** A date as it is written in this language; the ISO form where that is not known. */
  Day day(LocalDate date) {
    String iso = date.toString();
    if (!has(language)) {
      return new Day(iso, iso);
    }
    List<String> months = List.of(word("months").split(" "));
    StringBuilder text = new StringBuilder();
    for (char sign : word("date").toCharArray()) {
      switch (sign) {
        case 'D' -> text.append(date.getDayOfMonth());
        case 'M' -> text.append(months.get(date.getMonthValue() - 1));
        case 'Y' -> text.append(date.getYear());
        default -> text.append(sign);
      }
    }
    return new Day(iso, text.toString());
  }

  private static String base(String lang) {
    int region = lang.indexOf('-');
    return (region < 0 ? lang : lang.substring(0, region)).toLowerCase(Locale.ROOT);
  }

  private static Properties read() {
    Properties read = new Properties();
    try (InputStream bytes = Words.class.getResourceAsStream("words.properties")) {
      read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
