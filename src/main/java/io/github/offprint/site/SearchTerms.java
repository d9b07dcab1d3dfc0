package io.github.offprint.site;

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

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int BASE = 32;
  private static final int MOST_COUNTED = 3;

  /** A word that stands in more than this part of the sections tells nothing. */
  private static final double COMMON = 0.4;

  private static final int FEW_SECTIONS = 100;

  /** Longer words are other things: addresses, digests. */
  private static final int LONGEST = 40;

  private final Map<String, Places> places = new HashMap<>();
  private final Map<String, List<String>> symbols = new HashMap<>();
  private final Set<String> common = new TreeSet<>();
  private int sections;

  /** The places of one word. */
  private static final class Places {
    private final StringBuilder packed = new StringBuilder();
    private int last = -1;
    private int count;
    private int section;
    private int times;

    /** Once more in a section, which is none before the last one named. */
    void add(int now) {
      if (now != section) {
        close();
      }
      section = now;
      times++;
    }

    /** Packs what was counted in the last section. */
    void close() {
      if (times > 0) {
        pack();
        times = 0;
      }
    }

    private void pack() {
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
    SearchWords.of(section.text()).forEach(this::count);
    for (String tex : section.formulas()) {
      symbols.computeIfAbsent(tex, SearchWords::symbols).forEach(this::count);
    }
    sections++;
  }

  private void count(String word) {
    if (word.length() <= LONGEST && (word.length() > 1 || word.charAt(0) > 0x7f)) {
      places.computeIfAbsent(word, w -> new Places()).add(sections);
    }
  }

  /** Words that are left out because they stand nearly everywhere. */
  Set<String> common() {
    places.forEach(
        (word, found) -> {
          found.close();
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
    for (Map.Entry<String, Places> word : new TreeMap<>(places).entrySet()) {
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
