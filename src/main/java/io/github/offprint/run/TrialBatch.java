package io.github.offprint.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Trials that any number of threads work through together. Each thread takes the next trial that
 * nobody has taken, and a trial once taken is run to its end; so if trials fail, the first of them
 * in their order is always among those that were run, whatever the number of threads.
 */
final class TrialBatch<T> {

  private final Assignment<?> owner;
  private final IntFunction<T> trial;
  private final Object[] outcomes;
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean failed;
  private int firstFailure = Integer.MAX_VALUE;
  private Throwable failure;

  TrialBatch(Assignment<?> owner, int count, IntFunction<T> trial) {
    this.owner = owner;
    this.trial = trial;
    this.outcomes = new Object[count];
  }

  Assignment<?> owner() {
    return owner;
  }

  boolean hasMore() {
    return !failed && next.get() < outcomes.length;
  }

  /** Runs trials until none is left or one has failed. */
  void work() {
    while (hasMore()) {
      int index = next.getAndIncrement();
      if (index < outcomes.length) {
        run(index);
      }
    }
  }

  private void run(int index) {
    try {
      owner.checkpoint();
      outcomes[index] = trial.apply(index);
    } catch (Throwable e) { // kept, and thrown again where the trials were asked for
      fail(index, e);
    }
  }

  private synchronized void fail(int index, Throwable e) {
    failed = true;
    if (index < firstFailure) {
      firstFailure = index;
      failure = e;
    }
  }

  /** What the trials found, in their order; to be asked for when nobody works on it any more. */
  @SuppressWarnings("unchecked") // only outcomes of the trial are in the array
  synchronized List<T> outcomes() {
    if (failure instanceof Error error) {
      throw error;
    } else if (failure instanceof RuntimeException exception) {
      throw exception;
    } else if (failure != null) {
      // a checked exception that some other language has let through
      throw new IllegalStateException(failure);
    }
    return (List<T>) Collections.unmodifiableList(Arrays.asList(outcomes));
  }
}
