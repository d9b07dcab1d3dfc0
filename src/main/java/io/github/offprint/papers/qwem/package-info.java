/**
 * The experiments of the paper on quadratic word embedding models (Karkada et al. 2025, arXiv
 * 2502.09863). Uses {@code experiment}, {@code figure} and {@code solver}; nobody imports it,
 * experiments are found by name.
 */
package io.github.offprint.papers.qwem;
