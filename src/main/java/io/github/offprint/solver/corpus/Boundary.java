package io.github.offprint.solver.corpus;

/** What becomes of windows that reach beyond the end of a document. L is the width of a window. */
public enum Boundary {
  /** They end with the document: all pairs of words at most L apart count. */
  TRUNCATE,
  /**
   * They are dropped: a word counts its pairs with the L words after it only if more than L + 1
   * words follow the place before it, that is, at places a &lt; n - (L + 1) of a document of n
   * words. Documents of at most L + 1 words have no pairs.
   */
  DROP
}
