package io.github.offprint.solver.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The words that count, numbered from 0: the most frequent first, and those that are equally
 * frequent in the ascending order of their code points.
 */
public final class Vocabulary {

  private final WordTable words = new WordTable();
  private final long[] counts;

  /** Of different words in their order. */
  Vocabulary(List<String> words, long[] counts) {
    words.forEach(word -> this.words.add(Word.of(word)));
    this.counts = counts;
  }

  /** V, the number of words. */
  public int size() {
    return counts.length;
  }

  /** The word of a number. */
  public String word(int i) {
    return words.word(i);
  }

  /** How often the word of a number occurs in the corpus. */
  public long count(int i) {
    return counts[i];
  }

  /** How many words of the corpus are in the vocabulary, each as often as it occurs. */
  public long occurrences() {
    return Arrays.stream(counts).sum();
  }

  /** The number of a word; empty if it does not count. */
  public OptionalInt number(String word) {
    int number = words.find(Word.of(word));
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The number of a word, or -1. */
  int find(Word word) {
    return words.find(word);
  }
}
