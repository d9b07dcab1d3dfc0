package io.github.offprint.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * What figures, tables, theorems and so on are called in one language; English where that is not
 * known.
 *
 * @param language its primary tag, such as {@code de}
 */
public record LabelWords(String language) {

  private static final String ENGLISH = "en";
  private static final Properties ALL = read();

  /**
   * The words of a language.
   *
   * @param lang BCP 47; its region is not looked at
   */
  public static LabelWords of(String lang) {
    int region = lang.indexOf('-');
    String language = region < 0 ? lang : lang.substring(0, region);
    return new LabelWords(language.toLowerCase(Locale.ROOT));
  }

  /**
   * A word.
   *
   * @param name what labels begin with, such as {@code fig}; or another of the file of words
   */
  public String word(String name) {
    return ALL.getProperty(language + "." + name, ALL.getProperty(ENGLISH + "." + name));
  }

  /** Words with something in the place that is left for it. */
  public String filled(String name, String with) {
    return word(name).replace("{}", with);
  }

  /** A title in the quotes of the language. */
  public String quoted(String title) {
    return word("open") + title + word("close");
  }

  private static Properties read() {
    Properties read = new Properties();
    try (InputStream bytes = LabelWords.class.getResourceAsStream("label-words.properties")) {
      read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
