package io.github.offprint.solver.corpus;

/** What the probability p_i of a word is. */
public enum Unigram {
  /** The marginal Σ_j P_ij of the pairs. */
  MARGINAL,
  /** Its share of the words of the vocabulary in the corpus. */
  CORPUS
}
