package io.github.offprint.run;

import io.github.offprint.experiment.Findings;

/** A run and what it found. */
public record Finished(PlannedRun run, Findings findings) {}
