/**
 * Synthetic languages whose statistics are known exactly: what embeddings of their words should
 * look like can be computed, and texts can be drawn from them. Start with {@link
 * io.github.offprint.solver.qwem.language.Language}.
 */
package io.github.offprint.solver.qwem.language;
