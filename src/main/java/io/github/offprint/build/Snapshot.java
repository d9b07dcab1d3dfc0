package io.github.offprint.build;

import io.github.offprint.problem.Problem;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.site.OnDemand;
import io.github.offprint.site.Site;
import java.util.List;

/**
 * A site as it was at one moment, all in memory.
 *
 * @param site its posts with their figures; where a run is stale, with what was found before
 * @param files of it, made when they are asked for
 * @param problems all that is wrong; what is wrong is shown as it was before, as far as there is
 *     something to show
 * @param stale runs whose results are not known yet
 */
public record Snapshot(Site site, OnDemand files, List<Problem> problems, List<KeyedRun> stale) {

  public Snapshot {
    problems = List.copyOf(problems);
    stale = List.copyOf(stale);
  }
}
