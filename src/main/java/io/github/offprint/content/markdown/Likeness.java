package io.github.offprint.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How alike two texts are to somebody who hears them read out, one after the other. */
final class Likeness {

  /** What is heard twice from here on is a repetition, whatever word has been changed. */
  private static final double REPETITION = 0.9;

  private static final Pattern UNHEARD = Pattern.compile("`\\{value}[^`]*`|]\\([^)]*\\)|<[^>]*>");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Likeness() {}

  /** Whether nearly all words of both are the same: case, signs and marks of Markdown aside. */
  static boolean isRepetition(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    List<String> left = new ArrayList<>(second);
    long common = first.stream().filter(left::remove).count();
    return common > 0 && 2.0 * common >= REPETITION * (first.size() + second.size());
  }

  private static List<String> words(String text) {
    String heard = UNHEARD.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.splitAsStream(heard).filter(word -> !word.isEmpty()).toList();
  }
}
