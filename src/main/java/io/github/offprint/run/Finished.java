package io.github.offprint.run;

import io.github.offprint.experiment.Findings;

/**
 * A run and what it found.
 *
 * @param key all that the findings depend on
 */
public record Finished(PlannedRun run, RunKey key, Findings findings) {}
