/**
 * How well kernel ridge regression generalises: the theory of Simon et al. (arXiv 2110.03922) and
 * the regression itself, to hold the theory against. Uses {@code solver.spectrum}, {@code
 * solver.linalg} and {@code solver.random}. Start with {@link
 * io.github.offprint.solver.eigenlearning.KernelRegression}.
 */
package io.github.offprint.solver.eigenlearning;
