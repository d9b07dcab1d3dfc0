package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.solver.corpus.Boundary;
import io.github.offprint.solver.corpus.Corpus;
import io.github.offprint.solver.corpus.Documents;
import io.github.offprint.solver.corpus.PairCounting;
import io.github.offprint.solver.corpus.PairCounts;
import io.github.offprint.solver.corpus.Unigram;
import io.github.offprint.solver.corpus.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a text is read and counted, as parameters give it, and which embeddings are made of it.
 *
 * @param dimensions at most the size of the vocabulary
 */
public record Reading(
    @Parameter(value = "most frequent words of the corpus that count", atLeast = 4, atMost = 20_000)
        int vocabularySize,
    @Parameter(value = "words to each side that count as near", atLeast = 1, atMost = 10_000)
        int window,
    @Parameter("what becomes of windows at the ends of documents: truncate or drop")
        Boundary boundary,
    @Parameter("probability of a word: marginal of the pairs, or share of the corpus")
        Unigram unigram,
    @Parameter("what a document is: text (a whole file), paragraph or line") Documents documents,
    @Parameter(
            value = "words of the shortest document that counts, in the vocabulary or not",
            atLeast = 1,
            atMost = 1_000_000)
        int shortestDocument,
    @Parameter(
            value = "dimensions of the embeddings, at most the size of the vocabulary, rising",
            atLeast = 1,
            atMost = 20_000)
        List<Integer> dimensions) {

  /** The windows of the paper, and all of a text that stands near its words. */
  static final Reading STANDARD =
      new Reading(
          2000,
          16,
          Boundary.TRUNCATE,
          Unigram.MARGINAL,
          Documents.TEXT,
          1,
          List.of(10, 20, 50, 100, 200));

  public Reading {
    dimensions = List.copyOf(dimensions);
    Lists.checkRising("dimensions", dimensions, true);
    Lists.checkMost("dimensions", dimensions, vocabularySize);
  }

  int largestDimension() {
    return dimensions.get(dimensions.size() - 1);
  }

  /** The words of a corpus and how often they stand near each other. */
  record Counted(Vocabulary vocabulary, PairCounts pairs) {

    /** The number of a word; empty if it does not count or stands near no other. */
    OptionalInt number(String word) {
      OptionalInt number = vocabulary.number(word);
      return number.isPresent() && pairs.wordWeight(number.getAsInt()) > 0
          ? number
          : OptionalInt.empty();
    }

    /** How many of its words are in the vocabulary. */
    long tokens() {
      return vocabulary.occurrences();
    }

    /** Which share of all pairs of words ever occurs, in either order. */
    double density() {
      long[] pairsThatOccur = new long[1];
      for (int row = 0; row < vocabulary.size(); row++) {
        int i = row;
        pairs.forEachPartner(i, (j, weight) -> pairsThatOccur[0] += i == j ? 1 : 2);
      }
      return (double) pairsThatOccur[0] / vocabulary.size() / vocabulary.size();
    }
  }

  /**
   * Reads a text twice: for its vocabulary and for its pairs.
   *
   * @param share of the run that this takes
   * @throws IllegalArgumentException if there are fewer words than are asked for
   */
  Counted counted(Path fileOrFolder, Run run, double share) {
    Corpus corpus =
        Corpus.of(TextFiles.of(fileOrFolder), documents)
            .withoutDocumentsShorterThan(shortestDocument);
    Vocabulary vocabulary =
        corpus.vocabulary(vocabularySize, 1, read -> run.progress(share / 2 * read));
    if (vocabulary.size() < vocabularySize) {
      throw new IllegalArgumentException(
          "vocabularySize: expected at most %s, the number of different words of the corpus, found %s"
              .formatted(vocabulary.size(), vocabularySize));
    }
    PairCounts pairs =
        PairCounting.of(window, boundary, unigram)
            .count(
                corpus.tokens(vocabulary, read -> run.progress(share / 2 * (1 + read))),
                vocabulary.size());
    return new Counted(vocabulary, pairs);
  }
}
