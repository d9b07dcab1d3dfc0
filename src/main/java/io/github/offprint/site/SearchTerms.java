package io.github.offprint.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which words stand in which sections, packed for a script: a word a line, in the order of their
 * characters. A line has a digit that says how many letters it shares with the word before, the
 * other letters, a space, and for each section how far it is from the last one and how often the
 * word stands in it, as digits to base 32.
 */
final class SearchTerms {

  /** A word that stands in more than this part of the sections tells nothing. */
  private static final double COMMON = 0.4;

  private static final int FEW_SECTIONS = 100;

  /** Longer words are other things: addresses, digests. */
  private static final int LONGEST = 40;

  private static final char LAST_ASCII = 0x7f;

  private final WordPlaces places = new WordPlaces();
  private final Map<String, List<WordPlaces.Word>> symbols = new HashMap<>();
  private int sections;

  /** Adds the next section. */
  void add(PostText.Section section) {
    SearchWords.each(section.text(), this::count);
    for (String tex : section.formulas()) {
      symbols.computeIfAbsent(tex, this::symbols).forEach(word -> word.add(sections));
    }
    sections++;
  }

  private List<WordPlaces.Word> symbols(String tex) {
    List<WordPlaces.Word> words = new ArrayList<>();
    for (String symbol : SearchWords.symbols(tex)) {
      if (isTelling(symbol.charAt(0), symbol.length())) {
        words.add(places.word(symbol.toCharArray(), 0, symbol.length()));
      }
    }
    return words;
  }

  private void count(char[] signs, int from, int length) {
    if (isTelling(signs[from], length)) {
      places.word(signs, from, length).add(sections);
    }
  }

  private static boolean isTelling(char first, int length) {
    return length <= LONGEST && (length > 1 || first > LAST_ASCII);
  }

  /** Words that are left out because they stand nearly everywhere. */
  Set<String> common() {
    Set<String> common = new TreeSet<>();
    places.each(
        word -> {
          if (isCommon(word)) {
            common.add(word.toString());
          }
        });
    return common;
  }

  private boolean isCommon(WordPlaces.Word word) {
    return sections >= FEW_SECTIONS && word.sections() > COMMON * sections;
  }

  /** All lines. */
  String packed() {
    Map<String, WordPlaces.Word> told = new TreeMap<>();
    places.each(
        word -> {
          if (!isCommon(word)) {
            told.put(word.toString(), word);
          }
        });
    StringBuilder packed = new StringBuilder();
    String before = "";
    for (Map.Entry<String, WordPlaces.Word> word : told.entrySet()) {
      int shared = shared(before, word.getKey());
      packed.append(packed.isEmpty() ? "" : "\n").append(WordPlaces.digit(shared));
      packed.append(word.getKey(), shared, word.getKey().length());
      packed.append(' ').append(word.getValue().packed());
      before = word.getKey();
    }
    return packed.toString();
  }

  private static int shared(String before, String word) {
    int most = Math.min(Math.min(before.length(), word.length()), WordPlaces.largestDigit());
    int shared = 0;
    while (shared < most && before.charAt(shared) == word.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
