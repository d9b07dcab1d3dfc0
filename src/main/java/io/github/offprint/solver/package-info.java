/**
 * The mathematics: no files, no plots, no Markdown. Uses nothing else of Offprint, and its results
 * depend on nothing but its arguments, bit for bit: {@code StrictMath}, sums in a fixed order, own
 * seeded generators. Start with the theory class whose equations you are after.
 */
package io.github.offprint.solver;
