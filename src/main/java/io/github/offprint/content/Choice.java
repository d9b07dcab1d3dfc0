package io.github.offprint.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which texts of a content folder are read, and into which parts of the site they go.
 *
 * @param drafts whether those that are not published yet are read too
 * @param today the day up to which posts are published; absent: whatever their day
 * @param lang the site's own language
 * @param languages the other languages that have a part of the site of their own
 */
public record Choice(
    boolean drafts, Optional<LocalDate> today, String lang, SortedSet<String> languages) {

  public Choice {
    languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
  }

  /** All that is published, in one language. */
  public static final Choice PUBLISHED = all(false);

  /** Posts of any day in one language, with or without drafts. */
  public static Choice all(boolean drafts) {
    return new Choice(drafts, Optional.empty(), "en", new TreeSet<>());
  }

  boolean isEarly(FrontMatter matter) {
    return today.isPresent() && matter.date().filter(day -> day.isAfter(today.get())).isPresent();
  }

  /** The part of the site in which a text of a language stands; empty: the site's own. */
  String edition(String of) {
    return languages.contains(of) && !of.equals(lang) ? of : "";
  }

  /** The language that the name of a file tells: {@code post.de}, if the site has a part in it. */
  private Optional<String> suffix(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String end = dot > 0 ? fileName.substring(dot + 1) : "";
    return Stream.concat(languages.stream(), Stream.of(lang))
        .filter(language -> !languages.isEmpty() && language.equalsIgnoreCase(end))
        .findFirst();
  }

  /** The name of a file without the language in it, which translations have in common. */
  String name(String fileName) {
    return suffix(fileName)
        .map(language -> fileName.substring(0, fileName.length() - language.length() - 1))
        .orElse(fileName);
  }

  /** A front matter with the language that the name of its file tells, if it tells none itself. */
  FrontMatter told(String fileName, FrontMatter matter) {
    return suffix(fileName)
        .filter(language -> matter.lang().isEmpty())
        .map(matter::in)
        .orElse(matter);
  }

  /** The language of a text. */
  String language(FrontMatter matter) {
    return matter.lang().isEmpty() ? lang : matter.lang();
  }
}
