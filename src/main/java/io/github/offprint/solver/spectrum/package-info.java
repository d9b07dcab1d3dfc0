/**
 * What a kernel sees of the world: eigenvalues, how often each occurs, and how much of the target
 * lies there. Uses nothing else of the solver. Start with {@link
 * io.github.offprint.solver.spectrum.Spectrum}, which every theory takes; power laws and kernels
 * make one.
 */
package io.github.offprint.solver.spectrum;
