package io.github.offprint.content.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The languages that highlight.js knows, by all their names. The table is made from highlight.js
 * itself by a test, which fails when a new version changes it.
 */
final class Languages {

  private static final Properties TABLE = Libraries.ownProperties("languages.properties");

  private Languages() {}

  /**
   * A language that highlight.js knows.
   *
   * @param name its own name, not an alias
   * @param files that it needs besides the one with the common languages: its own, and those of
   *     languages that may stand inside it, which must be there or not for every block alike
   */
  record Language(String name, List<String> files) {}

  /**
   * The language of that name.
   *
   * @param name as an author wrote it: any of its names, in any case
   * @return nothing if it is not known
   */
  static Optional<Language> named(String name) {
    return Optional.ofNullable(TABLE.getProperty(name.toLowerCase(Locale.ROOT)))
        .map(words -> Arrays.asList(words.split(" ")))
        .map(words -> new Language(words.get(0), words.subList(1, words.size())));
  }
}
