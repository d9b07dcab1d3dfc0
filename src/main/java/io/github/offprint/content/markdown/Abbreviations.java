package io.github.offprint.content.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the abbreviations of a post stand for. */
final class Abbreviations {

  private final Map<String, String> longForms = new TreeMap<>();
  private int longest;

  /** Takes an explanation; of several, the first counts. */
  void define(Abbreviation abbreviation) {
    longForms.putIfAbsent(abbreviation.shortForm(), abbreviation.longForm());
    longest = Math.max(longest, abbreviation.shortForm().length());
  }

  /**
   * The longest abbreviation that begins at the beginning of a word and ends at the end of one.
   *
   * @param start of a word
   */
  Optional<String> at(String text, int start) {
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (whole && longForms.containsKey(text.substring(start, end))) {
        return Optional.of(text.substring(start, end));
      }
    }
    return Optional.empty();
  }

  /** What an abbreviation that was found stands for. */
  String longForm(String shortForm) {
    return longForms.get(shortForm);
  }
}
