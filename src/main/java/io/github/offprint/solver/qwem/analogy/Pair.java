package io.github.offprint.solver.qwem.analogy;

/**
 * Two words that stand in some relation, such as a country and its capital.
 *
 * @param from the first word, by its number in the vocabulary
 * @param to the second word
 */
public record Pair(int from, int to) {

  public Pair {
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(
          "words are numbered from 0, found the pair (%s, %s)".formatted(from, to));
    }
  }
}
