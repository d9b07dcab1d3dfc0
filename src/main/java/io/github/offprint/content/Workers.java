package io.github.offprint.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to each item of a list on several threads, and keeps the order. */
final class Workers {

  // brackets and quotes can stand in each other ten thousand deep, and are read by recursion
  private static final long STACK_BYTES = 256L << 20;

  private final int threads;

  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
    }
    this.threads = threads;
  }

  <T, R> List<R> map(List<T> items, Function<T, R> work) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(null, task, "content", STACK_BYTES));
    try {
      List<Future<R>> futures = new ArrayList<>();
      items.forEach(item -> futures.add(pool.submit(() -> work.apply(item))));
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
