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

  private static final int MOST_FILES = 64;

  private final int size;
  private final long memory;
  private final List<byte[]> inMemory = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
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
      if (files.size() == MOST_FILES) {
        compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the number of open files bounded, however large the corpus. */
  private void compact() throws IOException {
    List<Path> parts = List.copyOf(files);
    write(parts);
    for (Path part : parts) {
      files.remove(part);
      Files.delete(part);
    }
  }

  /** Writes the sums of files and of all that is in memory, which is then empty. */
  private void write(List<Path> parts) throws IOException {
    Path file = Files.createTempFile("offprint-", ".counts");
    files.add(file);
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
      merge(files, sink);
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
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      files.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
