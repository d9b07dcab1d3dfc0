/**
 * Pictures, real and made up, as inputs of random ReLU features, and what the theories need to know
 * of them. Uses {@code solver.linalg}, {@code solver.random} and {@code solver.spectrum}; files are
 * given as bytes. Start with {@link io.github.offprint.solver.images.Inputs}.
 */
package io.github.offprint.solver.images;
