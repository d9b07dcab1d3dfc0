package io.github.offprint.solver.corpus;

/** The weights of pairs while they are counted. */
interface PairTally extends AutoCloseable {

  /**
   * Adds the pairs of a word with the words after it: {@code tokens[center]} with those behind it,
   * the nearest first, before {@code end} and within the window. Threads call this at the same
   * time, but never for the same first word.
   *
   * @param thread number of the calling thread
   */
  void add(int[] tokens, int center, int end, int thread);

  /** The sums, once all is counted. */
  PairWeights weights();

  @Override
  void close();
}
