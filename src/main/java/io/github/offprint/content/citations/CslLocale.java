package io.github.offprint.content.citations;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a language for citations.
 *
 * @param tag of a locale that exists, such as {@code en-US}
 */
record CslLocale(String tag) {

  private static final String ENGLISH = "en-US";

  /** The dialect of languages whose first one is not named as they are. */
  private static final Map<String, String> DIALECTS =
      Map.ofEntries(
          Map.entry("ca", "ca-AD"),
          Map.entry("cs", "cs-CZ"),
          Map.entry("da", "da-DK"),
          Map.entry("el", "el-GR"),
          Map.entry("en", ENGLISH),
          Map.entry("et", "et-EE"),
          Map.entry("fa", "fa-IR"),
          Map.entry("he", "he-IL"),
          Map.entry("hi", "hi-IN"),
          Map.entry("ja", "ja-JP"),
          Map.entry("ko", "ko-KR"),
          Map.entry("nb", "nb-NO"),
          Map.entry("no", "nb-NO"),
          Map.entry("sl", "sl-SI"),
          Map.entry("sv", "sv-SE"),
          Map.entry("uk", "uk-UA"),
          Map.entry("vi", "vi-VN"),
          Map.entry("zh", "zh-CN"));

  /**
   * The locale for a language.
   *
   * @param language a tag such as {@code de} or {@code pt-BR}
   */
  static CslLocale of(String language) {
    String primary = language.split("-")[0].toLowerCase(java.util.Locale.ROOT);
    String twice = primary + "-" + primary.toUpperCase(java.util.Locale.ROOT);
    String first = DIALECTS.getOrDefault(primary, twice);
    return new CslLocale(
        exists(language) ? language : exists(first) ? first : exists(primary) ? primary : ENGLISH);
  }

  private static boolean exists(String tag) {
    return tag.matches("[A-Za-z-]+") && CslLocale.class.getResource(file(tag)) != null;
  }

  private static String file(String tag) {
    return "/locales-" + tag + ".xml";
  }

  /** All that is known of it. */
  String xml() {
    return CitationStyle.resource(file(tag));
  }

  /** Its word for a term such as {@code and} or {@code et-al}. */
  Optional<String> term(String name) {
    Matcher term = Pattern.compile("<term name=\"" + name + "\">([^<]+)</term>").matcher(xml());
    return term.find()
        ? Optional.of(term.group(1).strip().replace("&#160;", "\u00A0").replace("&amp;", "&"))
        : Optional.empty();
  }
}
