package io.github.offprint.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * A fixed number of threads that compute assignments and help each other with their trials. Who
 * asks for trials works on them too, and waits only for trials that others have begun; so trials
 * within trials cannot block each other. A thread that serves an abandoned assignment is replaced,
 * since nothing can force it to stop.
 */
final class Crew implements AutoCloseable {

  private static final long HEAP_LOOK_NANOS = 50_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition ended = lock.newCondition();
  private final Deque<Assignment<?>> waiting = new ArrayDeque<>();
  private final Map<TrialBatch<?>, Integer> helpers = new LinkedHashMap<>();
  private final Map<Thread, Optional<Assignment<?>>> members = new HashMap<>();
  private final List<Thread> lost = new ArrayList<>();
  private int hired;
  private boolean limited;
  private boolean closed;

  Crew(int threads) {
    for (int i = 0; i < threads; i++) {
      hire();
    }
  }

  void add(Assignment<?> assignment) {
    lock.lock();
    try {
      waiting.add(assignment);
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until all assignments have ended.
   *
   * @param limit nanoseconds after its start at which an assignment is abandoned with a {@link
   *     TimeoutException}
   * @param heap when it is full, all that run are abandoned with a {@link MemoryExceededException}
   * @throws InterruptedException if the caller is interrupted; all assignments are abandoned then
   */
  void await(List<? extends Assignment<?>> assignments, long limit, Heap heap)
      throws InterruptedException {
    lock.lock();
    limited = limit < Long.MAX_VALUE;
    long longest = heap.isLimited() ? HEAP_LOOK_NANOS : Long.MAX_VALUE;
    try {
      while (!assignments.stream().allMatch(a -> a.result().isDone())) {
        assignments.stream()
            .filter(a -> a.remaining(limit) <= 0)
            .forEach(a -> abandon(a, new TimeoutException()));
        if (heap.isFull()) {
          assignments.stream()
              .filter(Assignment::isRunning)
              .forEach(a -> abandon(a, heap.exceeded()));
        }
        long rest = assignments.stream().mapToLong(a -> a.remaining(limit)).min().orElse(0);
        if (rest > 0 && !assignments.stream().allMatch(a -> a.result().isDone())) {
          ended.await(Math.min(rest, longest), TimeUnit.NANOSECONDS);
        }
      }
    } catch (InterruptedException e) {
      assignments.forEach(a -> abandon(a, new CancellationException()));
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Runs trials for an assignment of this crew; called by a thread that serves it. */
  <T> List<T> trials(Assignment<?> owner, int count, IntFunction<T> trial) {
    owner.checkpoint();
    TrialBatch<T> batch = new TrialBatch<>(owner, count, trial);
    if (count > 1) {
      offer(batch);
    }
    batch.work();
    if (count > 1) {
      awaitHelpers(batch);
    }
    owner.checkpoint();
    return batch.outcomes();
  }

  /** Lets the threads go; those that still compute are daemons and end with their computation. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for threads that still serve what was abandoned for its memory, until that is free.
   *
   * @param patience nanoseconds, for all together
   */
  void awaitLost(long patience) throws InterruptedException {
    long begun = System.nanoTime();
    for (Thread thread : lost) {
      long rest = patience - (System.nanoTime() - begun);
      if (rest > 0) {
        TimeUnit.NANOSECONDS.timedJoin(thread, rest);
      }
    }
  }

  private void offer(TrialBatch<?> batch) {
    lock.lock();
    try {
      helpers.put(batch, 0);
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitHelpers(TrialBatch<?> batch) {
    lock.lock();
    try {
      while (helpers.getOrDefault(batch, 0) > 0) {
        work.await();
      }
    } catch (InterruptedException e) {
      throw new CancellationException("this run was stopped");
    } finally {
      helpers.remove(batch);
      lock.unlock();
    }
  }

  private void abandon(Assignment<?> assignment, Exception reason) {
    assignment.abandon(reason);
    waiting.remove(assignment);
    helpers.keySet().removeIf(batch -> batch.owner() == assignment);
    List<Thread> serving =
        members.entrySet().stream()
            .filter(member -> member.getValue().filter(a -> a == assignment).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    for (Thread member : serving) {
      members.remove(member);
      if (reason instanceof MemoryExceededException) {
        lost.add(member);
      }
      member.interrupt();
      hire();
    }
  }

  private void hire() {
    Thread member = new Thread(this::serve, "offprint-" + ++hired);
    member.setDaemon(true);
    members.put(member, Optional.empty());
    member.start();
  }

  private void serve() {
    for (Optional<Runnable> job = next(); job.isPresent(); job = next()) {
      job.get().run();
    }
  }

  /** What a thread does next; nothing if it is not needed any more. */
  private Optional<Runnable> next() {
    lock.lock();
    try {
      while (!closed && members.containsKey(Thread.currentThread())) {
        members.put(Thread.currentThread(), Optional.empty());
        Optional<Runnable> job = assignment().or(this::help);
        if (job.isPresent()) {
          return job;
        }
        work.awaitUninterruptibly();
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Optional<Runnable> assignment() {
    Optional<Assignment<?>> first = Optional.ofNullable(waiting.poll());
    first.ifPresent(
        assignment -> {
          members.put(Thread.currentThread(), first);
          assignment.start();
          if (limited) { // who waits must know from when to count
            ended.signalAll();
          }
        });
    return first.map(assignment -> () -> compute(assignment));
  }

  private void compute(Assignment<?> assignment) {
    assignment.compute();
    lock.lock();
    try {
      if (waiting.isEmpty()) { // it may have been the last
        ended.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<Runnable> help() {
    Optional<TrialBatch<?>> open =
        helpers.keySet().stream()
            .filter(TrialBatch::hasMore)
            .<TrialBatch<?>>map(b -> b)
            .findFirst();
    open.ifPresent(
        batch -> {
          members.put(Thread.currentThread(), Optional.of(batch.owner()));
          helpers.merge(batch, 1, Integer::sum);
        });
    return open.map(batch -> () -> help(batch));
  }

  private void help(TrialBatch<?> batch) {
    batch.owner().help(batch::work);
    lock.lock();
    try {
      helpers.computeIfPresent(batch, (b, count) -> count - 1);
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
