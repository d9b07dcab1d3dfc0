package io.github.offprint.serve;

import io.github.offprint.build.LiveSite;
import io.github.offprint.build.Snapshot;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Computes stale runs beside everything else. What is computed goes on as long as it is wanted; as
 * soon as a part of it is not, or is to be computed by other code, it is stopped and what is wanted
 * then begins anew.
 */
final class Computation implements AutoCloseable {

  private static final long OFTEN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final LiveSite site;
  private final Consumer<Map<String, Double>> watcher;
  private final Runnable done;
  private Optional<Batch> batch = Optional.empty();

  /**
   * Nothing is computed yet.
   *
   * @param watcher told how far runs have come, by the ids of their directives
   * @param done told when there are results, which are part of the site from then on
   */
  Computation(LiveSite site, Consumer<Map<String, Double>> watcher, Runnable done) {
    this.site = site;
    this.watcher = watcher;
    this.done = done;
  }

  /** Sees to it that what a site lacks is computed. */
  synchronized void follow(Snapshot snapshot) {
    Set<String> wanted = keys(snapshot.stale());
    if (batch.filter(b -> b.thread.isAlive() && wanted.containsAll(b.unfinished())).isPresent()) {
      return;
    }
    batch.ifPresent(Batch::stop);
    batch =
        wanted.isEmpty() ? Optional.empty() : Optional.of(new Batch(snapshot)).map(Batch::begun);
  }

  private static Set<String> keys(List<KeyedRun> runs) {
    return runs.stream().map(run -> run.key().text()).collect(Collectors.toSet());
  }

  /** How far runs have come, from 0 to 1, by the ids of their directives. */
  synchronized Map<String, Double> running() {
    return batch.map(Batch::reached).orElse(Map.of());
  }

  @Override
  public synchronized void close() {
    batch.ifPresent(Batch::stop);
  }

  /** Runs that are computed together. */
  private final class Batch implements Progress {

    private final Snapshot snapshot;
    private final Thread thread = new Thread(this::compute, "offprint-compute");
    private final Map<String, Double> reached = new TreeMap<>();
    private final Set<String> ended = new HashSet<>();
    private volatile boolean stopped;
    private long last;

    Batch(Snapshot snapshot) {
      this.snapshot = snapshot;
      snapshot.stale().forEach(run -> reached.put(run.id(), 0.0));
    }

    Batch begun() {
      thread.setDaemon(true);
      thread.start();
      return this;
    }

    void stop() {
      stopped = true;
      thread.interrupt();
    }

    synchronized Map<String, Double> reached() {
      return new TreeMap<>(reached);
    }

    synchronized Set<String> unfinished() {
      return keys(snapshot.stale().stream().filter(run -> !ended.contains(run.id())).toList());
    }

    private void compute() {
      try {
        site.compute(snapshot, this);
      } catch (CancellationException e) {
        return; // something else is wanted now
      } finally {
        ended();
      }
    }

    private void ended() {
      synchronized (this) {
        reached.clear();
      }
      if (!stopped) {
        done.run();
      }
    }

    @Override
    public void reached(PlannedRun run, double fraction) {
      boolean tell;
      synchronized (this) {
        reached.computeIfPresent(run.directive().id(), (id, before) -> fraction);
        tell = !stopped && System.nanoTime() - last > OFTEN_NANOS;
        last = tell ? System.nanoTime() : last;
      }
      if (tell) {
        watcher.accept(reached());
      }
    }

    @Override
    public void ended(PlannedRun run) {
      synchronized (this) {
        reached.remove(run.directive().id());
        ended.add(run.directive().id());
      }
      if (!stopped) {
        done.run();
      }
    }
  }
}
