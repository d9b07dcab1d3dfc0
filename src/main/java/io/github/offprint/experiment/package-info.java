/**
 * The contract that authors of experiments implement: parameters in, findings out. Uses {@code
 * problem}, {@code solver} and {@code figure}. Start with {@link
 * io.github.offprint.experiment.Experiment}.
 */
package io.github.offprint.experiment;
