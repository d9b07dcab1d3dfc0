package io.github.offprint.run;

import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.solver.random.Draws;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A run whose trials are computed by a {@link Crew}. */
final class CrewRun implements Run {

  private final PlannedRun planned;
  private final Crew crew;
  private final Assignment<?> assignment;
  private final Progress progress;
  private final Streams streams;

  CrewRun(PlannedRun planned, Crew crew, Assignment<?> assignment, Progress progress) {
    this.planned = planned;
    this.crew = crew;
    this.assignment = assignment;
    this.progress = progress;
    this.streams = new Streams(planned.seed(), planned.experiment().name());
  }

  @Override
  public long seed() {
    return planned.seed();
  }

  @Override
  public Draws draws(String name) {
    return streams.draws(name);
  }

  @Override
  public <T> List<T> trials(String name, int count, Trial<T> trial) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "expected a number of trials of at least 0, found " + count);
    }
    assignment.meter().addTrials(count);
    return crew.trials(assignment, count, i -> streams.trial(trial, name, i));
  }

  @Override
  public Path data(String name) {
    Path file = planned.directive().data().get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          "no input file is declared as \""
              + name
              + "\" (in a post: \"data: {"
              + name
              + ": path}\", with offprint run: --data "
              + name
              + "=path)");
    }
    return file;
  }

  @Override
  public SortedSet<String> declared() {
    return new TreeSet<>(planned.directive().data().keySet());
  }

  @Override
  public void progress(double fraction) {
    assignment.checkpoint();
    progress.reached(planned, Math.max(0, Math.min(1, fraction)));
  }
}
