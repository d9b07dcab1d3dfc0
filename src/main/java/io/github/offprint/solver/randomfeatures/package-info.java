/**
 * How well ridge regression on random features generalises: the theory of "More is better" (Simon
 * et al., arXiv 2311.14646). Uses {@code solver.spectrum} and the implicit constant of {@code
 * solver.eigenlearning}. Start with {@link
 * io.github.offprint.solver.randomfeatures.RandomFeatureRegression}.
 */
package io.github.offprint.solver.randomfeatures;
