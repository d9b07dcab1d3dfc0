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

/**
 * Counts that did not fit into memory, as sorted runs in temporary files, and their sums by
 * merging. A file holds, for each key, the byte 1, the key and a count, and then the byte 0. Files
 * are deleted by {@link #close}. Threads may add runs at the same time.
 */
final class WordRuns implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final TemporaryFiles files = new TemporaryFiles();

  /** Who takes the sums in. */
  @FunctionalInterface
  interface Sink {
    /** The sum of the counts of the key at which a run stands; keys ascend. */
    void take(WordRun run, long sum) throws IOException;
  }

  /** Whether nothing was spilled. */
  synchronized boolean isEmpty() {
    return files.all().isEmpty();
  }

  /** Writes a run out. */
  synchronized void add(WordRun run) {
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

  private static void write(Path file, List<WordRun> runs) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      merged(
          runs,
          (run, sum) -> {
            out.writeByte(1);
            run.writeWord(out);
            out.writeLong(sum);
          });
      out.writeByte(0);
    }
  }

  /** Tells the sums of all that was spilled and of runs in memory, by ascending key. */
  synchronized void merge(List<WordRun> inMemory, Sink sink) {
    try {
      withRuns(
          files.all(),
          spilled -> {
            List<WordRun> runs = new ArrayList<>(spilled);
            runs.addAll(inMemory);
            merged(runs, sink);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is done with open files. */
  @FunctionalInterface
  private interface Use {
    void of(List<WordRun> runs) throws IOException;
  }

  private void withRuns(List<Path> parts, Use use) throws IOException {
    List<DataInputStream> open = new ArrayList<>();
    try {
      List<WordRun> runs = new ArrayList<>();
      for (Path part : parts) {
        InputStream bytes = Files.newInputStream(part);
        open.add(new DataInputStream(new BufferedInputStream(bytes, BUFFER)));
        runs.add(WordRun.of(open.get(open.size() - 1)));
      }
      use.of(runs);
    } finally {
      for (DataInputStream in : open) {
        in.close();
      }
    }
  }

  private static void merged(List<WordRun> runs, Sink sink) throws IOException {
    PriorityQueue<WordRun> queue = new PriorityQueue<>((a, b) -> a.compareWord(b));
    for (WordRun run : runs) {
      queueNext(queue, run);
    }
    while (!queue.isEmpty()) {
      WordRun first = queue.poll();
      long sum = first.count();
      while (!queue.isEmpty() && queue.peek().compareWord(first) == 0) {
        WordRun same = queue.poll();
        sum += same.count();
        queueNext(queue, same);
      }
      sink.take(first, sum);
      queueNext(queue, first);
    }
  }

  private static void queueNext(PriorityQueue<WordRun> queue, WordRun run) throws IOException {
    if (run.advance()) {
      queue.add(run);
    }
  }

  @Override
  public synchronized void close() {
    files.close();
  }
}
