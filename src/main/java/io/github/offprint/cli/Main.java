package io.github.offprint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The program: streams in, exit code out. Long work is done by another JVM, with flags of its own;
 * so that this one is up and away soon, nothing is loaded before that is known, and what knows the
 * commands is {@link Commands}.
 */
public final class Main {

  /** Done. */
  public static final int DONE = 0;

  /** Problems in the content, a failed experiment, or a fault of Offprint's own. */
  public static final int PROBLEMS = 1;

  /** Wrong usage. */
  public static final int USAGE = 2;

  /** The site is not what a build would write. */
  public static final int STALE = 3;

  /** Stopped, such as by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] args) throws InterruptedException {
    if (Launcher.isWanted(args)) {
      try {
        System.exit(Launcher.here(List.of(args)).run(List.of(args)));
      } catch (IOException e) {
        // No JVM can be started: this one will do.
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
            .println("offprint: note: running without a JVM of its own: " + e.getMessage());
      }
    }
    System.exit(Commands.runHere(args));
  }

  /**
   * Runs the program.
   *
   * @param in read by {@code run --params -}
   * @param out results, in UTF-8
   * @param err problems and progress, without colours
   * @param folder the current folder
   * @return the exit code
   */
  public static int run(
      String[] args, InputStream in, PrintStream out, PrintStream err, Path folder) {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    return run(args, new Console(in, out, err, folder, classes, false));
  }

  static int run(String[] args, Console console) {
    return Commands.run(args, console);
  }
}
