package io.github.offprint.run;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** One computation of a {@link Crew}. Only the crew changes it, under its lock. */
final class Assignment<T> {

  private final Callable<T> computation;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile boolean abandoned;

  /** By {@link System#nanoTime}. */
  private volatile long started;

  private volatile boolean running;

  Assignment(java.util.function.Function<Assignment<T>, Callable<T>> computation) {
    this.computation = computation.apply(this);
  }

  /** Its result, or what it threw; whichever comes first counts. */
  CompletableFuture<T> result() {
    return result;
  }

  void start() {
    started = System.nanoTime();
    running = true;
  }

  void compute() {
    try {
      result.complete(computation.call());
    } catch (Throwable e) { // whatever happens in an experiment, the others go on
      result.completeExceptionally(e);
    }
  }

  void abandon(Throwable reason) {
    abandoned = true;
    result.completeExceptionally(reason);
  }

  /** Nanoseconds until a limit is reached; as many as can be if it does not run. */
  long remaining(long limit) {
    return running && !result.isDone() ? limit - (System.nanoTime() - started) : Long.MAX_VALUE;
  }

  /**
   * Ends what must not go on.
   *
   * @throws CancellationException if nobody waits for the result any more
   */
  void checkpoint() {
    if (abandoned) {
      throw new CancellationException("this run was stopped");
    }
  }
}
