/**
 * Quadratic word embedding models (Karkada et al. 2025, arXiv 2502.09863): what embeddings learn,
 * and in which order. Uses {@code solver.qwem} and {@code solver.corpus}; files of text come from
 * {@code Run.data}.
 */
package io.github.offprint.papers.qwem;
