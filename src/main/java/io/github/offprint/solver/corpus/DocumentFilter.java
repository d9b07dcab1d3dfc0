package io.github.offprint.solver.corpus;

/**
 * Lets documents pass that are long enough, and of these the words with numbers of at least 0. What
 * it holds back is never longer than the shortest document that passes.
 */
final class DocumentFilter implements TokenStream.Sink {

  private final TokenStream.Sink sink;
  private final int[] held;
  private int length;

  DocumentFilter(int shortest, TokenStream.Sink sink) {
    this.sink = sink;
    this.held = new int[shortest];
  }

  /** Whether nothing is held back. */
  boolean isPassing() {
    return length == 0 || length == held.length;
  }

  @Override
  public void token(int word) {
    if (length < held.length) {
      held[length++] = word;
      if (length == held.length) {
        for (int early : held) {
          pass(early);
        }
      }
    } else {
      pass(word);
    }
  }

  private void pass(int word) {
    if (word >= 0) {
      sink.token(word);
    }
  }

  @Override
  public void endDocument() {
    if (length == held.length) {
      sink.endDocument();
    }
    length = 0;
  }
}
