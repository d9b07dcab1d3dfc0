/**
 * Telling an author what is wrong, where, and what to do. Uses nothing else of Offprint; everything
 * else may use it. Start with {@link io.github.offprint.problem.Problem}.
 */
package io.github.offprint.problem;
