/**
 * Corpora: from bytes of text to words, a vocabulary, and how often words stand near each other.
 * Texts are given as streams; the only files are temporary ones, for counts that outgrow their
 * bound of memory. Uses {@code solver.qwem} for the form of the counts. Start with {@link
 * io.github.offprint.solver.corpus.Corpus} and {@link
 * io.github.offprint.solver.corpus.PairCounting}.
 */
package io.github.offprint.solver.corpus;
