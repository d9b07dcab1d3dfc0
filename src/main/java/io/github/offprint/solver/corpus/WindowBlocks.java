package io.github.offprint.solver.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Gathers words in blocks, which threads count while the next block is gathered. A center goes to a
 * block only with all words of its window, so a document that does not fit is continued in the next
 * block with the last words of this one.
 */
final class WindowBlocks implements TokenStream.Sink, AutoCloseable {

  private final PairTally tally;
  private final int vocabularySize;

  /** How many words must follow a center before it counts, if the document goes on. */
  private final int ahead;

  private final boolean truncates;
  private final int threads;
  private final ExecutorService pool;
  private final long[] occurrences;
  private final List<Future<?>> counting = new ArrayList<>();
  private int[] owners = new int[0];
  private Block block;
  private Block other;

  /** Where in the block the centers of the current document begin. */
  private int firstCenter;

  WindowBlocks(PairCounting how, int vocabularySize, PairTally tally) {
    this.tally = tally;
    this.vocabularySize = vocabularySize;
    this.ahead = how.window() + 1;
    this.truncates = how.boundary() == Boundary.TRUNCATE;
    this.threads = how.threads();
    this.occurrences = new long[vocabularySize];
    this.block = new Block(tally.blockSize(), vocabularySize);
    this.other = new Block(tally.blockSize(), vocabularySize);
    this.pool = Executors.newFixedThreadPool(threads, WindowBlocks::thread);
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "offprint-pairs");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void token(int word) {
    if (word < 0 || word >= vocabularySize) {
      throw new IllegalArgumentException(
          "expected words numbered from 0 to %s, found %s".formatted(vocabularySize - 1, word));
    }
    if (block.isFull()) {
      continueInNextBlock();
    }
    occurrences[word]++;
    block.tokens[block.length++] = word;
  }

  @Override
  public void endDocument() {
    int centers = truncates ? block.length : block.length - ahead;
    block.addStretch(firstCenter, centers, block.length);
    firstCenter = block.length;
  }

  private void continueInNextBlock() {
    int centers = Math.max(firstCenter, block.length - ahead);
    block.addStretch(firstCenter, centers, block.length);
    Block full = block;
    count();
    block.length = full.length - centers;
    System.arraycopy(full.tokens, centers, block.tokens, 0, block.length);
    firstCenter = 0;
  }

  /** Counts what is left. */
  void finish() {
    endDocument();
    count();
    await();
  }

  /** Has the block counted and goes on with the other one. */
  private void count() {
    if (owners.length == 0) {
      owners = owners();
    }
    Block full = block;
    full.sort(ahead - 1);
    await();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      counting.add(pool.submit(() -> add(full, thread)));
    }
    block = other;
    other = full;
    block.clear();
    firstCenter = 0;
  }

  private void add(Block full, int thread) {
    for (int word = 0; word < vocabularySize; word++) {
      if (owners[word] == thread) {
        tally.add(word, full, thread);
      }
    }
  }

  private void await() {
    try {
      for (Future<?> part : counting) {
        part.get();
      }
      counting.clear();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("counting was interrupted");
    }
  }

  /** Deals words out, the most frequent ones so far first, each to the thread with least work. */
  private int[] owners() {
    int[] dealt = new int[vocabularySize];
    long[] work = new long[threads];
    Comparator<Integer> frequentFirst = Comparator.comparingLong(i -> -occurrences[i]);
    IntStream.range(0, vocabularySize)
        .boxed()
        .sorted(frequentFirst.thenComparing(Comparator.naturalOrder()))
        .forEachOrdered(
            i -> {
              dealt[i] = idlest(work);
              work[dealt[i]] += occurrences[i] + 1;
            });
    return dealt;
  }

  private static int idlest(long[] work) {
    int idlest = 0;
    for (int i = 1; i < work.length; i++) {
      idlest = work[i] < work[idlest] ? i : idlest;
    }
    return idlest;
  }

  /** How often each word came. */
  long[] occurrences() {
    return Arrays.copyOf(occurrences, vocabularySize);
  }

  /** Waits for threads that are still counting, after a failure, so that they leave nothing. */
  @Override
  public void close() {
    pool.shutdown();
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
