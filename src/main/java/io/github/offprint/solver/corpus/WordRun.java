package io.github.offprint.solver.corpus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Counts of words, told one after the other, in UTF-8 and in the order of its bytes, which is that
 * of code points.
 */
abstract class WordRun {

  private byte[] word = new byte[0];
  private long count;

  /** Goes to the first or the next word; false if there is none. */
  abstract boolean advance() throws IOException;

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

  /** Compares the current words of two runs. */
  int compareWord(WordRun other) {
    return Arrays.compareUnsigned(word, other.word);
  }

  /** The count of the current word. */
  long count() {
    return count;
  }

  /** Writes the current word. */
  void writeWord(DataOutputStream out) throws IOException {
    out.writeInt(word.length);
    out.write(word);
  }

  /** From a file. */
  static WordRun of(DataInputStream in) {
    return new WordRun() {
      @Override
      boolean advance() throws IOException {
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
      boolean advance() {
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
