package io.github.offprint.run;

import io.github.offprint.content.Directive;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;

/**
 * A directive whose experiment, parameters and seed have been checked: all that is left is to
 * compute.
 *
 * @param directive where the post asks for it
 * @param experiment what is run
 * @param params of the experiment's own record type
 * @param seed of its random streams
 */
public record PlannedRun(Directive directive, Experiment<?> experiment, Record params, long seed) {

  /** Computes. */
  @SuppressWarnings("unchecked") // the parameters were bound to the record of these defaults
  Findings findings(Run run) {
    return ((Experiment<Record>) experiment).run(params, run);
  }
}
