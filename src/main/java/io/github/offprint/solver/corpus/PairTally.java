package io.github.offprint.solver.corpus;

/** The weights of pairs while they are counted. */
interface PairTally extends AutoCloseable {

  /** How many words are best counted at once. */
  int blockSize();

  /**
   * Adds the pairs of all centers in a block that are the same word: each with the words after it,
   * the nearest first, up to the end of its window. Threads call this at the same time, but never
   * for the same word.
   *
   * @param thread number of the calling thread
   */
  void add(int word, Block block, int thread);

  /** The sums, once all is counted. */
  PairWeights weights();

  @Override
  void close();
}
