package io.github.offprint.run;

import java.time.Duration;

/**
 * What a run has cost. Told to people and used for planning; no result depends on it.
 *
 * @param run what was computed or found in the cache
 * @param elapsed from its beginning to its end
 * @param processor what all threads together have spent on it; zero where Java cannot tell
 * @param trials how many it has asked for
 * @param cached whether it was found in the cache
 * @param failed whether it has ended without findings
 */
public record Cost(
    PlannedRun run,
    Duration elapsed,
    Duration processor,
    long trials,
    boolean cached,
    boolean failed) {}
