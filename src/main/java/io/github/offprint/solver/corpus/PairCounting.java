package io.github.offprint.solver.corpus;

/**
 * How pairs of words are counted: a pair at distance j in 1, …, L has the weight L + 1 - j, in both
 * orders. Weights are whole numbers, so neither the number of threads nor the bound of memory
 * changes a bit of the result.
 *
 * @param window L, from 1 to 10 000
 * @param boundary what happens at the ends of documents
 * @param unigram what the weight of a word by itself is
 * @param memory bytes that the counts may take. If 4 V² are at most half of it, all pairs are kept
 *     in a table; otherwise those that occur, in runs that go to temporary files when half of the
 *     memory is full, and whose sum must fit into all of it
 * @param threads that count while the calling thread reads, from 1 to 1000
 */
public record PairCounting(
    int window, Boundary boundary, Unigram unigram, long memory, int threads) {

  private static final int WIDEST = 10_000;
  private static final int MOST_THREADS = 1000;
  private static final long MEMORY = 1L << 30;

  public PairCounting {
    if (window < 1 || window > WIDEST) {
      throw new IllegalArgumentException(
          "expected a window from 1 to %s, found %s".formatted(WIDEST, window));
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "expected from 1 to %s threads, found %s".formatted(MOST_THREADS, threads));
    }
  }

  /** As many threads as there are processors, and 1 GB. */
  public static PairCounting of(int window, Boundary boundary, Unigram unigram) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new PairCounting(window, boundary, unigram, MEMORY, Math.min(processors, MOST_THREADS));
  }

  /** With another bound of memory, in bytes. */
  public PairCounting withMemory(long bytes) {
    return new PairCounting(window, boundary, unigram, bytes, threads);
  }

  /** With another number of threads. */
  public PairCounting withThreads(int count) {
    return new PairCounting(window, boundary, unigram, memory, count);
  }

  /**
   * Counts the pairs of a corpus.
   *
   * @param tokens numbers of words below V
   * @param vocabularySize V, at least 1
   * @throws IllegalArgumentException if a number is too large, no two words stand near each other,
   *     or the pairs that occur are too many for the memory
   */
  public PairCounts count(TokenStream tokens, int vocabularySize) {
    if (vocabularySize < 1) {
      throw new IllegalArgumentException(
          "expected a vocabulary of at least 1 word, found " + vocabularySize);
    }
    boolean table = 4L * vocabularySize * vocabularySize <= memory / 2;
    try (PairTally tally =
        table
            ? new DenseTally(vocabularySize, window)
            : new SparseTally(vocabularySize, window, memory, threads)) {
      WindowBlocks blocks = new WindowBlocks(this, vocabularySize, tally);
      try (blocks) {
        tokens.read(blocks);
        blocks.finish();
      }
      return new PairCounts(tally.weights(), blocks.occurrences(), unigram);
    }
  }
}
