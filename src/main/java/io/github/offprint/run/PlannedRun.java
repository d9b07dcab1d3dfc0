package io.github.offprint.run;

import io.github.offprint.content.Directive;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import java.util.Optional;

/**
 * A directive whose experiment, parameters and seed have been checked: all that is left is to
 * compute.
 *
 * @param directive where the post asks for it
 * @param experiment what is run
 * @param params of the experiment's own record type
 * @param seed of its random streams
 * @param imported what it finds, if that was read from a file and is not to be computed
 */
public record PlannedRun(
    Directive directive,
    Experiment<?> experiment,
    Record params,
    long seed,
    Optional<Findings> imported) {

  /** A run that computes what it finds. */
  public PlannedRun(Directive directive, Experiment<?> experiment, Record params, long seed) {
    this(directive, experiment, params, seed, Optional.empty());
  }

  /** The same run, which finds what was read from a file. */
  PlannedRun finding(Findings read) {
    return new PlannedRun(directive, experiment, params, seed, Optional.of(read));
  }

  /** Computes. */
  @SuppressWarnings("unchecked") // the parameters were bound to the record of these defaults
  Findings findings(Run run) {
    return ((Experiment<Record>) experiment).run(params, run);
  }
}
