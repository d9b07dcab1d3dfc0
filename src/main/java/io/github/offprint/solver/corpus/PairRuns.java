package io.github.offprint.solver.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs of weights, in memory up to a bound and in temporary files beyond it. Every run tells its
 * rows in the same order, so sums need no comparing of keys: row after row, each run adds what it
 * has. Files are deleted by {@link #close}. Threads may add runs at the same time.
 */
final class PairRuns implements AutoCloseable {

  private final int size;
  private final long memory;
  private final List<byte[]> inMemory = new ArrayList<>();
  private final TemporaryFiles files = new TemporaryFiles();
  private long bytes;

  /** Who takes sums in. */
  @FunctionalInterface
  interface Sink {
    /** All pairs of a row; rows come in ascending order. */
    void take(int i, PairRow row) throws IOException;
  }

  /**
   * None yet.
   *
   * @param size V, the number of rows
   * @param memory bytes that runs in memory may take
   */
  PairRuns(int size, long memory) {
    this.size = size;
    this.memory = memory;
  }

  synchronized void add(byte[] run) {
    if (!inMemory.isEmpty() && bytes + run.length > memory) {
      spill();
    }
    inMemory.add(run);
    bytes += run.length;
  }

  private void spill() {
    try {
      write(List.of());
      if (files.areMany()) {
        compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compact() throws IOException {
    List<Path> parts = files.all();
    write(parts);
    files.delete(parts);
  }

  /** Writes the sums of files and of all that is in memory, which is then empty. */
  private void write(List<Path> parts) throws IOException {
    Path file = files.made();
    try (PairRunWriter writer = new PairRunWriter(Files.newOutputStream(file))) {
      merge(
          parts,
          (i, row) -> {
            writer.number(row.length());
            for (int n = 0; n < row.length(); n++) {
              writer.number(row.column(n));
              writer.number(row.take(n));
            }
          });
    }
    inMemory.clear();
    bytes = 0;
  }

  /** Tells all sums. */
  synchronized void merge(Sink sink) {
    try {
      merge(files.all(), sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void merge(List<Path> parts, Sink sink) throws IOException {
    List<PairRun> runs = new ArrayList<>();
    try {
      for (Path part : parts) {
        runs.add(new PairRun(Files.newInputStream(part)));
      }
      inMemory.forEach(run -> runs.add(new PairRun(run)));
      PairRow row = new PairRow(size);
      for (int i = 0; i < size; i++) {
        for (PairRun run : runs) {
          run.addTo(row);
        }
        sink.take(i, row);
        row.clear();
      }
    } finally {
      for (PairRun run : runs) {
        run.close();
      }
    }
  }

  @Override
  public synchronized void close() {
    files.close();
  }
}
