package io.github.offprint.run;

import java.util.List;

/**
 * All that a result depends on.
 *
 * @param experiment its name
 * @param params its parameters as {@link Json}, defaults included
 * @param seed of its random streams
 * @param code what it runs
 */
public record RunKey(String experiment, String params, long seed, Fingerprint code) {

  /** The key of a planned run. */
  public static RunKey of(PlannedRun run, Fingerprints fingerprints) {
    return new RunKey(
        run.experiment().name(),
        Json.text(run.params()),
        run.seed(),
        fingerprints.of(run.experiment().getClass()));
  }

  /** One text for one key. */
  String text() {
    return Json.text(List.of(experiment, params, seed, code.digest()));
  }
}
