package io.github.offprint.solver.corpus;

import java.util.Arrays;
import java.util.List;

/** Documents as sequences of numbers of words; can be read more than once. */
@FunctionalInterface
public interface TokenStream {

  /** Tells all documents, from the first to the last. */
  void read(Sink sink);

  /** Who takes documents in. */
  interface Sink {

    /** The next word of the current document, a number of at least 0. */
    void token(int word);

    /** The current document ends. */
    void endDocument();
  }

  /** Documents in memory. */
  static TokenStream of(List<int[]> documents) {
    return sink -> {
      for (int[] document : documents) {
        for (int word : document) {
          sink.token(word);
        }
        sink.endDocument();
      }
    };
  }

  /** Documents in memory. */
  static TokenStream of(int[]... documents) {
    return of(Arrays.asList(documents));
  }
}
