/**
 * Quadratic word embedding models (Karkada et al. 2025, arXiv 2502.09863): from pairs of words to
 * the target matrix, its spectrum and the dynamics of learning it.
 */
package io.github.offprint.solver.qwem;
