package io.github.offprint.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Adds up what threads spend on a run. */
final class Meter {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongAdder processor = new LongAdder();
  private final LongAdder trials = new LongAdder();
  private volatile boolean cached;
  private volatile Duration elapsed = Duration.ZERO;

  /** Does work and counts what this thread spends on it. */
  void measure(Runnable work) {
    long begun = processorNanos();
    try {
      work.run();
    } finally {
      processor.add(processorNanos() - begun);
    }
  }

  void addTrials(int count) {
    trials.add(count);
  }

  /** The run was not computed but found. */
  void isCached() {
    cached = true;
  }

  void end(Duration after) {
    elapsed = after;
  }

  Cost cost(PlannedRun run, boolean failed) {
    return new Cost(run, elapsed, Duration.ofNanos(processor.sum()), trials.sum(), cached, failed);
  }

  private static long processorNanos() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
  }
}
