package io.github.offprint.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same to each of many items on several threads, and keeps their order.
 *
 * @param threads how many work at the same time, at least 1
 */
public record Workers(int threads) {

  // brackets and quotes can stand in each other ten thousand deep, and are read by recursion
  private static final long STACK_BYTES = 256L << 20;

  /** Items in work for each thread: one, and some that wait for it. */
  private static final int AHEAD = 4;

  public Workers {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
    }
  }

  /** The outcomes for all items, in their order, by the calling thread alone. */
  static <T, R> List<R> alone(List<T> items, Function<T, R> work) {
    return items.stream().map(work).toList();
  }

  /** The outcomes for all items, in their order. */
  public <T, R> List<R> map(List<T> items, Function<T, R> work) {
    List<R> outcomes = new ArrayList<>(items.size());
    each(items.iterator(), work, outcomes::add);
    return outcomes;
  }

  /**
   * Works on items as they come, a few ahead of the one whose outcome is taken next, so that no
   * more of them are in memory at a time.
   *
   * @param items asked for by the calling thread
   * @param work what it throws stops everything and is thrown here
   * @param taken given the outcomes in the order of the items, by the calling thread
   */
  public <T, R> void each(Iterator<T> items, Function<T, R> work, Consumer<R> taken) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(null, task, "worker", STACK_BYTES));
    Queue<Future<R>> begun = new ArrayDeque<>();
    try {
      while (items.hasNext() || !begun.isEmpty()) {
        while (items.hasNext() && begun.size() < AHEAD * threads) {
          T item = items.next();
          begun.add(pool.submit(() -> work.apply(item)));
        }
        taken.accept(begun.remove().get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      begun.forEach(future -> future.cancel(false));
      pool.shutdown();
      awaitEnd(pool);
    }
  }

  /** Nothing is at work any more when a failure is told: what was begun can be put right. */
  private static void awaitEnd(ExecutorService pool) {
    try {
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
