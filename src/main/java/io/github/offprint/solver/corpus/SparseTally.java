package io.github.offprint.solver.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs that occur, as sorted runs. What a block adds to the pairs of one word is summed first;
 * the sums gather in a buffer for each thread, and full buffers become runs.
 */
final class SparseTally implements PairTally {

  /** So many that most pairs of a corpus are summed before they are written down. */
  private static final int BLOCK = 1 << 21;

  /** The share of the memory for buffers: an eighth; runs take a quarter. */
  private static final int BUFFERS = 8;

  private static final int RUNS = 4;

  private final int size;
  private final int window;
  private final long memory;
  private final List<PairBuffer> buffers = new ArrayList<>();
  private final List<PairRow> rows = new ArrayList<>();
  private final PairRuns runs;

  SparseTally(int size, int window, long memory, int threads) {
    this.size = size;
    this.window = window;
    this.memory = memory;
    this.runs = new PairRuns(size, memory / RUNS);
    for (int i = 0; i < threads; i++) {
      buffers.add(new PairBuffer(size, memory / BUFFERS / threads));
      rows.add(new PairRow(size));
    }
  }

  @Override
  public int blockSize() {
    return BLOCK;
  }

  @Override
  public void add(int word, Block block, int thread) {
    PairRow row = rows.get(thread);
    for (int n = 0; n < block.centers(word); n++) {
      int weight = window;
      int end = block.end(word, n);
      for (int at = block.center(word, n) + 1; at < end; at++) {
        row.add(block.tokens[at], weight--);
      }
    }
    PairBuffer buffer = buffers.get(thread);
    for (int n = 0; n < row.length(); n++) {
      if (buffer.isFull()) {
        runs.add(buffer.run());
      }
      int other = row.column(n);
      long weight = row.take(n);
      // both orders of a pair at once: twice for a word with itself
      buffer.add(Math.min(word, other), Math.max(word, other), word == other ? 2 * weight : weight);
    }
    row.clear();
  }

  @Override
  public PairWeights weights() {
    for (PairBuffer buffer : buffers) {
      if (!buffer.isEmpty()) {
        runs.add(buffer.run());
      }
    }
    buffers.clear();
    SparseWeights.Rows weights = new SparseWeights.Rows(size, memory);
    runs.merge(weights::add);
    return weights.weights();
  }

  @Override
  public void close() {
    runs.close();
  }
}
