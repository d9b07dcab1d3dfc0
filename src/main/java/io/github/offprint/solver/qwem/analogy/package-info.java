/**
 * What embeddings of words are good for, and how well: analogies, nearest words, the differences of
 * words as task vectors, and the overlap of the subspaces that embeddings span. Start with {@link
 * io.github.offprint.solver.qwem.analogy.Analogies}.
 */
package io.github.offprint.solver.qwem.analogy;
