package io.github.offprint.solver.corpus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Counts of words, in UTF-8 and in the order of its bytes, which is that of code points. */
abstract class WordRun implements SortedRun<WordRun> {

  private byte[] word = new byte[0];
  private long count;

  void set(byte[] word, long count) {
    this.word = word;
    this.count = count;
  }

  String word() {
    return new String(word, StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return word;
  }

  @Override
  public int compareKey(WordRun other) {
    return Arrays.compareUnsigned(word, other.word);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void writeKey(DataOutputStream out) throws IOException {
    out.writeInt(word.length);
    out.write(word);
  }

  /** From a file. */
  static WordRun of(DataInputStream in) {
    return new WordRun() {
      @Override
      public boolean advance() throws IOException {
        if (in.readByte() == 0) {
          return false;
        }
        set(in.readNBytes(in.readInt()), in.readLong());
        return true;
      }
    };
  }

  /** The words of a table that have a count above 0. */
  static WordRun of(WordTable table, long[] counts) {
    int[] order = table.ascending();
    return new WordRun() {
      private int next;

      @Override
      public boolean advance() {
        while (next < order.length && counts[order[next]] == 0) {
          next++;
        }
        if (next == order.length) {
          return false;
        }
        set(table.bytes(order[next]), counts[order[next]]);
        next++;
        return true;
      }
    };
  }
}
