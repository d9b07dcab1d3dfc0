/**
 * Matrices: the one place for heavy products and factorisations, so that a faster kernel can take
 * them over. Everything runs on one thread. EJML works behind eigenvectors, and no type of EJML is
 * seen outside. Start with {@link io.github.offprint.solver.linalg.Matrix}.
 */
package io.github.offprint.solver.linalg;
