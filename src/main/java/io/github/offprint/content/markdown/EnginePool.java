package io.github.offprint.content.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Engines for several threads. The first starts when it is first needed. Another starts only when
 * threads have waited for one as long, all together, as starting it costs: so waiting never costs
 * more than twice of what the best choice in hindsight would have cost.
 */
final class EnginePool implements AutoCloseable {

  /** What a further engine costs, to start it and load KaTeX: see decision record 3. */
  private static final long COST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Supplier<JavaScript> start;
  private final int most;
  private final Deque<LoadedEngine> idle = new ArrayDeque<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(EnginePool::daemon);
  private int alive;
  private long waitedNanos;
  private boolean closed;

  /**
   * A pool without engines.
   *
   * @param start starts an engine
   * @param most engines at a time, at least 1
   */
  EnginePool(Supplier<JavaScript> start, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("expected at least 1 engine, found " + most);
    }
    this.start = start;
    this.most = most;
  }

  /** Something to do with an engine. */
  interface Work {
    String with(LoadedEngine engine);
  }

  /**
   * Does the work with an engine that no other thread uses meanwhile.
   *
   * @throws JavaScript.Stopped if it takes longer than the engine's patience
   */
  String call(Work work) {
    LoadedEngine engine = take();
    AtomicBoolean over = new AtomicBoolean();
    ScheduledFuture<?> alarm = alarm(engine, over);
    boolean answered = false;
    try {
      String answer = work.with(engine);
      answered = true;
      return answer;
    } finally {
      // whoever ends the call first decides: an engine that the alarm has stopped is not used again
      boolean fit = over.compareAndSet(false, true) && answered;
      alarm.cancel(false);
      giveBack(engine, fit);
    }
  }

  /** Lets the engines go; those at work go when they are done. */
  @Override
  public synchronized void close() {
    closed = true;
    timer.shutdownNow();
    idle.forEach(LoadedEngine::close);
    idle.clear();
  }

  private ScheduledFuture<?> alarm(LoadedEngine engine, AtomicBoolean over) {
    Runnable stop =
        () -> {
          if (over.compareAndSet(false, true)) {
            engine.stop();
          }
        };
    return timer.schedule(stop, engine.patience().toMillis(), TimeUnit.MILLISECONDS);
  }

  private LoadedEngine take() {
    LoadedEngine engine = idleOrNone();
    if (engine != null) {
      return engine;
    }
    try {
      return new LoadedEngine(start.get());
    } catch (RuntimeException | Error e) {
      engineGone();
      throw e;
    }
  }

  /** An idle engine, after waiting for it; or null when the caller shall start one. */
  private synchronized LoadedEngine idleOrNone() {
    while (idle.isEmpty()) {
      if (closed) {
        throw new IllegalStateException("the typesetter is closed");
      }
      if (alive == 0 || alive < most && waitedNanos >= COST_NANOS) {
        alive++;
        waitedNanos = 0;
        return null;
      }
      await();
    }
    return idle.pop();
  }

  private void await() {
    long before = System.nanoTime();
    try {
      TimeUnit.NANOSECONDS.timedWait(this, COST_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a JavaScript engine", e);
    }
    waitedNanos += System.nanoTime() - before;
  }

  private synchronized void giveBack(LoadedEngine engine, boolean fit) {
    if (fit && !closed) {
      idle.push(engine);
      notify();
    } else {
      engineGone();
      engine.close();
    }
  }

  private synchronized void engineGone() {
    alive--;
    notifyAll();
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "offprint-javascript-timer");
    thread.setDaemon(true);
    return thread;
  }
}
