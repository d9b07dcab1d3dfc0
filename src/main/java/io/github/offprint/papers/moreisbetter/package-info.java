/**
 * The experiments of "More is better" (Simon et al. 2024, arXiv 2311.14646). Uses {@code
 * experiment}, {@code figure} and {@code solver}; nobody imports it, experiments are found by name.
 * Start with {@link io.github.offprint.papers.moreisbetter.FeaturesAndRidge}.
 */
package io.github.offprint.papers.moreisbetter;
