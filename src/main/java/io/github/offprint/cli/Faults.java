package io.github.offprint.cli;

import io.github.offprint.build.ComputingNeeded;
import io.github.offprint.problem.OffprintException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
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
    if (e instanceof ComputingNeeded) {
      return Launcher.AGAIN;
    }
    if (Thread.currentThread().isInterrupted()) {
      return Main.INTERRUPTED; // whatever went wrong then, it was not the author
    }
    if (JsonReport.isWanted(command) && JsonReport.failure(command, e).isPresent()) {
      JsonReport.failure(command, e).get().print(console, Main.PROBLEMS);
    } else if (e instanceof OffprintException author) {
      console.conclude(author.problems(), "; nothing was written");
    } else if (e instanceof UncheckedIOException io) {
      // the machine said no: neither the author nor Offprint is at fault
      console.err().println("offprint: error: " + reason(io.getCause()));
    } else if (e instanceof InvalidPathException path) {
      console
          .err()
          .println(
              "offprint: error: under this locale Java cannot name the file \""
                  + path.getInput()
                  + "\" (set LC_ALL to a UTF-8 locale, such as C.UTF-8)");
    } else {
      console.err().println("This is a fault of Offprint, not of what you wrote:");
      e.printStackTrace(console.err());
    }
    return Main.PROBLEMS;
  }

  /** Java says "/a/b" for a file that is not there, and the kind of trouble only in the class. */
  static String reason(IOException e) {
    String kind = e.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    boolean told = e instanceof FileSystemException file && file.getReason() != null;
    String begin = told ? "" : kind.replaceFirst(" ?Exception$", "") + ": ";
    return "%s%s (check the disk and who may write there)"
        .formatted(begin, e.getMessage())
        .replaceAll("\\R", " ");
  }
}
