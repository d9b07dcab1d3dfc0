package io.github.offprint.solver.corpus;

import java.io.DataOutputStream;
import java.io.IOException;

/** Counts by ascending key, told one after the other: a part of counts too many for memory. */
interface SortedRun<R> {

  /** Goes to the first or the next key; false if there is none. */
  boolean advance() throws IOException;

  /** Compares the current keys of two runs. */
  int compareKey(R other);

  /** The count of the current key. */
  long count();

  /** Writes the current key. */
  void writeKey(DataOutputStream out) throws IOException;
}
