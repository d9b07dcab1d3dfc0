package io.github.offprint.solver.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A hash table for each thread, of the pairs that occur; full ones are spilled. What a block adds
 * to the pairs of one word is summed first.
 */
final class SparseTally implements PairTally {

  /** So many that most pairs of a corpus are summed before they are looked up. */
  private static final int BLOCK = 1 << 21;

  /** The weights of one word with the others, 0 between words. */
  private static final class Row {

    private final long[] weights;
    private final int[] words;
    private int length;

    Row(int size) {
      weights = new long[size];
      words = new int[size];
    }

    void add(int word, int weight) {
      if (weights[word] == 0) {
        words[length++] = word;
      }
      weights[word] += weight;
    }

    /** The weight of the n-th word, which is 0 from now on. */
    long take(int n) {
      long weight = weights[words[n]];
      weights[words[n]] = 0;
      return weight;
    }
  }

  private final int size;
  private final int window;
  private final long memory;
  private final List<PairMap> maps = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Spills<PairRun> spills = new Spills<>(PairRun::of);

  SparseTally(int size, int window, long memory, int threads) {
    this.size = size;
    this.window = window;
    this.memory = memory;
    for (int i = 0; i < threads; i++) {
      maps.add(new PairMap(memory / 2 / threads));
      rows.add(new Row(size));
    }
  }

  @Override
  public int blockSize() {
    return BLOCK;
  }

  @Override
  public void add(int word, Block block, int thread) {
    Row row = rows.get(thread);
    for (int n = 0; n < block.centers(word); n++) {
      int weight = window;
      for (int at = block.center(word, n) + 1; at < block.end(word, n); at++) {
        row.add(block.tokens[at], weight--);
      }
    }
    PairMap map = maps.get(thread);
    for (int n = 0; n < row.length; n++) {
      if (map.isFull()) {
        spill(map);
      }
      long i = Math.min(word, row.words[n]);
      long j = Math.max(word, row.words[n]);
      // both orders of a pair at once: twice for a word with itself
      map.add(i * size + j, i == j ? 2 * row.take(n) : row.take(n));
    }
    row.length = 0;
  }

  private void spill(PairMap map) {
    spills.add(PairRun.of(map));
    map.clear();
  }

  @Override
  public PairWeights weights() {
    if (!spills.isEmpty()) {
      maps.forEach(this::spill);
    }
    SparseWeights.Rows rows = new SparseWeights.Rows(size, memory);
    List<PairRun> inMemory = maps.stream().map(PairRun::of).toList();
    spills.merge(inMemory, (run, sum) -> rows.add(run.pair(), sum));
    return rows.weights();
  }

  @Override
  public void close() {
    spills.close();
  }
}
