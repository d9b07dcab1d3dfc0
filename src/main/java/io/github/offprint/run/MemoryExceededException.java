package io.github.offprint.run;

/** That runs were stopped because they kept more in memory than they may. */
final class MemoryExceededException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long limit;

  /**
   * A run was stopped.
   *
   * @param limit bytes
   */
  MemoryExceededException(long limit) {
    super("more than " + limit + " bytes are in use");
    this.limit = limit;
  }

  long limit() {
    return limit;
  }
}
