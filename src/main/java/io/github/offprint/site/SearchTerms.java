package io.github.offprint.site;

import java.util.HashMap;
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

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int BASE = 32;
  private static final int MOST_COUNTED = 3;

  /** A word that stands in more than this part of the sections tells nothing. */
  private static final double COMMON = 0.4;

  private static final int FEW_SECTIONS = 100;

  /** Longer words are other things: addresses, digests. */
  private static final int LONGEST = 40;

  private final Map<String, Places> places = new TreeMap<>();
  private final Set<String> common = new TreeSet<>();
  private int sections;

  /** The places of one word. */
  private static final class Places {
    private final StringBuilder packed = new StringBuilder();
    private int last = -1;
    private int count;

    void add(int section, int times) {
      int number = (section - last - 1) * MOST_COUNTED + Math.min(times, MOST_COUNTED) - 1;
      for (; number >= BASE; number /= BASE) {
        packed.append(DIGITS.charAt(BASE + number % BASE));
      }
      packed.append(DIGITS.charAt(number));
      last = section;
      count++;
    }
  }

  /** Adds the next section. */
  void add(PostText.Section section) {
    Map<String, Integer> times = new HashMap<>();
    SearchWords.of(section.text()).forEach(word -> times.merge(word, 1, Integer::sum));
    section.formulas().stream()
        .flatMap(tex -> SearchWords.symbols(tex).stream())
        .forEach(symbol -> times.merge(symbol, 1, Integer::sum));
    times.forEach(
        (word, count) -> {
          if (word.length() <= LONGEST && (word.length() > 1 || word.charAt(0) > 0x7f)) {
            places.computeIfAbsent(word, w -> new Places()).add(sections, count);
          }
        });
    sections++;
  }

  /** Words that are left out because they stand nearly everywhere. */
  Set<String> common() {
    places.forEach(
        (word, found) -> {
          if (sections >= FEW_SECTIONS && found.count > COMMON * sections) {
            common.add(word);
          }
        });
    return common;
  }

  /** All lines. */
  String packed() {
    Set<String> left = common();
    StringBuilder packed = new StringBuilder();
    String before = "";
    for (Map.Entry<String, Places> word : places.entrySet()) {
      if (!left.contains(word.getKey())) {
        int shared = shared(before, word.getKey());
        packed.append(packed.isEmpty() ? "" : "\n").append(DIGITS.charAt(shared));
        packed.append(word.getKey(), shared, word.getKey().length());
        packed.append(' ').append(word.getValue().packed);
        before = word.getKey();
      }
    }
    return packed.toString();
  }

  private static int shared(String before, String word) {
    int most = Math.min(Math.min(before.length(), word.length()), DIGITS.length() - 1);
    int shared = 0;
    while (shared < most && before.charAt(shared) == word.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
