package io.github.offprint.solver.corpus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights of pairs of words, by the number of the pair. */
abstract class PairRun implements SortedRun<PairRun> {

  private long pair;
  private long count;

  void set(long pair, long count) {
    this.pair = pair;
    this.count = count;
  }

  long pair() {
    return pair;
  }

  @Override
  public int compareKey(PairRun other) {
    return Long.compare(pair, other.pair);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void writeKey(DataOutputStream out) throws IOException {
    out.writeLong(pair);
  }

  /** From a file. */
  static PairRun of(DataInputStream in) {
    return new PairRun() {
      @Override
      public boolean advance() throws IOException {
        if (in.readByte() == 0) {
          return false;
        }
        set(in.readLong(), in.readLong());
        return true;
      }
    };
  }

  /** From a map. */
  static PairRun of(PairMap map) {
    long[] pairs = map.ascending();
    return new PairRun() {
      private int next;

      @Override
      public boolean advance() {
        if (next == pairs.length) {
          return false;
        }
        set(pairs[next], map.at(pairs[next]));
        next++;
        return true;
      }
    };
  }
}
