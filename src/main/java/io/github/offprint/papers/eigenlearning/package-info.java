/**
 * The experiments of the Eigenlearning paper (Simon et al. 2023, arXiv 2110.03922). Uses {@code
 * experiment}, {@code figure} and {@code solver}; nobody imports it, experiments are found by name.
 * Start with {@link io.github.offprint.papers.eigenlearning.LearningCurves}.
 */
package io.github.offprint.papers.eigenlearning;
