package io.github.offprint.solver.corpus;

import io.github.offprint.solver.qwem.Cooccurrence.Partner;

/** The weights of pairs of words that were counted: symmetric whole numbers. */
interface PairWeights {

  /** V. */
  int vocabularySize();

  /** The weight of the ordered pair (i, j). */
  long at(int i, int j);

  /** Visits each j at or after i with a weight above 0, j ascending. */
  void forEachPartner(int i, Partner partner);
}
