package io.github.offprint.papers.qwem;

import io.github.offprint.problem.Suggestion;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words and how often they stand together.
 *
 * @param counts of the words by number
 * @param words how each is written
 */
record Lexicon(Cooccurrence counts, List<String> words) {

  Lexicon {
    words = List.copyOf(words);
  }

  /**
   * The words of a language.
   *
   * @param counts exact, or from texts in the language
   */
  static Lexicon of(AttributeLanguage language, Cooccurrence counts) {
    return new Lexicon(
        counts, IntStream.range(0, language.vocabularySize()).mapToObj(language::word).toList());
  }

  int size() {
    return words.size();
  }

  /**
   * The numbers of words.
   *
   * @throws IllegalArgumentException for one that is not here, with the nearest that is
   */
  List<Integer> numbers(List<String> asked) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : asked) {
      int number = words.indexOf(word);
      if (number < 0) {
        String advice =
            Suggestion.closest(word, words)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("such as \"" + words.get(0) + "\"");
        throw new IllegalArgumentException(
            "expected labels among the %s words of the vocabulary, found \"%s\" (%s)"
                .formatted(size(), word, advice));
      }
      numbers.add(number);
    }
    return numbers;
  }
}
