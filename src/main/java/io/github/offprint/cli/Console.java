package io.github.offprint.cli;

import io.github.offprint.problem.Problem;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What the program was started with.
 *
 * @param in its input
 * @param out its results
 * @param err its problems and progress
 * @param folder the current folder
 * @param classes where experiments are found
 * @param terminal whether somebody watches
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path folder,
    ClassLoader classes,
    boolean terminal) {

  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  /** Prints problems, one a line. */
  void print(List<Problem> problems) {
    boolean colors = terminal && Terminal.takesColors();
    for (Problem problem : problems) {
      String line = problem.toString();
      err.println(
          colors
              ? line.replaceFirst(": error: ", ": " + RED + "error:" + PLAIN + " ")
                  .replaceFirst(": warning: ", ": " + YELLOW + "warning:" + PLAIN + " ")
              : line);
    }
  }

  /**
   * Prints problems, and how many there are.
   *
   * @param consequence such as {@code "; nothing was written"}
   */
  void conclude(List<Problem> problems, String consequence) {
    print(problems);
    long serious = problems.stream().filter(p -> p.severity() != Problem.Severity.NOTE).count();
    err.println(counted(serious) + consequence + ".");
  }

  private static String counted(long problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }
}
