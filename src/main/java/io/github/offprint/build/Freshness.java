package io.github.offprint.build;

import io.github.offprint.run.Finished;
import io.github.offprint.run.PlannedRun;
import java.util.List;
import java.util.Set;

/**
 * Decides which runs of a plan are computed and shown. A build takes all of them; a check leaves
 * out those that are stale anyway.
 */
interface Freshness {

  /** Everything is computed and shown. */
  Freshness ALL =
      new Freshness() {
        @Override
        public List<PlannedRun> toRun(List<PlannedRun> plan) {
          return plan;
        }

        @Override
        public List<Finished> toShow(List<Finished> finished) {
          return finished;
        }

        @Override
        public Set<String> figureless() {
          return Set.of();
        }
      };

  /** The runs that are to be computed. */
  List<PlannedRun> toRun(List<PlannedRun> plan);

  /** The finished runs that are to be shown. */
  List<Finished> toShow(List<Finished> finished);

  /** The ids of runs that are left out and have no figure, as far as is known. */
  Set<String> figureless();
}
