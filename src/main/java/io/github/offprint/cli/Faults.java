package io.github.offprint.cli;

import io.github.offprint.problem.OffprintException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the author's problems in one line each, and shows everything of a fault of our own. */
final class Faults implements IExecutionExceptionHandler {

  private final Console console;

  Faults(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof OffprintException author) {
      console.conclude(author.problems(), "; nothing was written");
    } else {
      console.err().println("This is a fault of Offprint, not of what you wrote:");
      e.printStackTrace(console.err());
    }
    return Main.PROBLEMS;
  }
}
