/**
 * Posts and experiments to results: finds experiments, binds and checks their parameters, runs them
 * and keeps what they found. Uses {@code problem} to {@code content}, but no bundled experiment by
 * name. Start with {@link io.github.offprint.run.PlannedRun}.
 */
package io.github.offprint.run;
