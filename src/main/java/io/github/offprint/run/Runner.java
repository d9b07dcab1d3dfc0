package io.github.offprint.run;

import io.github.offprint.experiment.Findings;
import io.github.offprint.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Computes planned runs on a fixed number of threads, trials included. What a run finds does not
 * depend on the number of threads or on the other runs. Those that took longest the last time begin
 * first; those for which memory ran out while others ran are run again alone.
 *
 * @param threads how many compute at the same time, at least 1
 * @param limit how long one run may take; absent: as long as it likes
 * @param memory bytes that one run may keep in memory; absent: as many as there are
 * @param cache where results are looked up and kept
 * @param progress told how far the runs have come
 */
public record Runner(
    int threads,
    Optional<Duration> limit,
    OptionalLong memory,
    ResultCache cache,
    Progress progress) {

  /** How long threads that cannot be stopped may go on before others have to bear with them. */
  private static final long PATIENCE_NANOS = Duration.ofMinutes(10).toNanos();

  public Runner {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
    }
  }

  /** A runner whose runs may use all memory that there is. */
  public Runner(int threads, Optional<Duration> limit, ResultCache cache, Progress progress) {
    this(threads, limit, OptionalLong.empty(), cache, progress);
  }

  /**
   * Computes all runs; one that fails does not stop the others.
   *
   * @param problems told of each run that failed, at its directive
   * @return the runs that succeeded, in the order of the plan
   * @throws CancellationException if the calling thread is interrupted
   */
  public List<Finished> finished(List<PlannedRun> plan, Problems problems) {
    progress.planned(plan.size());
    try {
      List<Assignment<Finished>> assignments = new ArrayList<>(computed(plan, progress));
      for (int i = 0; i < plan.size() && plan.size() > 1; i++) {
        if (failure(plan.get(i), assignments.get(i)).filter(Failure::isOfMemory).isPresent()) {
          assignments.set(i, computed(List.of(plan.get(i)), Progress.UNSEEN).get(0));
        }
      }
      return outcomes(plan, assignments, problems);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the runs were stopped");
    } finally {
      progress.done();
    }
  }

  /** All runs at the same time, the longest first; each has ended, well or not. */
  private List<Assignment<Finished>> computed(List<PlannedRun> plan, Progress watcher)
      throws InterruptedException {
    Heap heap = new Heap(memory);
    long nanos = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    try (Observations observations = new Observations();
        Crew crew = new Crew(threads)) {
      List<Assignment<Finished>> assignments =
          plan.stream().map(run -> assignment(run, crew, watcher, observations)).toList();
      longestFirst(plan).forEach(i -> crew.add(assignments.get(i)));
      crew.await(assignments, nanos, heap);
      crew.awaitLost(Math.min(nanos, PATIENCE_NANOS));
      for (int i = 0; i < plan.size(); i++) {
        if (observations.include(assignments.get(i))) {
          judge(plan.get(i), assignments.get(i), observations);
        }
      }
      return assignments;
    }
  }

  private List<Integer> longestFirst(List<PlannedRun> plan) {
    List<Duration> expected = plan.stream().map(cache::expected).toList();
    return IntStream.range(0, plan.size())
        .boxed()
        .sorted(Comparator.<Integer, Duration>comparing(expected::get).reversed())
        .toList();
  }

  /** Keeps what a run has found whose reads were watched, if there is nothing wrong with them. */
  private void judge(PlannedRun run, Assignment<Finished> assignment, Observations observations) {
    if (failure(run, assignment).isPresent()) {
      return;
    }
    try {
      observations
          .undeclared(assignment)
          .ifPresentOrElse(
              read -> assignment.refuse(new UndeclaredReadException(read)),
              () -> keep(assignment.result().join()));
    } catch (RuntimeException e) {
      assignment.refuse(e);
    }
  }

  private void keep(Finished finished) {
    cache.write(finished.key(), finished.findings());
  }

  private Assignment<Finished> assignment(
      PlannedRun run, Crew crew, Progress watcher, Observations observations) {
    return new Assignment<>(
        self ->
            () -> {
              watcher.started(run);
              try {
                return finished(run, new CrewRun(run, crew, self, watcher), self, observations);
              } finally {
                watcher.ended(run);
              }
            });
  }

  private Finished finished(
      PlannedRun planned, CrewRun run, Assignment<?> assignment, Observations observations) {
    RunKey key = cache.key(planned);
    Optional<Findings> kept = cache.read(planned, key);
    if (kept.isPresent()) {
      assignment.meter().isCached();
      return new Finished(planned, key, kept.get());
    }
    long begun = System.nanoTime();
    Findings findings = observations.computed(planned, key.code(), run, assignment);
    if (findings == null) {
      throw new IllegalStateException("it returned null instead of findings");
    }
    assignment.checkpoint();
    if (!observations.include(assignment)) {
      cache.write(key, findings);
    }
    cache.remember(planned, Duration.ofNanos(System.nanoTime() - begun));
    return new Finished(planned, key, findings);
  }

  private List<Finished> outcomes(
      List<PlannedRun> plan, List<Assignment<Finished>> assignments, Problems problems) {
    List<Finished> finished = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      PlannedRun run = plan.get(i);
      Assignment<Finished> assignment = assignments.get(i);
      Optional<Failure> failure = failure(run, assignment);
      progress.cost(assignment.meter().cost(run, failure.isPresent()));
      if (failure.isEmpty()) {
        finished.add(assignment.result().join());
      } else {
        problems.add(failure.get().problem(limit));
      }
    }
    return List.copyOf(finished);
  }

  private static Optional<Failure> failure(PlannedRun run, Assignment<?> ended) {
    return ended
        .result()
        .handle((found, thrown) -> Optional.ofNullable(thrown).map(t -> new Failure(run, t)))
        .join();
  }
}
