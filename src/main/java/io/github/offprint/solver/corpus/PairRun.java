package io.github.offprint.solver.corpus;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A run of weights as {@link PairRunWriter} has written it, read row after row. */
final class PairRun implements Closeable {

  private static final int BUFFER = 1 << 18;

  private final InputStream in;
  private final byte[] bytes;
  private int at;
  private int filled;

  /** From memory. */
  PairRun(byte[] bytes) {
    this.in = new ByteArrayInputStream(new byte[0]);
    this.bytes = bytes;
    this.filled = bytes.length;
  }

  /** From a file. */
  PairRun(InputStream in) {
    this.in = in;
    this.bytes = new byte[BUFFER];
  }

  /** Adds the pairs of the next row. */
  void addTo(PairRow row) throws IOException {
    for (long pairs = number(); pairs > 0; pairs--) {
      int column = (int) number();
      row.add(column, number());
    }
  }

  private long number() throws IOException {
    int shift = 0;
    long number = 0;
    while (true) {
      if (at == filled) {
        fill();
      }
      byte group = bytes[at++];
      number |= (group & 0x7fL) << shift;
      if (group >= 0) {
        return number;
      }
      shift += 7;
    }
  }

  private void fill() throws IOException {
    filled = in.read(bytes);
    at = 0;
    if (filled <= 0) {
      throw new EOFException("a temporary file of counts is shorter than it was");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
