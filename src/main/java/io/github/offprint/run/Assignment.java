package io.github.offprint.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One computation of a {@link Crew}. Only the crew changes it, under its lock. */
final class Assignment<T> {

  private final Callable<T> computation;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Meter meter = new Meter();
  private volatile UnaryOperator<Runnable> surroundings = UnaryOperator.identity();
  private volatile boolean abandoned;

  /** By {@link System#nanoTime}. */
  private volatile long started;

  private volatile boolean running;

  Assignment(Function<Assignment<T>, Callable<T>> computation) {
    this.computation = computation.apply(this);
  }

  /** Its result, or what it threw; whichever comes first counts. */
  CompletableFuture<T> result() {
    return result;
  }

  Meter meter() {
    return meter;
  }

  void start() {
    started = System.nanoTime();
    running = true;
  }

  void compute() {
    meter.measure(
        () -> {
          try {
            T found = computation.call();
            end();
            result.complete(found);
          } catch (Throwable e) { // whatever happens in an experiment, the others go on
            end();
            fail(e);
          }
        });
  }

  /** Everything that threads do for it from now on, they do in that. */
  void surround(UnaryOperator<Runnable> by) {
    surroundings = by;
  }

  /** Does some of its trials on another thread. */
  void help(Runnable trials) {
    meter.measure(surroundings.apply(trials));
  }

  private void end() {
    meter.end(Duration.ofNanos(System.nanoTime() - started));
  }

  /** Where memory has run out there may be none for the telling either, until others let go. */
  private void fail(Throwable e) {
    while (!result.isDone()) {
      try {
        result.completeExceptionally(e);
      } catch (OutOfMemoryError again) {
        Thread.onSpinWait();
      }
    }
  }

  void abandon(Throwable reason) {
    abandoned = true;
    if (running && !result.isDone()) {
      end();
    }
    result.completeExceptionally(reason);
  }

  /** Takes back what it has found. */
  void refuse(Throwable reason) {
    result.obtrudeException(reason);
  }

  boolean isRunning() {
    return running && !result.isDone();
  }

  /** Nanoseconds until a limit is reached; as many as can be if it does not run. */
  long remaining(long limit) {
    return isRunning() ? limit - (System.nanoTime() - started) : Long.MAX_VALUE;
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
