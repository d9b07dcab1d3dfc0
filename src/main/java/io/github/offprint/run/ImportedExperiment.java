package io.github.offprint.run;

import io.github.offprint.content.Directive;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;

/** Stands for whatever has found a result that was imported without naming its experiment. */
final class ImportedExperiment implements Experiment<ImportedExperiment.Nothing> {

  /** Nothing is known of its parameters. */
  record Nothing() {}

  /** A run of it. */
  static PlannedRun run(Directive directive) {
    return new PlannedRun(directive, new ImportedExperiment(), new Nothing(), Plan.DEFAULT_SEED);
  }

  @Override
  public String name() {
    return "imported";
  }

  @Override
  public String summary() {
    return "A result that was computed elsewhere.";
  }

  @Override
  public Nothing defaults() {
    return new Nothing();
  }

  @Override
  public Findings run(Nothing params, Run run) {
    throw new IllegalStateException("an imported result cannot be computed");
  }
}
