package io.github.offprint.solver.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Counts that did not fit into memory, as sorted runs in temporary files, and their sums by
 * merging. A file holds, for each key, the byte 1, the key and a count, and then the byte 0. Files
 * are deleted by {@link #close}. Threads may add runs at the same time.
 */
final class Spills<R extends SortedRun<R>> implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Function<DataInputStream, R> reader;
  private final TemporaryFiles files = new TemporaryFiles();

  /** Who takes the sums in. */
  @FunctionalInterface
  interface Sink<R> {
    /** The sum of the counts of the key at which a run stands; keys ascend. */
    void take(R run, long sum) throws IOException;
  }

  /**
   * None yet.
   *
   * @param reader a run that reads each key and its count from a file
   */
  Spills(Function<DataInputStream, R> reader) {
    this.reader = reader;
  }

  /** Whether nothing was spilled. */
  synchronized boolean isEmpty() {
    return files.all().isEmpty();
  }

  /** Writes a run out. */
  synchronized void add(R run) {
    try {
      write(files.made(), List.of(run));
      if (files.areMany()) {
        compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compact() throws IOException {
    List<Path> parts = files.all();
    Path all = files.made();
    withRuns(parts, runs -> write(all, runs));
    files.delete(parts);
  }

  private static <R extends SortedRun<R>> void write(Path file, List<R> runs) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      merged(
          runs,
          (run, sum) -> {
            out.writeByte(1);
            run.writeKey(out);
            out.writeLong(sum);
          });
      out.writeByte(0);
    }
  }

  /** Tells the sums of all that was spilled and of runs in memory, by ascending key. */
  synchronized void merge(List<R> inMemory, Sink<R> sink) {
    try {
      withRuns(
          files.all(),
          spilled -> {
            List<R> runs = new ArrayList<>(spilled);
            runs.addAll(inMemory);
            merged(runs, sink);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is done with open files. */
  @FunctionalInterface
  private interface Use<R> {
    void of(List<R> runs) throws IOException;
  }

  private void withRuns(List<Path> parts, Use<R> use) throws IOException {
    List<DataInputStream> open = new ArrayList<>();
    try {
      List<R> runs = new ArrayList<>();
      for (Path part : parts) {
        InputStream bytes = Files.newInputStream(part);
        open.add(new DataInputStream(new BufferedInputStream(bytes, BUFFER)));
        runs.add(reader.apply(open.get(open.size() - 1)));
      }
      use.of(runs);
    } finally {
      for (DataInputStream in : open) {
        in.close();
      }
    }
  }

  private static <R extends SortedRun<R>> void merged(List<R> runs, Sink<R> sink)
      throws IOException {
    PriorityQueue<R> queue = new PriorityQueue<>((a, b) -> a.compareKey(b));
    for (R run : runs) {
      queueNext(queue, run);
    }
    while (!queue.isEmpty()) {
      R first = queue.poll();
      long sum = first.count();
      while (!queue.isEmpty() && queue.peek().compareKey(first) == 0) {
        R same = queue.poll();
        sum += same.count();
        queueNext(queue, same);
      }
      sink.take(first, sum);
      queueNext(queue, first);
    }
  }

  private static <R extends SortedRun<R>> void queueNext(PriorityQueue<R> queue, R run)
      throws IOException {
    if (run.advance()) {
      queue.add(run);
    }
  }

  @Override
  public synchronized void close() {
    files.close();
  }
}
