package io.github.offprint.solver.corpus;

import java.util.ArrayList;
import java.util.List;

/** A hash table for each thread, of the pairs that occur; full ones are spilled. */
final class SparseTally implements PairTally {

  private final int size;
  private final int window;
  private final long memory;
  private final List<PairMap> maps = new ArrayList<>();
  private final Spills<PairRun> spills = new Spills<>(PairRun::of);

  SparseTally(int size, int window, long memory, int threads) {
    this.size = size;
    this.window = window;
    this.memory = memory;
    for (int i = 0; i < threads; i++) {
      maps.add(new PairMap(memory / 2 / threads));
    }
  }

  @Override
  public void add(int[] tokens, int center, int end, int thread) {
    PairMap map = maps.get(thread);
    long i = tokens[center];
    int last = Math.min(end, center + window + 1);
    int weight = window;
    for (int context = center + 1; context < last; context++) {
      long j = tokens[context];
      if (map.isFull()) {
        spill(map);
      }
      // both orders of a pair at once: twice for a word with itself
      map.add(i < j ? i * size + j : j * size + i, i == j ? 2 * weight : weight);
      weight--;
    }
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
