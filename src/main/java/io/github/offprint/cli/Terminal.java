package io.github.offprint.cli;

/** Finds out whether somebody watches. */
final class Terminal {

  private Terminal() {}

  /**
   * Whether input and output are a terminal. From JDK 22 on, {@code System.console()} may be there
   * without one, and has a method that tells.
   */
  static boolean isThere() {
    if (System.console() == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
