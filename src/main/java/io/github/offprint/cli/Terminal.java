package io.github.offprint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether somebody watches. */
final class Terminal {

  private Terminal() {}

  /**
   * Whether input and output are a terminal. From JDK 22 on, {@code System.console()} may be there
   * without one, and has a method that tells.
   */
  static boolean isThere() {
    if (System.console() == null || "dumb".equals(System.getenv("TERM")) || errorsGoElsewhere()) {
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

  /** Whether colours are wanted: not if {@code NO_COLOR} says anything (no-color.org). */
  static boolean takesColors() {
    String refused = System.getenv("NO_COLOR");
    return refused == null || refused.isEmpty();
  }

  /** Progress goes to the stream of errors, about which Java says nothing; Linux does. */
  private static boolean errorsGoElsewhere() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return !target.startsWith("/dev/pts/") && !target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // not Linux
    }
  }
}
