package io.github.offprint.content.markdown;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.time.Duration;

/**
 * A JavaScript engine: scripts go in, then their functions are called, strings to string. Scripts
 * reach nothing of the machine: no files, no network, no Java. One thread at a time may use it.
 */
interface JavaScript extends AutoCloseable {

  /**
   * Runs a script, which leaves its functions behind.
   *
   * @param name of the script, for messages
   */
  void load(String name, String source);

  /**
   * Calls a function that a script left behind.
   *
   * @return what the function returns, which must be a string
   * @throws Stopped if {@link #stop} was called meanwhile
   */
  String call(String function, String... arguments);

  /** Ends the call that runs on another thread. Afterwards the engine can only be closed. */
  void stop();

  /** How long a call may reasonably take, a hundred times the usual at least. */
  Duration patience();

  /** Frees the engine's memory. */
  @Override
  void close();

  /**
   * Starts the fastest engine that this platform has: V8 where its native library is on the class
   * path and fits the machine, else GraalJS.
   *
   * @throws OffprintException if there is neither
   */
  static JavaScript start() {
    try {
      return new V8Engine();
    } catch (LinkageError | IllegalStateException noV8) {
      try {
        return new GraalEngine();
      } catch (LinkageError | IllegalStateException noGraal) {
        throw neither(noV8, noGraal);
      }
    }
  }

  private static OffprintException neither(Throwable noV8, Throwable noGraal) {
    OffprintException neither =
        new OffprintException(
            Problem.error(
                Position.startOf("<machine>"),
                "no JavaScript engine for formulas and code starts here: V8 wants Linux on x86_64 with"
                    + " glibc, and said "
                    + noV8,
                "add org.graalvm.polyglot:polyglot and org.graalvm.polyglot:js-community (type pom)"
                    + " to the dependencies of the plugin"));
    neither.addSuppressed(noV8);
    neither.addSuppressed(noGraal);
    return neither;
  }

  /** Says that a call was ended from outside. */
  final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(Throwable cause) {
      super(cause);
    }
  }
}
