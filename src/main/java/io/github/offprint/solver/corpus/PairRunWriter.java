package io.github.offprint.solver.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes a run of weights: for each row how many pairs it has, and for each of them the column and
 * the weight. Numbers are written in groups of 7 bits, the lowest first, the last one below 128:
 * most weights are small.
 */
final class PairRunWriter implements AutoCloseable {

  private static final int BUFFER = 1 << 18;
  private static final int LONGEST = 10;

  private final OutputStream out;
  private final boolean flushes;
  private byte[] bytes = new byte[BUFFER];
  private int length;

  /** Into memory. */
  PairRunWriter() {
    this(OutputStream.nullOutputStream(), false);
  }

  /** Into a file. */
  PairRunWriter(OutputStream out) {
    this(out, true);
  }

  private PairRunWriter(OutputStream out, boolean flushes) {
    this.out = out;
    this.flushes = flushes;
  }

  /** Writes a number of at least 0. */
  void number(long number) throws IOException {
    if (length + LONGEST > bytes.length) {
      makeRoom();
    }
    long rest = number;
    while (rest >= 0x80) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void makeRoom() throws IOException {
    if (flushes) {
      out.write(bytes, 0, length);
      length = 0;
    } else {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
  }

  /** All that was written into memory. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void close() throws IOException {
    out.write(bytes, 0, length);
    out.close();
  }
}
