/**
 * Random numbers that are the same on every machine: a seed and a path of names lead to one stream
 * and no other. Uses nothing but the JDK's SHA-256 and {@code StrictMath}. Start with {@link
 * io.github.offprint.solver.random.Draws}.
 */
package io.github.offprint.solver.random;
