/**
 * Wide networks between lazy and rich training: layered networks with a multiplier, a rate and a
 * deviation for each layer, exact steps of gradient descent, and what moves in them (Karkada 2024,
 * arXiv 2404.19719). Uses {@code solver.linalg} and {@code solver.random}. Start with {@link
 * io.github.offprint.solver.richness.Scaling} for the theory and {@link
 * io.github.offprint.solver.richness.Network} for the experiment.
 */
package io.github.offprint.solver.richness;
