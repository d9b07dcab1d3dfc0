package io.github.offprint.run;

import io.github.offprint.experiment.Findings;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Computes planned runs on a fixed number of threads, trials included. What a run finds does not
 * depend on the number of threads or on the other runs.
 *
 * @param threads how many compute at the same time, at least 1
 * @param limit how long one run may take; absent: as long as it likes
 * @param cache where results are looked up and kept
 * @param progress told how far the runs have come
 */
public record Runner(int threads, Optional<Duration> limit, ResultCache cache, Progress progress) {

  public Runner {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
    }
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
    try (Crew crew = new Crew(threads)) {
      List<Assignment<Finished>> assignments =
          plan.stream().map(run -> assignment(run, crew)).toList();
      assignments.forEach(crew::add);
      crew.await(assignments, limit.map(Duration::toNanos).orElse(Long.MAX_VALUE));
      return outcomes(plan, assignments, problems);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the runs were stopped");
    } finally {
      progress.done();
    }
  }

  private Assignment<Finished> assignment(PlannedRun run, Crew crew) {
    return new Assignment<>(
        self ->
            () -> {
              progress.started(run);
              try {
                return finished(run, new CrewRun(run, crew, self, progress));
              } finally {
                progress.ended(run);
              }
            });
  }

  private Finished finished(PlannedRun planned, CrewRun run) {
    RunKey key = cache.key(planned);
    Findings findings = cache.read(planned, key).orElseGet(() -> computed(planned, key, run));
    return new Finished(planned, key, findings);
  }

  private Findings computed(PlannedRun planned, RunKey key, CrewRun run) {
    Findings findings = planned.findings(run);
    if (findings == null) {
      throw new IllegalStateException("it returned null instead of findings");
    }
    cache.write(key, findings);
    return findings;
  }

  private List<Finished> outcomes(
      List<PlannedRun> plan, List<Assignment<Finished>> assignments, Problems problems) {
    List<Finished> finished = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      PlannedRun run = plan.get(i);
      assignments
          .get(i)
          .result()
          .handle(
              (done, failure) ->
                  failure == null ? finished.add(done) : report(run, failure, problems))
          .join();
    }
    return List.copyOf(finished);
  }

  private boolean report(PlannedRun run, Throwable failure, Problems problems) {
    Problem problem = new Failure(run, failure).problem(limit);
    problems.add(problem);
    return false;
  }
}
